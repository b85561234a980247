"""What was typed, with every number in it written in one way: `anderhalf uur` is `<1.5> uur`."""

import re

from supportcycle.domain.quantities.vocabulary import COMPARED, GLUED, NUMBERS, PIECE
from supportcycle.domain.sanitize_text import without_accents

LONGEST = 80
"""Characters; who says more tells a story, and no number in it is the answer."""
UNSURE = "<?>"
_PARTS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3}
_NUMBER = re.compile(
    r"(?P<cut>(?<!\S)[.,]\d+|['’‘`]\d+)"
    rf"|(?P<whole>\d+)?\s*(?P<part>[{''.join(_PARTS)}])"
    r"|(?P<mixed>\d+)\s+(?P<top>\d)/(?P<under>\d)(?![\d/])"
    r"|\d+(?:[.,]\d+)*"
)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?")
_DECIMAL = re.compile(r"(?:0|[^\D0]\d{0,8})(?:[.,]\d{1,2})?")
_TOKEN = re.compile(r"<[^<>]*>|[^\W\d_]+|\S")
_ALIKE = str.maketrans("‐‑‒–—−×", "------x", "'’‘`")
_UNSAID = frozenset(".,!;:")
_AND_A_HALF = re.compile(r"<(\d+)> en (?:een )?<0\.5>")
_SOME = re.compile(r"\been ([a-z]+) of (<[\d.]+>)")


def plain_words(typed: str) -> str:
    """The words of a short text in small letters, without accents and stops, numbers as `<2.5>`.

    Empty for what is too long; a number that may be read in two ways is `<?>`.
    """
    if len(typed) > LONGEST:
        return ""
    for sign, words in COMPARED.items():
        typed = typed.replace(sign, f" {words} ")
    text = _NUMBER.sub(_written, typed.casefold()).translate(_ALIKE)
    words = " ".join(_word(token) for token in _TOKEN.findall(without_accents(text)) if token not in _UNSAID)
    words = _AND_A_HALF.sub(lambda found: f"<{found[1]}.5>", words)
    words = _SOME.sub(lambda found: f"~ {found[2]} {found[1]}".removesuffix(f" {PIECE}"), words)
    return re.sub(r"\been\b", "<1>", re.sub(r"\been (?=<)", "", words))


def _word(token: str) -> str:
    return GLUED.get(token) or (f"<{NUMBERS[token]:g}>" if token in NUMBERS else token)


def _written(found: re.Match[str]) -> str:
    return f" {_marked(found)} "


def _marked(found: re.Match[str]) -> str:
    if found["cut"]:
        return UNSURE
    if found["part"]:
        return f"<{int(found['whole'] or 0) + _PARTS[found['part']]:.4f}>"
    if found["mixed"]:
        top, under = int(found["top"]), int(found["under"])
        return f"<{int(found['mixed']) + top / under:.4f}>" if 0 < top < under <= 4 else UNSURE
    digits = found[0]
    if _THOUSANDS.fullmatch(digits):
        return f"<{digits.replace('.', '').replace(',', '.')}>"
    return f"<{digits.replace(',', '.')}>" if _DECIMAL.fullmatch(digits) else UNSURE

"""How wide words are and where they break: estimated, so that all machines draw the same bytes."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

SMALLEST = 12
LEADING = 1.32
LONGEST_LINE = 400
SOFT_HYPHEN = "\u00ad"

_EMS = {
    0.29: " !',.:;Iijl|`",
    0.37: "()-[]/\\ftJ{}",
    0.44: 'r"?_',
    0.94: "MWm%@",
    0.79: "CDGHNOQUVw&",
}
_EM_OF = {char: ems for ems, chars in _EMS.items() for char in chars}
_UNWANTED = frozenset("\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text broken into lines at one size; `width` and `height` are estimates in picture units."""

    lines: tuple[str, ...]
    size: float
    bold: bool = False

    @property
    def width(self) -> float:
        return max((width_of(line, self.size, bold=self.bold) for line in self.lines), default=0)

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LEADING


def clean(text: str) -> str:
    """The text on one line without anything that XML or a PDF cannot hold; no visible character is lost."""
    return " ".join("".join(_allowed(char) for char in text).split())


def _allowed(char: str) -> str:
    if char.isspace():
        return " "
    category = unicodedata.category(char)
    if category == "Cs":
        return "\ufffd"
    nonsense = ord(char) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(char) <= 0xFDEF
    return "" if category == "Cc" or nonsense or char in _UNWANTED else char


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Estimated width of one line in Noto Sans, a little on the wide side."""
    return sum(_ems(char) for char in text) * size * (1.08 if bold else 1.02)


def _ems(char: str) -> float:
    if char in _EM_OF:
        return _EM_OF[char]
    if char.isascii():
        return 0.63 if char.isupper() else 0.6
    if _clings(char):
        return 0.0
    plain = unicodedata.normalize("NFD", char)[0]
    if plain.isascii():
        return _ems(plain)
    return 1.4 if unicodedata.east_asian_width(char) in "WF" else 0.8


def _clings(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Me", "Cf"} or 0x1F3FB <= ord(char) <= 0x1F3FF


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> Lettering:
    """The text in lines of at most `width`. Every character is kept; a word that is too long is broken
    at a soft hyphen, after a hyphen or slash, or else anywhere, with a hyphen to show it."""
    lines: list[str] = []
    for word in clean(text).split():
        whole = word.replace(SOFT_HYPHEN, "")
        longer = f"{lines[-1]} {whole}" if lines else whole
        if width_of(longer, size, bold=bold) <= width:
            lines[-1:] = [longer]
        else:
            lines.extend(_pieces(word, width, size, bold))
    return Lettering(tuple(lines), size, bold)


def _pieces(word: str, width: float, size: float, bold: bool) -> Iterator[str]:
    while width_of(word[:LONGEST_LINE].replace(SOFT_HYPHEN, ""), size, bold=bold) > width:
        cut = _cut(word[:LONGEST_LINE], width - width_of("-", size, bold=bold), size, bold)
        head, word = word[:cut], word[cut:]
        broken = (head[-1].isalpha() and word[0].isalpha()) or head[-1] == SOFT_HYPHEN
        yield head.replace(SOFT_HYPHEN, "") + ("-" if broken else "")
    yield word.replace(SOFT_HYPHEN, "")


def _cut(word: str, room: float, size: float, bold: bool) -> int:
    """Where to break: as far along as fits, by preference where a reader expects it."""
    ends = list(accumulate(width_of(char, size, bold=bold) for char in word))
    fitting = [at for at in range(1, len(word)) if ends[at - 1] <= room and not _inseparable(word, at)]
    expected = [at for at in fitting if word[at - 1] in f"-/{SOFT_HYPHEN}"]
    if expected:
        return expected[-1]
    return fitting[-1] if fitting else _first_cut(word)


def _first_cut(word: str) -> int:
    return next((at for at in range(1, len(word)) if not _inseparable(word, at)), len(word))


def _inseparable(word: str, at: int) -> bool:
    return (_clings(word[at]) and word[at] != SOFT_HYPHEN) or word[at - 1] == "\u200d"


def fit(text: str, width: float, height: float, size: float, *, bold: bool = False) -> Lettering | None:
    """The text within `width` by `height` at this size and without a broken word, or None."""
    block = wrap(text, width, size, bold=bold)
    words = clean(text).replace(SOFT_HYPHEN, "").split()
    whole = " ".join(words) == " ".join(block.lines)
    return block if whole and block.height <= height and block.width <= width else None

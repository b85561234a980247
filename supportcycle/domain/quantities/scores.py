"""A number on the scale of 1 to 10 that is asked about, as a client gives it; a 0 is understood too."""

import re

from supportcycle.domain.quantities.amount import Amount
from supportcycle.domain.quantities.numerals import plain_words
from supportcycle.domain.quantities.parsing import NUMBER, read_amount
from supportcycle.domain.quantities.vocabulary import BEFORE, MARKS, NOW, OUT_OF

LOWEST, HIGHEST = 0.0, 10.0
_NOW = "|".join(NOW)
_THEN_AND_NOW = re.compile(
    rf"(?:{'|'.join(BEFORE)}) (?:<1> )?{NUMBER}(?: (?:en|maar))? (?:{_NOW})(?: is het)? (.+)"
)
_OUT_OF = re.compile(rf"(.+?) (?:{'|'.join(map(re.escape, OUT_OF))}) <10>")
_A_BIT = re.compile(rf"{NUMBER} ([+-])")
_MARKS = re.compile(rf"\b(?:{'|'.join(MARKS)})\b")


def score_in(typed: str) -> Amount | None:
    """The score: `7½`, `een 7`, `8/10`, `Was 5, nu 7` (7); a range keeps both ends, `7-` is about 7.

    None for what is not sure or not on the scale: `80`, `5 → 7`, `heel goed`.
    """
    words = " ".join(_MARKS.sub(" ", plain_words(typed)).split())
    if not typed.lstrip().startswith("1"):
        words = re.sub(r"^(?:een|<1>) (?=<)", "", words)
    if now := _THEN_AND_NOW.fullmatch(words):
        words = re.sub(r"^(?:een|<1>) (?=<)", "", now[2])
    words = re.sub(rf"^(?:{'|'.join(NOW)}) (?:een |<1> )?(?=<)", "", words)
    if whole := _OUT_OF.fullmatch(words):
        words = whole[1]
    if bit := _A_BIT.fullmatch(words):
        words = f"~ <{bit[1]}>"
    found = read_amount(words, {"": 1.0})
    return found if found and LOWEST <= found.low <= found.high <= HIGHEST else None


def same_score(then: str, now: str) -> bool | None:
    """Whether the same number was given twice; None when one of them is not one sure number."""
    one, other = score_in(then), score_in(now)
    if not one or not other or one.number is None or other.number is None or one.about or other.about:
        return None
    return one.number == other.number

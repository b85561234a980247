"""How hard a passphrase is to guess for somebody who knows what people choose."""

import re
import unicodedata
from collections.abc import Collection

SHORTEST = 12
"""Characters of a passphrase; three short words with spaces between them are enough."""

_ENOUGH = 7.6
"""As a power of ten: how many guesses a passphrase must withstand at least."""
_LOOKED_AT = 60
_WORD, _RUN, _LETTER, _DIGIT, _AGAIN = 3.0, 1.5, 1.2, 1.0, 0.5
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "1234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "qwertzuiop",
    "yxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "1q2w3e4r5t6y7u8i9o0p",
)
_ROUND = tuple(2 * row for row in (*_ROWS, *(row[::-1] for row in _ROWS)))
_LOOKALIKES = str.maketrans("0134578@$!€", "oleastbasie")
_YEAR = re.compile(r"(19|20)\d\d")


def weakness(typed: str, common: Collection[str]) -> str:
    """Why a passphrase is refused: "too_short" or "too_common"; empty when it is good.

    `common` holds words and sayings that many people take, in small letters.
    """
    if len(typed.strip()) < SHORTEST:
        return "too_short"
    return "too_common" if guesses(typed, common) < _ENOUGH else ""


def guesses(typed: str, common: Collection[str]) -> float:
    """About how many guesses it takes, as a power of ten: the cheapest way to build it out of common words,
    rows of keys, years, repetitions and single signs."""
    plain = _plain(typed)[:_LOOKED_AT]
    known = frozenset(_plain(word) for word in common)
    longest = max(map(len, known), default=0)
    best = [0.0] + [float("inf")] * len(plain)
    for end in range(1, len(plain) + 1):
        for start in range(max(0, end - max(longest, _LOOKED_AT // 2)), end):
            cost = _cost(plain, start, end, known)
            best[end] = min(best[end], best[start] + cost)
    return best[-1]


def _plain(typed: str) -> str:
    """Small letters and digits only, without accents: the rest hardly slows anybody down."""
    bare = unicodedata.normalize("NFD", typed.casefold())
    return "".join(sign for sign in bare if sign.isalnum() or sign in "@$!€")


def _cost(plain: str, start: int, end: int, known: Collection[str]) -> float:
    piece = plain[start:end]
    if _is_again(plain, start, end):
        return _AGAIN
    if len(piece) == 1:
        return _DIGIT if not piece.isalpha() else _LETTER
    if _YEAR.fullmatch(piece) or (len(piece) > 2 and any(piece in row for row in _ROUND)):
        return _RUN
    is_known = piece in known or piece.translate(_LOOKALIKES) in known
    return _WORD if is_known else float("inf")


def _is_again(plain: str, start: int, end: int) -> bool:
    """Whether the same stood right before it."""
    length = end - start
    same_sign = start > 0 and set(plain[start - 1 : end]) == {plain[start]}
    return same_sign or (start >= length and plain[start - length : start] == plain[start:end])

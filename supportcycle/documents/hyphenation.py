"""Where a word may be broken that is wider than its column, and which sign stands at such a break."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache

SOFT_HYPHEN = "\u00ad"
"""A hyphen that is no part of the word: who reads aloud leaves it out (ISO 32000-1, 14.8.2.2.3)."""

SHORTEST_PART = 3
Breaks = Callable[[str], Sequence[int]]

_LETTERS = re.compile(r"[^\W\d_]+")
_CHANGED = "ëïöü"
"""A word broken before one of these loses the two dots: coördinatie is co-ordinatie."""
_BEFORE_ITS_CONSONANT = "เแโใไເແໂໃໄ"
_BEHIND_ITS_CONSONANT = "\u0e33\u0eb3"
_OPENING, _CLOSING = "（「『《〈【", "、。，．：；！？）」』》〉】ー々"
"""Signs of Chinese and Japanese that stand at no end, and at no beginning, of a line."""
_NOT_FIRST = f"\u200c\u200d{_BEHIND_ITS_CONSONANT}{_CLOSING}"
_NOT_LAST = f"\u200d{_BEFORE_ITS_CONSONANT}{_OPENING}"
_JOINING = 9  # combining class of a sign that joins what follows to what stands before it
_HYPHENATED = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN")
_OF_ADDRESSES = "@/\\_=&?#%+:."


def nowhere(_word: str) -> Sequence[int]:
    """Of a language whose words nobody knows how to break."""
    return ()


def hyphenation(language: str) -> Breaks:
    """Where words of this language may be broken with a hyphen; nowhere when the language is not known."""
    return _table(language.partition("-")[0].lower())


def may_end_a_line(word: str, at: int) -> bool:
    """Whether a line may end before this letter: never within what is drawn as one sign."""
    before, after = word[at - 1], word[at]
    if unicodedata.category(after).startswith("M") or after in _NOT_FIRST:
        return False
    return before not in _NOT_LAST and unicodedata.combining(before) != _JOINING


def is_address(word: str) -> bool:
    """Whether this is an address or a name of a file, in which a hyphen would be read as part of it."""
    return any(sign in word.strip(_OF_ADDRESSES) for sign in _OF_ADDRESSES)


def takes_hyphen(before: str, after: str) -> bool:
    """Whether a hyphen stands where a word is broken between these letters: many scripts have none."""
    return all(
        sign.isalpha() and unicodedata.name(sign, "").startswith(_HYPHENATED) for sign in before + after
    )


@cache
def _table(language: str) -> Breaks:
    from pyphen import Pyphen, language_fallback

    known = language_fallback(language)
    if not known:
        return nowhere
    table = Pyphen(lang=known, left=SHORTEST_PART, right=SHORTEST_PART)
    return lambda word: [at for at in _all(table.positions, word) if word[at].lower() not in _CHANGED]


def _all(positions: Breaks, word: str) -> list[int]:
    """Those of each row of letters in a word: what stands around or between them is no part of it."""
    return [row.start() + at for row in _LETTERS.finditer(word) for at in positions(row.group())]

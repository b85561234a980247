"""How a language is written: its capitals, and words that run the other way in a sentence."""

import re
from collections.abc import Mapping

from supportcycle.content.language import language, stands_beside_dutch
from supportcycle.content.spoken_languages import spoken_language

_ISOLATE, _END = "\u2068", "\u2069"
_CAPITALS: Mapping[str, Mapping[str, str]] = {"tr": {"i": "İ", "ı": "I"}}
"""Letters that have another capital in a language than elsewhere."""
_BETWEEN_DIGITS = re.compile(r"(?<=\d) (?=\d)")


def capital(letter: str) -> str:
    """The capital of a letter in the language that is read now."""
    return _CAPITALS.get(language(), {}).get(letter, letter.upper())


def in_capitals(words: str) -> str:
    """All of it in capitals, in the language that is read now."""
    return "".join(map(capital, words))


def small(letter: str) -> str:
    """The small letter of a capital in the language that is read now."""
    smalls = {large: letter for letter, large in _CAPITALS.get(language(), {}).items()}
    return smalls.get(letter, letter.lower())


def in_small_letters(words: str) -> str:
    """All of it in small letters, in the language that is read now."""
    return "".join(map(small, words))


def isolated(words: str) -> str:
    """A name, a day or a number as it stands in a sentence on screen: in a language from right to left it
    keeps its own direction, and turns nothing around it. The same words elsewhere."""
    if not words or not stands_beside_dutch() or not spoken_language(language()).backwards:
        return words
    return f"{_ISOLATE}{words}{_END}"


def with_whole_numbers(words: str) -> str:
    """Words from right to left on paper: the groups of a number in them stay in their order, for the space
    between is one that belongs to the number."""
    return _BETWEEN_DIGITS.sub("\u00a0", words)

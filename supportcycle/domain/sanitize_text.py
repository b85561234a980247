"""What people type as text that any file can hold: a drawing, Word, a web page, paper, an agenda."""

import re
import unicodedata
from collections.abc import Sequence

from supportcycle.domain.model.base import whole_characters

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_NO_CHARACTERS = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
# Control characters, marks that turn the direction of what follows around, and what XML cannot hold.
_UNWRITTEN = re.compile(
    f"[\x00-\x09\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff{_NO_CHARACTERS}]"
)

_STRUCK = str.maketrans(
    {"\u0142": "l", "\u0141": "L", "\u00f8": "o", "\u00d8": "O", "\u0111": "d", "\u0110": "D"}
)
"""Letters with a stroke, as in Polish, which do not come apart by themselves."""


def composed(text: str) -> str:
    """The text with whole characters, each letter one sign with its accent, `\\n` as the only line end."""
    return unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", whole_characters(text)))


def cleaned(text: str) -> str:
    """The same without control characters; no character that can be seen is lost."""
    if text.isascii() and text.isprintable():
        return text
    return composed(_UNWRITTEN.sub("", composed(text).replace("\t", " ")))


def one_line(text: str) -> str:
    """The same on one line: no word, number or day is cut off; empty for empty text."""
    return " ".join(cleaned(text).split())


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left."""
    if text.isascii():
        return False
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((each for each in strong if each in ("L", "R", "AL")), "L") != "L"


def without_capitals(text: str) -> str:
    """The text in small letters, as words are compared. Where an i has a dot as a capital too, as in Turkish,
    one without it is another letter: people who type it elsewhere have one i, and here so it is."""
    small = text.casefold()
    return small if small.isascii() else small.replace("i\u0307", "i").replace("\u0131", "i")


def without_accents(text: str) -> str:
    """The text with bare letters, as words are compared that one types with accents and another without."""
    if text.isascii():
        return text
    bare = unicodedata.normalize("NFKD", text)
    for sign in filter(unicodedata.combining, set(bare)):
        bare = bare.replace(sign, "")
    return bare if bare.isascii() else bare.translate(_STRUCK)


def bare_names(names: Sequence[str]) -> list[str]:
    """Each name without capitals, accents and spaces too many, to tell which are the same.

    Very many are read as one text, as long as none of them goes over more than one line.
    """
    together = without_accents(without_capitals("\n".join(names))).split("\n")
    if len(together) != len(names):
        together = [without_accents(without_capitals(name)) for name in names]
    return [name if name.isalnum() else " ".join(name.split()) for name in together]

"""The text in a file that somebody else saved, in whatever way their computer writes letters."""

import codecs
from dataclasses import dataclass

from supportcycle.domain.errors import ArchiveError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OPENING, _CLOSING, _APART = "‘“«„", "’”»", "–—•€·"
_AFTER = "…°²³½¼¾"
_COMMON = frozenset("éëèêïîíìöôóòõüûúùäâáàãåçñßøæœÿšž")


@dataclass(frozen=True, slots=True)
class Decoded:
    """`is_guess`: the file does not say how its letters are written, so somebody should look at them."""

    text: str
    is_guess: bool = False


def decoded(data: bytes) -> Decoded:
    """The text: UTF-8 and UTF-16 with or without a mark, else that of Windows (ANSI) or an old Mac.

    No letter is ever replaced by a sign for an unknown one. ArchiveError when it is no text at all.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data[len(mark) :], name))
    if b"\0" in (start := data[:64]):
        little = start[1::2].count(0) >= start[::2].count(0)
        return Decoded(_strictly(data, "utf-16-le" if little else "utf-16-be"))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _guessed(data)


def _strictly(data: bytes, name: str) -> str:
    try:
        said = data.decode(name)
    except UnicodeDecodeError:
        raise ArchiveError("not text") from None
    if "\0" in said:
        raise ArchiveError("not text")
    return said


def _guessed(data: bytes) -> Decoded:
    """The likelier of two: every byte is a letter in both, but only in one do the letters make words."""
    if b"\0" in data:
        raise ArchiveError("not text")
    mac = data.decode("mac-roman")
    try:
        windows = data.decode("cp1252")
    except UnicodeDecodeError:
        return Decoded(mac, is_guess=True)
    return Decoded(mac if _likeness(mac) > _likeness(windows) else windows, is_guess=True)


def _likeness(text: str) -> int:
    """How much the signs beyond ASCII look like words and their punctuation."""
    around = f" {text} "
    return sum(
        _fits(around[at - 1], letter, around[at + 1])
        for at, letter in enumerate(around)
        if not letter.isascii()
    )


def _fits(before: str, letter: str, after: str) -> int:
    if letter in _OPENING:
        return -2 if before.isalnum() else 1
    if letter in _CLOSING:
        return -2 if before.isspace() and not after.isalnum() else 1
    if letter in _APART:
        return -2 if before.isalpha() and after.isalpha() else 1
    if letter in _AFTER:
        return -1 if after.isalpha() or before.isspace() else 1
    return _as_letter(before, letter, after)


def _as_letter(before: str, letter: str, after: str) -> int:
    if not letter.isalpha():
        return -1
    if letter.isupper():
        return -2 if before.islower() else int(letter.lower() in _COMMON)
    if after.isupper():
        return -2
    is_in_word = before.isalpha() or after.isalpha() or letter == "à"
    return 2 if is_in_word and letter in _COMMON else 0

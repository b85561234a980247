"""Which characters can be printed, and what is printed instead of the others."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from supportcycle.documents.fonts import FIRST_SIGN, REGULAR, glyphs, is_drawable
from supportcycle.domain.sanitize_text import composed

REPLACEMENT = "\ufffd"
LONGEST_STRING = 8000  # PDF/A-2 allows 32,767 bytes, and a letter may take four
EMOJI_MODIFIERS = range(0x1F3FB, 0x1F400)
RIGHT_TO_LEFT = ("R", "AL")
JOINERS = "\u200c\u200d"
# Between joined letters they change the word: Persian and Sorani write them, and so do scripts of India.
_JOINED = "\u0600-\u06ef\u06fa-\u077f\u08a0-\u08ff\ufb50-\ufdfb\ufe70-\ufefc\u0900-\u0dff"
_STRAY_JOINERS = re.compile(f"(?<![{_JOINED}{JOINERS}])[{JOINERS}]+|[{JOINERS}]+(?![{_JOINED}{JOINERS}])")
_SHAPED = re.compile("[\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Scripts from left to right whose letters join, change places or carry marks."""


def printable(text: str) -> str:
    """The text as it can be printed and read aloud: composed, no control or direction characters.

    Half surrogates and characters without a glyph become U+FFFD; only `\\n` stays as line end.
    """
    clean = composed(text).translate(_printable())
    return clean if clean.isascii() else _STRAY_JOINERS.sub("", clean)


def printable_line(text: str) -> str:
    """The same on one line, for titles, bookmarks and descriptions; cut when too long for one."""
    line = " ".join(printable(text).split())
    return line if len(line) <= LONGEST_STRING else line[: LONGEST_STRING - 1] + "…"


def printable_in_drawing(text: str) -> str:
    """The same for text inside a drawing, which has Noto Sans only."""
    return printable(text).translate(_in_drawing())


def loses_letters(svg: str) -> bool:
    """Whether a drawing has letters that can be printed beside it, but not in it."""
    return printable_in_drawing(svg) != printable(svg)


def without_glyph(text: str) -> str:
    """The characters that `printable` replaces, each once, in order."""
    if text.isascii():
        return ""
    return "".join(dict.fromkeys(c for c in composed(text) if _printable()[ord(c)] == REPLACEMENT != c))


def has_right_to_left(text: str) -> bool:
    """Whether any letter is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(c) in RIGHT_TO_LEFT for c in text)


def must_be_shaped(text: str) -> bool:
    """Whether letters of it join, change places or run from right to left."""
    return not text.isascii() and bool(_SHAPED.search(text) or has_right_to_left(text))


class _Decided(dict[int, str]):
    """A table for `str.translate` that judges each character once."""

    def __init__(self, available: Callable[[int], bool]) -> None:
        super().__init__()
        self.available = available

    def __missing__(self, code: int) -> str:
        self[code] = decision = _decision(chr(code), code >= FIRST_SIGN and self.available(code))
        return decision


def _decision(character: str, available: bool) -> str:
    category = unicodedata.category(character)
    if character == "\n" or character in JOINERS:
        return character
    if character == "\t" or (category == "Zs" and not available):
        return " "
    if category in ("Cc", "Cf", "Co", "Me") or _only_varies(character):
        return ""
    return character if available else REPLACEMENT


def _only_varies(character: str) -> bool:
    """Variation selectors and skin tones; the sign before them says enough."""
    return "\ufe00" <= character <= "\ufe0f" or ord(character) in EMOJI_MODIFIERS


@cache
def _printable() -> _Decided:
    return _Decided(is_drawable)


@cache
def _in_drawing() -> _Decided:
    return _Decided(glyphs(REGULAR).__contains__)

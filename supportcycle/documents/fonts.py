"""The shipped typefaces and the characters that each of them can draw."""

from functools import cache
from typing import NamedTuple

from supportcycle.resources import FONTS


class FontFace(NamedTuple):
    """One font file under the name that the PDF library knows it by."""

    family: str
    style: str
    file: str


REGULAR = FontFace("noto sans", "", "NotoSans-Regular.ttf")
BOLD = FontFace("noto sans", "B", "NotoSans-Bold.ttf")
ARABIC = FontFace("noto arabic", "", "NotoSansArabic-Regular.ttf")
EMOJI = FontFace("noto emoji", "", "NotoEmoji-Regular.ttf")
SCRIPTS = (
    "Hebrew",
    "Armenian",
    "Georgian",
    "Ethiopic",
    "Syriac",
    "Tifinagh",
    "Tamil",
    "Devanagari",
    "Bengali",
    "Gurmukhi",
    "Thai",
)
"""Scripts of people who live here, beside Latin, Greek, Cyrillic and Arabic; Chinese would take megabytes."""
FALLBACKS = (
    ARABIC,
    EMOJI,
    *(FontFace(f"noto {script.lower()}", "", f"NotoSans{script}-Regular.ttf") for script in SCRIPTS),
)


@cache
def glyphs(face: FontFace) -> frozenset[int]:
    """The code points that a face has a glyph for."""
    from fontTools.ttLib import TTFont

    with TTFont(FONTS / face.file, lazy=True) as font:
        return frozenset(font.getBestCmap())


def is_drawable(code: int) -> bool:
    """Whether any of the faces can draw this code point; the others are opened only when Noto Sans cannot."""
    return any(code in glyphs(face) for face in (REGULAR, *FALLBACKS))


def fallbacks_for(text: str) -> tuple[FontFace, ...]:
    """The faces needed beside Noto Sans; loading and searching them costs time, so only when needed."""
    foreign = set(map(ord, text)) - glyphs(REGULAR)
    return tuple(face for face in FALLBACKS if foreign & glyphs(face)) if foreign else ()

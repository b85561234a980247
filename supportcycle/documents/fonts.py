"""The shipped typefaces and the characters that each of them can draw."""

import unicodedata
from collections.abc import Mapping
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
"""Scripts of people who live here, beside Latin, Greek, Cyrillic and Arabic."""
MORE_SCRIPTS = (
    "Sinhala",
    "Gujarati",
    "Telugu",
    "Kannada",
    "Malayalam",
    "Khmer",
    "Lao",
    "Myanmar",
    "SC",
    "KR",
)
"""Scripts of fewer people, or that take megabytes: Chinese and Japanese (SC), Korean. Their folder, MORE, may
be left out of an installation; what cannot be printed is then told beforehand."""
MORE = "more"
FIRST_SIGN = 0x20
"""Below it are line ends and what no face draws."""


def _faces(scripts: tuple[str, ...], folder: str = "") -> tuple[FontFace, ...]:
    """A face for each script that is there."""
    files = {script: f"{folder}NotoSans{script}-Regular.ttf" for script in scripts}
    return tuple(
        FontFace(f"noto {script.lower()}", "", file)
        for script, file in files.items()
        if (FONTS / file).exists()
    )


FALLBACKS = (ARABIC, EMOJI, *_faces(SCRIPTS), *_faces(MORE_SCRIPTS, f"{MORE}/"))


@cache
def glyphs(face: FontFace) -> frozenset[int]:
    """The code points that a face has a glyph for."""
    from fontTools.ttLib import TTFont

    with TTFont(FONTS / face.file, lazy=True) as font:
        return frozenset(font.getBestCmap())


@cache
def _advances(face: FontFace) -> Mapping[int, float]:
    """How wide each letter of a face is, in parts of the size of type."""
    from fontTools.ttLib import TTFont

    with TTFont(FONTS / face.file, lazy=True) as font:
        whole, widths = font["head"].unitsPerEm, font["hmtx"].metrics
        return {code: widths[name][0] / whole for code, name in font.getBestCmap().items()}


def width_of(words: str) -> float:
    """How wide words are on one line, in parts of the size of type, before letters are joined."""
    return sum(_advance(ord(sign)) for sign in words)


def _advance(code: int) -> float:
    face = next((each for each in (REGULAR, *FALLBACKS) if code in glyphs(each)), REGULAR)
    return _advances(face).get(code, 1.0)


def is_drawable(code: int) -> bool:
    """Whether any of the faces can draw this code point; the others are opened only when Noto Sans cannot."""
    return any(code in glyphs(face) for face in (REGULAR, *FALLBACKS))


def fallbacks_for(text: str) -> tuple[FontFace, ...]:
    """The faces needed beside Noto Sans; opening and searching them costs time, so no more than needed."""
    foreign = {code for code in set(map(ord, text)) if code >= FIRST_SIGN} - glyphs(REGULAR)
    found = []
    for face in FALLBACKS:
        if not foreign:
            break
        if here := foreign & glyphs(face):
            found.append(face)
            foreign -= here
    return tuple(found)


def face_runs(text: str) -> list[tuple[FontFace, str]]:
    """The text in pieces, each with the face that has its letters; other signs stay with what is before."""
    runs: list[tuple[FontFace, str]] = []
    for sign in text:
        now = runs[-1][0] if runs else REGULAR
        face = _face_of(sign, now)
        if runs and face is now:
            runs[-1] = (now, runs[-1][1] + sign)
        else:
            runs.append((face, sign))
    return runs


def _face_of(sign: str, now: FontFace) -> FontFace:
    code, clings = ord(sign), unicodedata.category(sign) in ("Mn", "Mc", "Me", "Cf")
    if clings or (not sign.isalnum() and code in glyphs(now)):
        return now
    return next((face for face in (REGULAR, *FALLBACKS) if code in glyphs(face)), now)


@cache
def family_name(face: FontFace) -> str:
    """What the family of a face is called in its file."""
    from fontTools.ttLib import TTFont

    with TTFont(FONTS / face.file, lazy=True) as font:
        return str(font["name"].getDebugName(1))

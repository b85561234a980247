"""Text of a drawing in more than one script, as pieces that each need one face.

Who draws it as dots takes one face for all that ours lacks, and loses what that writes in joined letters.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from supportcycle.documents.bidi import visual_runs
from supportcycle.documents.fonts import BOLD, REGULAR, FontFace, face_runs, family_name
from supportcycle.domain.sanitize_text import runs_right_to_left
from supportcycle.resources import FONTS

KEEP = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNS = r"\s!-/:-@\[-`{-~«»“”‘’–…"
SIGN, WORD_OR_SIGN = re.compile(f"[{_SIGNS}]"), re.compile(f"[{_SIGNS}]|[^{_SIGNS}]+")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
BEFORE = {"middle": 0.5, "end": 1.0}
"""Which part of a text stands before its place."""


class Piece(NamedTuple):
    """Letters of one face, and how wide they are."""

    face: FontFace
    words: str
    width: float


def split_by_face(drawing: Element) -> None:
    """Each text with a letter that our own typeface lacks becomes pieces beside each other in `drawing`."""
    for parent in list(drawing.iter()):
        for at, child in reversed(list(enumerate(parent))):
            if _is_foreign(child):
                parent[at : at + 1] = _pieces_of(child)


def _is_foreign(element: Element) -> bool:
    words = element.text or ""
    if str(element.tag).rpartition("}")[2] != "text" or len(element) or words.isascii():
        return False
    measured = NUMBER.fullmatch(element.get("x", "")) and NUMBER.fullmatch(element.get("font-size", "16"))
    return bool(measured) and any(face is not REGULAR for face, _ in face_runs(words))


def _pieces_of(element: Element) -> list[Element]:
    size = float(element.get("font-size", "16"))
    pieces = list(_measured(element.text or "", size, bold=element.get("font-weight") == "bold"))
    whole = sum(piece.width for piece in pieces)
    left = float(element.get("x", "0")) - whole * BEFORE.get(element.get("text-anchor", ""), 0.0)
    found = []
    for piece in pieces:
        if piece.words.strip():
            place = {"x": f"{left:.2f}", "text-anchor": "start", KEEP: "preserve"}
            part = Element(element.tag, element.attrib | place)
            part.set("font-family", family_name(piece.face))
            part.text = piece.words
            found.append(part)
        left += piece.width
    found[-1].tail = element.tail
    return found


def _measured(text: str, size: float, *, bold: bool) -> Iterator[Piece]:
    """The pieces from left to right."""
    (runs,) = visual_runs([text], backwards=runs_right_to_left(text))
    for run in runs:
        for face, words in _backwards(run.text) if run.backwards else face_runs(run.text):
            yield Piece(face, words, _width(BOLD if bold and face is REGULAR else face, words) * size)


def _backwards(text: str) -> Iterator[tuple[FontFace, str]]:
    """Words and the signs between them that run from right to left, as they stand from left to right."""
    for part in reversed(WORD_OR_SIGN.findall(text)):
        if len(part) == 1 and SIGN.match(part):
            yield REGULAR, part.translate(MIRRORED)
        else:
            yield from reversed(face_runs(part))


def _width(face: FontFace, words: str) -> float:
    """How wide these words are, shaped, in parts of their size."""
    import uharfbuzz

    font, em = _font(face)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(words)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return float(sum(place.x_advance for place in buffer.glyph_positions or ()) / em)


@cache
def _font(face: FontFace) -> tuple[Any, int]:
    import uharfbuzz

    known = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FONTS / face.file)))
    return uharfbuzz.Font(known), known.upem

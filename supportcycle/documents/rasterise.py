"""A drawing as dots, with the typefaces that we ship."""

from xml.etree import ElementTree

from supportcycle.documents.drawn_text import split_by_face
from supportcycle.documents.fonts import BOLD, REGULAR, fallbacks_for
from supportcycle.documents.sanitize_svg import inert
from supportcycle.figures.base.theme import FONT, SHEET
from supportcycle.resources import FONTS


def as_png(svg: str, width: int) -> bytes | None:
    """The drawing as a PNG of this many dots wide, or None when it cannot be drawn (here)."""
    drawing = inert(svg)
    if drawing is None or len(drawing) == 0:
        return None
    try:
        from resvg_py import svg_to_bytes

        split_by_face(drawing)
        words = ElementTree.tostring(drawing, encoding="unicode")
        faces = (REGULAR, BOLD, *fallbacks_for(words))
        return svg_to_bytes(
            svg_string=words,
            width=width,
            background=SHEET,
            skip_system_fonts=True,
            font_files=[str(FONTS / face.file) for face in faces],
            font_family=FONT,
            sans_serif_family=FONT,
        )
    except (ImportError, ValueError):
        return None

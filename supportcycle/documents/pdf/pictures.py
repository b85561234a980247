"""Drawings: SVG on paper as a figure with its description."""

from io import BytesIO
from math import isfinite

from supportcycle.documents import theme
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.printable_svg import printable_svg
from supportcycle.documents.pdf.printable_text import LONGEST_STRING, loses_letters, printable, printable_line
from supportcycle.documents.pdf.structure_tree import Element
from supportcycle.documents.pdf.text_flow import start_height, write
from supportcycle.documents.rasterise import as_png
from supportcycle.documents.tree import Picture

WHITE = 2.0
HEADINGS_ROOM = 26.0
SMALLEST_PART = 0.7
"""A picture is scaled down to so much of its size when it then fits under what stands above it."""
LEAST_WHITE = 9.5
"""Beside a drawing that fills the sheet."""
DOTS_PER_INCH = 300


def draw_picture(paper: Paper, picture: Picture) -> None:
    """Draws the picture under its caption, as large as what is left of the page lets it be; what cannot be
    drawn is told in words."""
    if picture.beside:
        _draw_sign(paper, picture)
        return
    paper.need(least_height(paper, picture))
    write(paper, "P", picture.caption, theme.CAPTION)
    width, height = _fitted(paper, picture)
    left, top = _left(paper, width), paper.y
    drawing = _drawing(paper, picture.svg, left, top, width, height)
    description = printable_line(picture.alt) or printable_line(picture.caption)
    if drawing and description:
        _figure(paper, drawing, description, left, top, width, height)
        paper.set_y(top + height + WHITE)
    if not drawing or len(picture.alt) > LONGEST_STRING:
        write(paper, "P", picture.alt, theme.PARAGRAPHS["normal"])


def _draw_sign(paper: Paper, picture: Picture) -> None:
    """In the margin, half above and half below where the paper is: it takes no room."""
    width = min(picture.width / paper.scale, paper.l_margin - 2 * WHITE)
    left, top = paper.l_margin - width - 1.5 * WHITE, paper.y - 0.7 * width
    if drawing := _drawing(paper, picture.svg, left, top, width, width):
        _figure(paper, drawing, printable_line(picture.alt), left, top, width, width)


def least_height(paper: Paper, picture: Picture) -> float:
    """The least height of a picture with its caption above it."""
    if picture.beside:
        return 0.0
    return size(paper, picture)[1] * SMALLEST_PART + _caption_room(paper, picture)


def _caption_room(paper: Paper, picture: Picture) -> float:
    if not picture.caption.strip():
        return WHITE
    return start_height(paper, picture.caption, theme.CAPTION) + theme.CAPTION.after + WHITE


def _fitted(paper: Paper, picture: Picture) -> tuple[float, float]:
    """Its size, or what the rest of the page holds of it."""
    width, height = size(paper, picture)
    part = min(1.0, max(SMALLEST_PART, (paper.room - WHITE) / height))
    return width * part, height * part


def size(paper: Paper, picture: Picture) -> tuple[float, float]:
    """Width and height in mm: no more than was asked for, and than a page holds under its headings."""
    ratio = picture.ratio if isfinite(picture.ratio) and 0.02 < picture.ratio < 50 else 1.0
    most = (paper.page_height - _caption_room(paper, picture) - HEADINGS_ROOM) / ratio
    widest = paper.w - 2 * LEAST_WHITE / paper.scale
    width = min(widest if picture.fills else min(max(picture.width, 10.0), paper.epw), most)
    return width, width * ratio


def _left(paper: Paper, width: float) -> float:
    """Where a picture of this width begins: at the margin; in the middle when it is wider than the text."""
    return paper.l_margin if width <= paper.epw else (paper.w - width) / 2


def _figure(
    paper: Paper, drawing: bytes, description: str, left: float, top: float, width: float, height: float
) -> None:
    begin, bottom = left * paper.k, (paper.h - top - height) * paper.k
    box = f"{begin:.2f} {bottom:.2f} {begin + width * paper.k:.2f} {bottom + height * paper.k:.2f}"
    attributes = f"<</O/Layout/Placement/Block/BBox[{box}]>>"
    figure = paper.placed(Element("Figure", alt=description, attributes=attributes))
    with paper.content(figure):
        _contents(paper).extend(drawing)


def _drawing(paper: Paper, svg: str, left: float, top: float, width: float, height: float) -> bytes | None:
    """The page operators of a drawing, or None when it cannot be drawn; the page stays as it was."""
    paper.set_fill_color(*theme.INK)
    contents = _contents(paper)
    start = len(contents)
    try:
        paper.image(BytesIO(_image(svg, width * paper.scale)), left, top, width, height)
        return bytes(contents[start:])
    except Exception:  # a drawing may be wrong in as many ways as fpdf2 has lines; the words are there
        return None
    finally:
        del contents[start:]


def _image(svg: str, width: float) -> bytes:
    """The drawing itself; as dots, for a width in mm, when the PDF library cannot set all letters in it."""
    if not loses_letters(svg):
        return printable_svg(svg)
    from PIL import Image

    dots = as_png(printable(svg), round(width / 25.4 * DOTS_PER_INCH))
    if dots is None:
        raise ValueError("not a drawing")
    opaque = BytesIO()
    Image.open(BytesIO(dots)).convert("RGB").save(opaque, "PNG")
    return opaque.getvalue()


def _contents(paper: Paper) -> bytearray:
    contents = paper.pages[paper.page].contents
    assert isinstance(contents, bytearray)
    return contents

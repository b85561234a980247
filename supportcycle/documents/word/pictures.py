"""Pictures in a Word file: as dots fine enough for paper, since not every program that opens it draws SVG."""

from io import BytesIO
from math import isfinite

from docx.shared import Length, Mm
from docx.text.run import Run

from supportcycle.documents.rasterise import as_png
from supportcycle.documents.tree import Picture
from supportcycle.documents.word.markup import node
from supportcycle.documents.word.writer import WordWriter
from supportcycle.domain.sanitize_text import one_line

DOTS_PER_INCH = 220
LONGEST_NAME = 80


def write_picture(writer: WordWriter, picture: Picture) -> None:
    """Writes the picture with its description under its caption; what cannot be drawn is told in words."""
    width, height = size(writer, picture)
    dots = as_png(picture.svg, round(width.inches * DOTS_PER_INCH))
    caption, description = picture.caption.strip(), one_line(picture.alt) or one_line(picture.caption)
    if dots and description:
        inline = writer.file.part.new_pic_inline(BytesIO(dots), width, height)
        inline.docPr.set("name", one_line(caption)[:LONGEST_NAME])
        inline.docPr.set("descr", description)
        if caption:
            writer.write("caption", caption, node("keepNext"))
        drawn = node("r", node("drawing", inline))
        if picture.beside and (runs := _runs_before(writer)):
            runs[0]._r.addprevious(drawn)
        else:
            writer.write("normal", "").append(drawn)
        return
    if caption:
        writer.write("caption", caption, node("keepNext"))
    if picture.alt.strip():
        writer.write("normal", picture.alt.strip())


def _runs_before(writer: WordWriter) -> list[Run]:
    """The words a small picture stands before; none when a table came last."""
    written = writer.file.paragraphs[-1:]
    return list(written[0].runs) if written else []


def size(writer: WordWriter, picture: Picture) -> tuple[Length, Length]:
    """Width and height: no more than was asked for, and than a page holds."""
    ratio = picture.ratio if isfinite(picture.ratio) and 0.02 < picture.ratio < 50 else 1.0
    asked = picture.width if isfinite(picture.width) else 170.0
    most = (writer.height - writer.around_drawing) / ratio
    width = min(Mm(max(asked, 10.0)), writer.width, int(most))
    return Length(width), Length(int(width * ratio))

"""Real tables: a heading that is repeated on every page, and rows that have a name."""

from collections.abc import Sequence

from supportcycle.documents.column_widths import column_widths
from supportcycle.documents.tree import Table
from supportcycle.documents.word.markup import Node, node, paragraph
from supportcycle.documents.word.writer import WordWriter
from supportcycle.domain.sanitize_text import one_line

LETTER = 118
"""How wide a bold letter of ten points is at most, in twentieths of a point."""
LINE = 290
CELL_MARGIN = 160
LONGEST_WORD = 24
SHORT_ROW = 500


def write_table(writer: WordWriter, table: Table) -> None:
    """Writes a table under its caption; nothing when it has no columns.

    ValueError when a row has not as many cells as there are columns.
    """
    if not table.columns:
        return
    if table.caption.strip():
        writer.write("caption", table.caption.strip(), node("keepNext"))
    widths = _widths(table, writer.width.twips)
    style = writer.ids["normal"]
    titles = [paragraph(style, column.title, node("keepNext")) for column in table.columns]
    head = node("tr", node("trPr", node("cantSplit"), node("tblHeader")), *map(_cell, titles, widths))
    rows = (_row(style, row, widths, table.room) for row in table.rows or [("",) * len(table.columns)])
    grid = node("tblGrid", *(node("gridCol", w=width) for width in widths))
    writer.write_table(node("tbl", _properties(writer, table, sum(widths)), grid, head, *rows))


def _properties(writer: WordWriter, table: Table, width: int) -> Node:
    """The first row and, when it names the row, the first column are headings, to Word and to its readers."""
    named = one_line(table.caption)
    return node(
        "tblPr",
        node("tblStyle", val=writer.ids["table"]),
        node("tblW", w=width, type="dxa"),
        node("tblLayout", type="fixed"),
        node("tblLook", firstRow=1, firstColumn=int(table.row_headings), noHBand=1, noVBand=1),
        *([node("tblCaption", val=named)] if named else []),
    )


def _widths(table: Table, whole: int) -> list[int]:
    """By weight, but a column is as wide as its longest word asks for while there is room."""
    columns = zip(*([column.title for column in table.columns], *table.rows), strict=True)
    needs = [_need(cells) for cells in columns]
    return [int(width) for width in column_widths([c.width for c in table.columns], needs, whole)]


def _need(cells: Sequence[str]) -> float:
    words = (len(word) for cell in cells for word in cell.split())
    return CELL_MARGIN + LETTER * max((length for length in words if length <= LONGEST_WORD), default=0)


def _row(style: str, cells: Sequence[str], widths: Sequence[int], room: int) -> Node:
    """A short row is never broken over two pages; one with room is as high as so many lines."""
    whole = [node("cantSplit")] if sum(map(len, cells)) < SHORT_ROW else []
    height = [node("trHeight", val=room * LINE, hRule="atLeast")] if room > 1 else []
    words = (paragraph(style, cell.strip("\n")) for cell in cells)
    return node("tr", node("trPr", *whole, *height), *map(_cell, words, widths))


def _cell(words: Node, width: int) -> Node:
    return node("tc", node("tcPr", node("tcW", w=width, type="dxa")), words)

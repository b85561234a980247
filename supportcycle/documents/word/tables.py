"""Real tables: a heading that is repeated on every page, and rows that have a name."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from math import ceil

from docx.oxml.ns import qn

from supportcycle.documents.column_widths import column_widths
from supportcycle.documents.tree import Table
from supportcycle.documents.word.markup import (
    GREY,
    WRITING_LINE,
    Node,
    line_to_write_on,
    node,
    paragraph,
    speak,
    turn,
)
from supportcycle.documents.word.writer import WordWriter
from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.text_metrics import width_of

LETTERS = 11.0
"""The size that words of a cell are measured at, in our own typeface: others are seldom wider."""
TWIPS = 20
LINE = 290
CELL_MARGIN = 160
LONGEST_WORD = 26
SHORT_ROW, SMALL_TABLE = 500, 12
"""A row of so many letters, and a table of so many lines, is not broken over two pages."""


def write_table(writer: WordWriter, table: Table) -> None:
    """Writes a table under its caption; nothing when it has no columns.

    ValueError when a row has not as many cells as there are columns.
    """
    if not table.columns:
        return
    if table.caption.strip():
        writer.write("caption", table.caption.strip(), node("keepNext"))
    widths = _widths(writer, table)
    style = writer.ids["normal"]
    titles = [paragraph(style, column.title, node("keepNext")) for column in table.columns]
    head = node("tr", node("trPr", node("cantSplit"), node("tblHeader")), *map(_cell, titles, widths))
    rows = table.rows or (("",) * len(table.columns),)
    kept = _kept(_heights(writer, table, widths))
    body = (_row(style, row, widths, table, kept=at in kept) for at, row in enumerate(rows))
    grid = node("tblGrid", *(node("gridCol", w=width) for width in widths))
    writer.write_table(node("tbl", _properties(writer, table, sum(widths)), grid, head, *body))


def is_too_wide(writer: WordWriter, table: Table) -> bool:
    """Whether the longest words of its columns do not stand beside each other."""
    return len(table.columns) > 1 and sum(_needs(writer, table)) > writer.width.twips


def _heights(writer: WordWriter, table: Table, widths: Sequence[int]) -> list[int]:
    """About how many lines high each row is."""
    size = LETTERS * writer.scale * TWIPS
    lines = (
        (
            ceil(width_of(cell, size) / max(1, width - CELL_MARGIN))
            for cell, width in zip(row, widths, strict=False)
        )
        for row in table.rows
    )
    return [max(table.room, *each) for each in lines] or [table.room]


def _kept(heights: Sequence[int]) -> set[int]:
    """The rows that stay with the next one: all of a small table, else the first and the last but one.

    A row that may itself go over the page stays with nothing: no program could lay that out.
    """
    last = len(heights) - 1
    if sum(heights) <= SMALL_TABLE:
        return set(range(last))
    return {at for at in (0, last - 1) if 0 <= at < last and sum(heights[at : at + 2]) <= 2 * SMALL_TABLE}


def _properties(writer: WordWriter, table: Table, width: int) -> Node:
    """The first row and, when it names the row, the first column are headings, to Word and to its readers."""
    named = one_line(table.caption)
    return node(
        "tblPr",
        node("tblStyle", val=writer.ids["table"]),
        node("tblW", w=width, type="dxa"),
        *_ruled(table),
        node("tblLayout", type="fixed"),
        *([node("tblCellMar", *_white_around())] if table.cut else []),
        _look(table),
        *([node("tblCaption", val=named)] if named else []),
    )


def _ruled(table: Table) -> Iterator[Node]:
    """Lines around every cell of a form to write in, or of a card to cut out."""
    between = ("insideH", "insideV")
    if table.cut:
        yield _borders("dashed", ("top", "left", "bottom", "right", *between))
    elif table.room > 1:
        yield _borders("single", ("top", "bottom", *between))


def _borders(line: str, sides: Sequence[str]) -> Node:
    return node("tblBorders", *(node(side, val=line, sz=4, space=0, color=GREY) for side in sides))


def _look(table: Table) -> Node:
    """Said twice: as words, and as the bits that older programs and LibreOffice read."""
    named = int(table.row_headings)
    return node(
        "tblLook", val=f"{0x0620 | 0x0080 * named:04X}", firstRow=1, firstColumn=named, noHBand=1, noVBand=1
    )


def _white_around() -> list[Node]:
    return [node(side, w=CELL_MARGIN // 2, type="dxa") for side in ("left", "right")]


def _widths(writer: WordWriter, table: Table) -> list[int]:
    """By weight, but a column is as wide as its longest word asks for while there is room."""
    weights, needs = [column.width for column in table.columns], _needs(writer, table)
    return [int(width) for width in column_widths(weights, needs, writer.width.twips)]


def _needs(writer: WordWriter, table: Table) -> list[float]:
    """What the longest word of each column asks for."""
    columns = zip(*([column.title for column in table.columns], *table.rows), strict=True)
    return [_need(cells, LETTERS * writer.scale * TWIPS) for cells in columns]


def _need(cells: Sequence[str], size: float) -> float:
    words = {word for cell in cells for word in cell.split() if len(word) <= LONGEST_WORD}
    return CELL_MARGIN + max((width_of(word, size, bold=True) for word in words), default=0.0)


def _row(style: str, cells: Sequence[str], widths: Sequence[int], table: Table, *, kept: bool) -> Node:
    """A short row is never broken over two pages; one with room is as high as so many lines, and has them in
    its empty cells."""
    whole = [node("cantSplit")] if table.cut or sum(map(len, cells)) < SHORT_ROW else []
    height = [node("trHeight", val=table.room * LINE, hRule="atLeast")] if table.room > 1 else []
    stays = [node("keepNext")] if kept else []
    to_write_on = 1 if table.cut else table.room
    words = (_words(style, cell, to_write_on, stays) for cell in cells)
    row = node("tr", node("trPr", *whole, *height), *map(_cell_of, words, widths))
    for column, cell in zip(table.columns, row.findall(qn("w:tc")), strict=True):
        if column.language:
            speak(cell, column.language)
        if column.backwards:
            for words_in_cell in cell.iter(qn("w:p")):
                turn(words_in_cell)
    return row


def _words(style: str, cell: str, room: int, stays: Sequence[Node]) -> list[Node]:
    """What stands in a cell: its words, or lines to write on when there are none and there is room."""
    lines = room * LINE // WRITING_LINE - 1 if room > 1 and not cell.strip() else 0
    empty = [paragraph(style, "", *line_to_write_on()) for _ in range(lines)]
    return [*empty, paragraph(style, cell.strip("\n"), *map(deepcopy, stays))]


def _cell(words: Node, width: int) -> Node:
    return _cell_of([words], width)


def _cell_of(words: Sequence[Node], width: int) -> Node:
    return node("tc", node("tcPr", node("tcW", w=width, type="dxa")), *words)

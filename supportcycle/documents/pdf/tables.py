"""Tables over any number of pages: one table in the tree, its heading repeated as decoration."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from supportcycle.documents import theme
from supportcycle.documents.pdf.grid import Grid, Lines
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.printable_text import printable
from supportcycle.documents.pdf.stacked_table import draw_stacked, stacked_start
from supportcycle.documents.pdf.structure_tree import COLUMN_SCOPE, ROW_SCOPE, Element
from supportcycle.documents.pdf.text_flow import spoken, write
from supportcycle.documents.tree import Column, Table

FIRST_LINES = 4
UNBROKEN_ROW = 3
"""A row is not broken unless it takes more than this part of a page: a third."""
SMALL, CHAPTER = 0.25, 0.34
"""A table of at most this part of a page is not broken; one without a caption is a chapter of its own."""


class Set(NamedTuple):
    """A row as it is set: the text of each cell, its lines, and how many lines high the row is."""

    texts: tuple[str, ...]
    lines: Lines
    height: int


def draw_table(paper: Paper, table: Table) -> None:
    """Draws a table; raises ValueError when a row has not as many cells as there are columns."""
    if not table.columns:
        return
    grid = Grid(paper, table)
    if grid.too_narrow:
        draw_stacked(paper, table)
    else:
        _draw_columns(paper, grid, table)


def _draw_columns(paper: Paper, grid: Grid, table: Table) -> None:
    rows = _set(grid, table)
    with paper.inside(Element("Table")):
        paper.space(theme.CAPTION.before)
        paper.need(_start(paper, grid, table, rows))
        write(paper, "Caption", table.caption, theme.CAPTION)
        with paper.inside(Element("THead")), paper.inside(Element("TR")):
            grid.draw_heading([paper.placed(_column(column)) for column in table.columns])
        with paper.inside(Element("TBody")):
            for at, row in enumerate(rows):
                if _would_leave_one(paper, grid, rows[at:]):
                    _go_on(paper, grid)
                _row(paper, grid, table, row)
    paper.space(theme.AFTER_TABLE)


def least_height(paper: Paper, table: Table) -> float:
    """How much of a table must stand under its title: all of it when it is small."""
    if not table.columns:
        return 0.0
    grid = Grid(paper, table)
    if grid.too_narrow:
        return stacked_start(paper, table)
    return theme.CAPTION.before + _start(paper, grid, table, _set(grid, table))


def _set(grid: Grid, table: Table) -> list[Set]:
    """All rows, broken into lines; one empty row when there is none."""
    texts = [tuple(map(printable, row)) for row in table.rows or [("",) * len(table.columns)]]
    return [Set(text, lines := grid.lines(text), _lines_high(grid, table, text, lines)) for text in texts]


def _lines_high(grid: Grid, table: Table, texts: Sequence[str], lines: Lines) -> int:
    """How many lines high a row is; one that is all empty has room for a line written by hand."""
    by_hand = ceil((grid.paper.writing_line - 2 * theme.CELL_PADDING) / theme.CELL.leading)
    return max(table.room, 0 if any(map(str.strip, texts)) else by_hand, *map(len, lines))


def _start(paper: Paper, grid: Grid, table: Table, rows: Sequence[Set]) -> float:
    """What stands together: caption, titles and the first row, or all of a small table."""
    caption = len(paper.lines(printable(table.caption).strip("\n"), theme.CAPTION, paper.measure))
    head = caption * theme.CAPTION.leading + theme.CAPTION.after + grid.heading_height
    whole = head + sum(grid.row_height(row.height) for row in rows)
    if whole <= paper.page_height * (SMALL if table.caption.strip() else CHAPTER):
        return whole
    first = rows[0].height
    return head + grid.row_height(first if first <= grid.page_room / UNBROKEN_ROW else FIRST_LINES)


def _would_leave_one(paper: Paper, grid: Grid, rows: Sequence[Set]) -> bool:
    """Whether the last row alone would go to the next page."""
    heights = [grid.row_height(row.height) for row in rows]
    return len(rows) == 2 and heights[0] <= paper.room < sum(heights) <= paper.page_height * SMALL


def _column(column: Column) -> Element:
    said = spoken(printable(column.title))
    return Element("TH", attributes=COLUMN_SCOPE, spoken=said, language=column.language)


def _cell(text: str, language: str, *, heading: bool) -> Element:
    if heading:
        return Element("TH", attributes=ROW_SCOPE, spoken=spoken(text), language=language)
    return Element("TD", spoken=spoken(text), language=language)


def _row(paper: Paper, grid: Grid, table: Table, row: Set) -> None:
    """One row; what does not fit goes on in the same cells on the next page, where its name stands again."""
    rest, left = row.lines, row.height
    name: Sequence[str] = ()
    with paper.inside(Element("TR")):
        cells = [
            paper.placed(_cell(text, column.language, heading=table.row_headings and not at))
            for at, (text, column) in enumerate(zip(row.texts, table.columns, strict=True))
        ]
    while left:
        count = row_portion(left, grid.line_count(paper.room), grid.page_room, whole_only=table.cut)
        if not count:
            _go_on(paper, grid)
            continue
        grid.draw_row([lines[:count] for lines in rest], cells, count, name)
        name = name or (rest[0] if table.row_headings else ())
        rest = [lines[count:] for lines in rest]
        left -= count


def _go_on(paper: Paper, grid: Grid) -> None:
    paper.add_page()
    grid.draw_heading(None)


def row_portion(lines: int, room: int, whole: int, *, whole_only: bool = False) -> int:
    """How many lines of a row to set here; a row is only broken when it is long, or with `whole_only` when no
    page is high enough for it. 0 is: a new page."""
    if lines <= room:
        return lines
    if room >= whole:
        return room
    if (whole_only and lines <= whole) or lines <= whole / UNBROKEN_ROW or room < FIRST_LINES:
        return 0
    return min(room, lines - 2)

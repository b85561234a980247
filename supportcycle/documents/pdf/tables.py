"""Tables over any number of pages: one table in the tree, its heading repeated as decoration."""

from collections.abc import Sequence

from supportcycle.documents.pdf import look
from supportcycle.documents.pdf.cleaning import cleaned
from supportcycle.documents.pdf.grid import Grid
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.structure import COLUMN_SCOPE, ROW_SCOPE, Element
from supportcycle.documents.pdf.writing import spoken, write
from supportcycle.documents.tree import Table

FIRST_LINES = 4


def draw_table(paper: Paper, table: Table) -> None:
    """Draws a table; raises ValueError when a row has not as many cells as there are columns."""
    if not table.columns:
        return
    grid = Grid(paper, table)
    with paper.inside(Element("Table")):
        paper.space(look.CAPTION.before)
        paper.need(look.CAPTION.leading + grid.heading_height + _height(FIRST_LINES))
        write(paper, "Caption", table.caption, look.CAPTION)
        with paper.inside(Element("THead")), paper.inside(Element("TR")):
            grid.draw_heading([paper.placed(_column(column.title)) for column in table.columns])
        with paper.inside(Element("TBody")):
            for row in table.rows or [("",) * len(table.columns)]:
                _row(paper, grid, table, tuple(map(cleaned, row)))
    paper.space(5)


def _column(title: str) -> Element:
    return Element("TH", attributes=COLUMN_SCOPE, spoken=spoken(cleaned(title)))


def _cell(text: str, *, heading: bool) -> Element:
    if heading:
        return Element("TH", attributes=ROW_SCOPE, spoken=spoken(text))
    return Element("TD", spoken=spoken(text))


def _row(paper: Paper, grid: Grid, table: Table, row: tuple[str, ...]) -> None:
    """One row; what does not fit goes on in the same cells on the next page, where its name stands again."""
    rest = grid.lines(row)
    name: Sequence[str] = ()
    left = max(table.room, *map(len, rest))
    with paper.inside(Element("TR")):
        cells = [
            paper.placed(_cell(text, heading=table.row_headings and not at)) for at, text in enumerate(row)
        ]
    while left:
        count = row_portion(left, grid.line_count(paper.room), grid.page_room)
        if not count:
            paper.add_page()
            grid.draw_heading(None)
            continue
        grid.draw_row([lines[:count] for lines in rest], cells, count, name)
        name = name or (rest[0] if table.row_headings else ())
        rest = [lines[count:] for lines in rest]
        left -= count


def row_portion(lines: int, room: int, whole: int) -> int:
    """How many lines of a row to set here; a row is only broken when it is long. 0 is: a new page."""
    if lines <= room:
        return lines
    if room >= whole:
        return room
    if lines <= whole / 3 or room < FIRST_LINES:
        return 0
    return min(room, lines - 2)


def _height(lines: int) -> float:
    return lines * look.CELL.leading + 2 * look.CELL_PADDING

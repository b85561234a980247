"""A table too wide for the paper, as in large print: its rows under each other, each cell under its title."""

from math import ceil

from supportcycle.documents import theme
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.structure_tree import Element
from supportcycle.documents.pdf.text_blocks import draw_labelled, labelled_start
from supportcycle.documents.pdf.text_flow import start_height, write
from supportcycle.documents.stacked_rows import StackedRow, stacked_rows
from supportcycle.documents.tree import Labelled, Table

LINES_OF_TYPE = theme.WRITING_LINE / theme.CELL.leading
"""So many lines of print are as high as one to write on."""


def draw_stacked(paper: Paper, table: Table) -> None:
    """Draws each row as a group of its own; no word is broken for want of room."""
    rows = list(stacked_rows(table))
    paper.space(theme.CAPTION.before)
    paper.need(stacked_start(paper, table))
    write(paper, "P", table.caption, theme.CAPTION)
    for row in rows:
        paper.need(_row_start(paper, row))
        with paper.artifact():
            paper.rule(paper.y, theme.LINE, 0.25)
        paper.space(theme.CELL_PADDING)
        with paper.inside(Element("Sect")):
            _row(paper, row, table.room)
    paper.space(5)


def stacked_start(paper: Paper, table: Table) -> float:
    """What stands together: the caption and the beginning of the first row."""
    caption = start_height(paper, table.caption, theme.CAPTION) + theme.CAPTION.after
    return theme.CAPTION.before + caption + _row_start(paper, next(stacked_rows(table)))


def _row(paper: Paper, row: StackedRow, room: int) -> None:
    write(paper, "P", row.name, theme.STACKED_NAME)
    for label, value in row.facts:
        draw_labelled(paper, Labelled(label, value, lines=ceil(room / LINES_OF_TYPE)))


def _row_start(paper: Paper, row: StackedRow) -> float:
    name = start_height(paper, row.name, theme.STACKED_NAME) + theme.CELL_PADDING
    first = labelled_start(paper, Labelled(*row.facts[0])) if row.facts else 0.0
    return name + theme.STACKED_NAME.after + first

"""Facts whose label has a column of its own, in a table without lines."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from docx.shared import Mm

from supportcycle.documents import theme
from supportcycle.documents.tree import Block, Labelled
from supportcycle.documents.word.markup import Node, line_to_write_on, node, paragraph, stays
from supportcycle.documents.word.writer import WordWriter

COLUMN, GAP = Mm(theme.FACT_COLUMN).twips, Mm(theme.GUTTER).twips
"""How wide the column of the labels is, with the white beside it, in twentieths of a point."""


def facts_beside(writer: WordWriter, blocks: Sequence[Block]) -> list[Labelled]:
    """The facts in front whose label has a column of its own; none in large print, where a line has to hold
    enough words, nor within a column."""
    if writer.scale > 1 or writer.in_cell:
        return []
    found = takewhile(lambda block: isinstance(block, Labelled) and block.beside, blocks)
    return [fact for fact in found if isinstance(fact, Labelled)]


def write_facts_beside(writer: WordWriter, facts: Sequence[Labelled]) -> None:
    """Writes the facts under each other, each label beside its value or a line to write on; none is broken
    over two pages."""
    widths = COLUMN, writer.width.twips - COLUMN
    grid = node("tblGrid", *(node("gridCol", w=width) for width in widths))
    white = node("tblCellMar", node("left", w=0, type="dxa"), node("right", w=GAP, type="dxa"))
    layout = node("tblLayout", type="fixed")
    properties = node("tblPr", node("tblW", w=sum(widths), type="dxa"), layout, white)
    writer.write_table(node("tbl", properties, grid, *(_row(writer, fact, widths) for fact in facts)))


def _row(writer: WordWriter, fact: Labelled, widths: tuple[int, int]) -> Node:
    cells = [
        node("tc", node("tcPr", node("tcW", w=width, type="dxa")), *words)
        for width, words in zip(widths, _words(writer, fact), strict=True)
    ]
    return node("tr", node("trPr", node("cantSplit")), *cells)


def _words(writer: WordWriter, fact: Labelled) -> Iterator[list[Node]]:
    value = fact.value.strip()
    lined = () if value else line_to_write_on()
    yield [paragraph(writer.ids["label"], fact.label.strip(), stays(writer.kept))]
    yield [paragraph(writer.ids["value"], value, *lined, stays(writer.kept))]

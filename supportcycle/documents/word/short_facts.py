"""Short facts side by side in a table without lines: each cell holds a label with what was filled in."""

from collections.abc import Iterator, Sequence
from math import ceil

from supportcycle.documents.fact_rows import THIRDS, fact_rows
from supportcycle.documents.tree import Labelled
from supportcycle.documents.word.markup import Node, line_to_write_on, node, paragraph, stays
from supportcycle.documents.word.writer import WordWriter
from supportcycle.figures.base.text_metrics import width_of

GAP, LEAST = 240, 2600
"""The white to the right of a fact, and how wide a place is at least, in twentieths of a point."""
LETTERS, FEW_LINES = 11.0 * 20, 2


def write_short_facts(writer: WordWriter, facts: Sequence[Labelled]) -> None:
    """Writes facts that share their rows, in the order they are read in; none is broken over two pages."""
    whole = writer.width.twips
    most = max(1, min(THIRDS, int(whole // (LEAST * writer.scale))))
    width = whole // most
    shares = [_share(fact, width, most, writer.scale) for fact in facts]
    rows = [_row(writer, facts, shares, row, width, most) for row in fact_rows(shares, most)]
    grid = node("tblGrid", *(node("gridCol", w=width) for _ in range(most)))
    writer.write_table(node("tbl", _properties(width * most), grid, *rows))


def _properties(width: int) -> Node:
    right = node("tblCellMar", node("left", w=0, type="dxa"), node("right", w=GAP, type="dxa"))
    return node("tblPr", node("tblW", w=width, type="dxa"), node("tblLayout", type="fixed"), right)


def _share(fact: Labelled, width: int, most: int, scale: float) -> int:
    """How many places a fact takes: as asked, and more while its value is long."""
    lines = fact.value.strip().split("\n")
    for share in range(min(fact.share, most), most):
        room = share * width - GAP
        if sum(max(1, ceil(width_of(line, LETTERS * scale) / room)) for line in lines) <= FEW_LINES:
            return share
    return most


def _row(
    writer: WordWriter,
    facts: Sequence[Labelled],
    shares: Sequence[int],
    row: Sequence[tuple[int, int]],
    width: int,
    most: int,
) -> Node:
    cells = [_cell(_words(writer, facts[at]), shares[at], width) for at, _ in row]
    left = most - sum(shares[at] for at, _ in row)
    empty = [_cell([paragraph(writer.ids["value"], "")], left, width)] if left else []
    return node("tr", node("trPr", node("cantSplit")), *cells, *empty)


def _cell(words: Sequence[Node], share: int, width: int) -> Node:
    wide = [node("gridSpan", val=share)] if share > 1 else []
    return node("tc", node("tcPr", node("tcW", w=share * width, type="dxa"), *wide), *words)


def _words(writer: WordWriter, fact: Labelled) -> list[Node]:
    label = paragraph(writer.ids["label"], fact.label.strip(), stays(False))
    return [label, *_value(writer, fact.value.strip())]


def _value(writer: WordWriter, value: str) -> Iterator[Node]:
    """What was filled in, or a line to write on."""
    yield paragraph(writer.ids["value"], value, *(() if value else line_to_write_on()))

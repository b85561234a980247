"""Short facts side by side, as on a form: each label above its value, or above a line to write on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from supportcycle.documents import theme
from supportcycle.documents.fact_rows import THIRDS, fact_rows
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.printable_text import printable, printable_line
from supportcycle.documents.pdf.structure_tree import Element
from supportcycle.documents.pdf.text_flow import spoken
from supportcycle.documents.tree import Labelled

LEAST, GAP = 46.0, 5.0
"""How wide a place is at least, and the white between two."""
FEW_LINES = 2
"""A value of more lines takes more room beside it, while there is any."""


class PlacedFact(NamedTuple):
    """One fact in its row: where it begins, how wide it is, and the lines of label and value."""

    left: float
    width: float
    label: list[str]
    value: list[str]


Row = list[PlacedFact]


def short_facts_height(paper: Paper, facts: Sequence[Labelled]) -> float:
    """What the rows of these facts take together."""
    return sum(_height(paper, row) for row in _rows(paper, facts))


def draw_short_facts(paper: Paper, facts: Sequence[Labelled]) -> None:
    """Draws the facts in rows, each read before the next; no row is broken over two pages."""
    for row in _rows(paper, facts):
        height = _height(paper, row)
        paper.need(height)
        top = paper.y
        for place in row:
            _draw(paper, place, top, height)
        paper.set_y(top + height)


def _rows(paper: Paper, facts: Sequence[Labelled]) -> Iterator[Row]:
    most = max(1, min(THIRDS, int((paper.measure + GAP) // (LEAST + GAP))))
    width = (paper.measure - GAP * (most - 1)) / most
    shares = [_share(paper, fact, width, most) for fact in facts]
    for row in fact_rows(shares, most):
        yield [
            _place(paper, facts[at], start * (width + GAP), shares[at] * (width + GAP) - GAP)
            for at, start in row
        ]


def _share(paper: Paper, fact: Labelled, width: float, most: int) -> int:
    """How many places a fact takes: as asked, and more while its value is long."""
    words = printable(fact.value).strip()
    for share in range(min(fact.share, most), most):
        if len(paper.lines(words, theme.VALUE, share * (width + GAP) - GAP)) <= FEW_LINES:
            return share
    return most


def _place(paper: Paper, fact: Labelled, left: float, width: float) -> PlacedFact:
    label = paper.lines(printable_line(fact.label), theme.LABEL, width)
    words = printable(fact.value).strip()
    return PlacedFact(left, width, label, paper.lines(words, theme.VALUE, width) if words else [])


def _height(paper: Paper, row: Row) -> float:
    values = [len(each.value) * theme.VALUE.leading or paper.writing_line for each in row]
    return _label_height(row) + max(values) + theme.FACT_GAP


def _label_height(row: Row) -> float:
    return max(len(each.label) for each in row) * theme.LABEL.leading


def _draw(paper: Paper, place: PlacedFact, top: float, height: float) -> None:
    label, value = [*place.label[:-1], f"{place.label[-1]} "], place.value
    below = top + len(label) * theme.LABEL.leading
    with paper.inside(Element("P")):
        _print(paper, label, theme.LABEL, place, top)
        if value:
            _print(paper, value, theme.VALUE, place, below)
    if not value:
        foot = top + height - theme.FACT_GAP
        with paper.artifact():
            paper.rule(foot, theme.LINE, 0.3, left=place.left, right=place.left + place.width)


def _print(paper: Paper, lines: list[str], style: theme.Type, place: PlacedFact, y: float) -> None:
    if not "".join(lines).strip():
        return
    with paper.content(paper.placed(Element("Span", spoken=spoken("".join(lines))))):
        paper.print_lines(lines, style, y=y, x=place.left, width=place.width)

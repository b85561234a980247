"""The same in two languages beside each other: a table without lines, a row for what says the same."""

from collections.abc import Callable, Iterable
from itertools import zip_longest

from supportcycle.documents.tree import Beside, Block, Heading, Labelled
from supportcycle.documents.word.markup import Node, node
from supportcycle.documents.word.writer import WordWriter

BETWEEN = 160
"""White beside what stands in a column, in twentieths of a point."""
Write = Callable[[WordWriter, Block], None]


def write_beside(writer: WordWriter, beside: Beside, write: Write) -> None:
    """Writes both with `write`; what runs from right to left stands on the right."""
    width = writer.width.twips // 2
    turned = [node("bidiVisual")] if beside.backwards else []
    white = (node(side, w=BETWEEN, type="dxa") for side in ("left", "right"))
    properties = node(
        "tblPr",
        *turned,
        node("tblW", w=2 * width, type="dxa"),
        node("tblLayout", type="fixed"),
        node("tblCellMar", *white),
    )
    grid = node("tblGrid", node("gridCol", w=width), node("gridCol", w=width))
    depth, languages = writer.depth, (beside.language, writer.language)
    rows = []
    for pair in zip_longest(beside.own, beside.home):
        cells = []
        for block, language in zip(pair, languages, strict=True):
            writer.depth = depth
            backwards = beside.backwards and language == beside.language
            cells.append(_cell(_words(writer, block, language, write, backwards=backwards), width))
        depth = writer.depth
        rows.append(node("tr", node("trPr", *_whole(pair)), *cells))
    writer.write_table(node("tbl", properties, grid, *rows), close=True)


def _words(
    writer: WordWriter, block: Block | None, language: str, write: Write, *, backwards: bool
) -> list[Node]:
    with writer.into_cell(language, backwards=backwards) as words:
        if block is not None:
            writer.kept = isinstance(block, Heading)
            write(writer, block)
        if not words:
            writer.write("normal")
    return words


def _whole(pair: Iterable[Block | None]) -> list[Node]:
    """A row is not broken over two pages, unless it has lines to write on."""
    return [] if any(isinstance(each, Labelled) and each.lines > 1 for each in pair) else [node("cantSplit")]


def _cell(words: list[Node], width: int) -> Node:
    return node("tc", node("tcPr", node("tcW", w=width, type="dxa")), *words)

"""A last page on which hardly anything stands: how the rest can be set so that it is not needed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil

from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.tree import Block, Document, Heading, Labelled, PageBreak, Table, leads_in

HARDLY = 0.2
"""Less than this part of a page is hardly anything."""


def hardly_begun(paper: Paper) -> float:
    """The height of what spilled over to the last page, when that is hardly anything; else 0.

    What goes to several people has several last pages, and each begins on a page of its own.
    """
    if len(paper.pages) == 1 or any(isinstance(block, PageBreak) for block in paper.document.blocks):
        return 0.0
    height = paper.y - paper.margins.top
    return height if 0 < height <= HARDLY * paper.page_height else 0.0


def with_fewer_lines(document: Document, height: float, line: float) -> Document | None:
    """The document with so many lines to write on less that this height is saved, from where most are,
    each keeping one; None when there are not so many. `line` is the height of one."""
    wanted, blocks = ceil(height / line) + 1, list(document.blocks)
    for _ in range(wanted):
        most = max(_fields(blocks), default=None)  # the last of those with most
        if most is None:
            return None
        count, at = most
        blocks[at] = _with(blocks[at], count)
    return replace(document, blocks=tuple(blocks))


def from_last_title(document: Document) -> Document | None:
    """The document with its last title, and what leads in above that, at the top of a page; None without."""
    blocks = document.blocks
    at = max((at for at, block in enumerate(blocks) if isinstance(block, Heading)), default=0)
    while at and leads_in(blocks, at - 1):
        at -= 1
    return replace(document, blocks=(*blocks[:at], PageBreak(), *blocks[at:])) if at else None


def _fields(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Where lines to write on can be spared: how many are left over there, and the place."""
    for at, block in enumerate(blocks):
        match block:
            case Labelled(value="", lines=lines) if lines > 1:
                yield lines - 1, at
            case Table(rows=rows) if (blank := _blank_rows(rows)) > 1:
                yield blank - 1, at
            case _:
                pass


def _blank_rows(rows: Sequence[Sequence[str]]) -> int:
    return sum(not any(map(str.strip, row)) for row in rows)


def _with(block: Block, count: int) -> Block:
    if isinstance(block, Labelled):
        return replace(block, lines=count)
    assert isinstance(block, Table)
    last = max(at for at, row in enumerate(block.rows) if not any(map(str.strip, row)))
    return replace(block, rows=(*block.rows[:last], *block.rows[last + 1 :]))

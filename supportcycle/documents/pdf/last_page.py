"""A last page on which hardly anything stands: how the rest can be set so that it is not needed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from supportcycle.documents import theme
from supportcycle.documents.pdf.paper import BlockStart, Paper
from supportcycle.documents.pdf.pictures import size
from supportcycle.documents.svg_size import width_of_drawing
from supportcycle.documents.tree import (
    Block,
    Document,
    Heading,
    Labelled,
    PageBreak,
    Paragraph,
    Picture,
    SignatureLine,
    Table,
    leads_in,
)
from supportcycle.figures.base.text_metrics import SMALLEST

HARDLY, FEW_ROWS = 0.28, 0.45
"""Less than this part of a page is hardly anything, and of a form that can do with fewer lines."""
FROM_TITLE, FROM_ANYWHERE, MOST = 0.3, 0.35, 0.9
"""So much of a page its last one holds: at least, when it begins with a title and when it does not, and at
most."""
UNDER_DRAWING, NOTE = 14.0, 12.0
"""White between a drawing and a title under it, and the height of a note between them, in mm."""
LEAST_POINTS = 9.0
"""Letters in a drawing are not made smaller."""


def hardly_begun(paper: Paper) -> float:
    """The height of what spilled over to the last page, when that is hardly anything; else 0.

    What goes to several people has several last pages, and each begins on a page of its own.
    """
    if len(paper.pages) == 1 or any(isinstance(block, PageBreak) for block in paper.document.blocks):
        return 0.0
    height = paper.y - paper.margins.top
    part = FEW_ROWS if any(map(_is_form, paper.document.blocks)) else HARDLY
    return height if 0 < height <= part * paper.page_height else 0.0


def _is_form(block: Block) -> bool:
    """Whether this is a table in which nothing stands yet."""
    return isinstance(block, Table) and block.room > 1 and 1 < len(block.rows) == _blank_rows(block.rows)


def with_fewer_lines(document: Document, height: float, line: float) -> Document | None:
    """The document with so many lines to write on less that this height is saved, from where most are,
    each keeping one; None when there are not so many. `line` is the height of one."""
    wanted, blocks = height + line, list(document.blocks)
    while wanted > 0:
        most = max(_fields(blocks), default=None)  # the last of those with most
        if most is None:
            return None
        count, at = most
        wanted -= _saved(blocks[at], line)
        blocks[at] = _with(blocks[at], count)
    return replace(document, blocks=tuple(blocks))


def _saved(block: Block, line: float) -> float:
    """How much one line less of this block saves; a row of a form is as high as its lines."""
    row = block.room * theme.CELL.leading if isinstance(block, Table) else 0.0
    return max(line, row)


def saved_by_margins(paper: Paper) -> float:
    """How much more may stand on the other pages, in mm, when they go closer to the edge."""
    here, closer = theme.MARGINS, theme.CLOSE_MARGINS
    each = (here.top - closer.top + here.bottom - closer.bottom) / paper.scale
    alone = theme.VALUE.leading  # what does not stand alone at the foot asks that much more
    return each * (len(paper.pages) - 1) + max(0.0, paper.left_over - alone)


def with_more_on_last(paper: Paper, spilled: float) -> Document | None:
    """The document with its last page begun at a title before it, or else at something that stands by itself,
    so that enough stands there; None when nothing on the page before lends itself to that."""
    blocks, whole = paper.document.blocks, paper.page_height
    found = [place for place in paper.places if _may_begin_a_page(paper, place)]
    for least, titled in ((FROM_TITLE, True), (FROM_ANYWHERE, False)):
        for at, _, y in reversed(found):
            held = (paper.h - paper.margins.bottom - y + spilled) / whole
            if least <= held <= MOST and (not titled or isinstance(blocks[at], Heading)):
                return replace(paper.document, blocks=(*blocks[:at], PageBreak(), *blocks[at:]))
    return None


def _may_begin_a_page(paper: Paper, place: BlockStart) -> bool:
    """Whether this block, of the last page but one, does not belong to what stands before it."""
    blocks, at = paper.document.blocks, place.at
    if place.page != len(paper.pages) - 1 or at == 0 or isinstance(blocks[at], SignatureLine):
        return False
    under_picture = isinstance(blocks[at - 1], Picture) and not isinstance(blocks[at], Heading)
    return not leads_in(blocks, at - 1) and not under_picture


def with_smaller_drawing(paper: Paper, spilled: float) -> Document | None:
    """A sheet whose drawing leaves room for the little that stands under it; None when its letters would
    become too small, and for what is no such sheet."""
    document = paper.document
    first, *under = document.blocks or (None,)
    if not document.drawn or not isinstance(first, Picture) or len(paper.pages) != 2:
        return None
    noted = NOTE if any(isinstance(block, Paragraph) for block in under) else 0.0
    title = paper.places[0].y - paper.margins.top
    room = paper.page_height - title - spilled - UNDER_DRAWING - noted - theme.HEADINGS[1].before
    width = min(size(paper, first)[0], room / first.ratio)
    if SMALLEST * width * paper.k * paper.scale / width_of_drawing(first.svg) < LEAST_POINTS:
        return None
    return replace(document, blocks=(replace(first, width=width, fills=False), *under))


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

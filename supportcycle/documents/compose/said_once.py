"""Says in a chapter once what stands elsewhere on the same paper: what is said twice makes it long."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from supportcycle.documents.tree import Block, Bullets, Heading, Paragraph

FEW = 2
"""So many points at least make way for a line that tells where they stand."""


@dataclass(frozen=True, slots=True)
class SaidElsewhere:
    """The client's words that stand above, the points that stand in a table below, the line that says so, and
    the points of the chapters before this one."""

    words: Collection[str] = ()
    points: Collection[str] = ()
    where: str = ""
    before: Collection[str] = ()


def own_words(blocks: Sequence[Block]) -> frozenset[str]:
    """Everything in these blocks that is told as what the client said."""
    said = (block for block in blocks if isinstance(block, Paragraph) and block.style == "own_words")
    return frozenset(block.text for block in said)


def chapters_said_once(
    chapters: Iterable[Sequence[Block]], elsewhere: SaidElsewhere
) -> Iterator[tuple[Block, ...]]:
    """Each chapter without what is said elsewhere, and without a list that stands in one before it."""
    before: set[str] = set()
    for chapter in chapters:
        said = said_once(chapter, replace(elsewhere, before=frozenset(before)))
        yield said
        before |= {item for block in said if isinstance(block, Bullets) for item in block.items}


def said_once(blocks: Sequence[Block], elsewhere: SaidElsewhere) -> tuple[Block, ...]:
    """The blocks without what is said elsewhere, and without a title under which nothing is left.

    All of them when nothing would be left.
    """
    kept: list[Block] = []
    for block in blocks:
        said = _left(block, elsewhere)
        if said is None and kept and isinstance(kept[-1], Heading):
            kept.pop()
        kept += [said] if said else []
    return tuple(kept or blocks)


def _left(block: Block, elsewhere: SaidElsewhere) -> Block | None:
    """What is left to say of a block: of a list the other points, or one line when there are none."""
    match block:
        case Paragraph(words, "own_words"):
            return None if words in elsewhere.words else block
        case Bullets(items) if set(items) <= set(elsewhere.before):
            return None
        case Bullets(items):
            left = [item for item in items if item not in elsewhere.points]
            if len(items) - len(left) < FEW:
                return block
            at = next(at for at, item in enumerate(items) if item in elsewhere.points)
            return Bullets((*left[:at], elsewhere.where, *left[at:])) if left else Paragraph(elsewhere.where)
        case _:
            return block

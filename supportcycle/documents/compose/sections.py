"""Which parts of a document the client wants left out, whatever document it is."""

from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from supportcycle.content.catalogue import text
from supportcycle.documents.tree import Block, Document, Heading, PageBreak
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.model.wmo import Approval

SECTIONS = ("summary", "identity", "who_does_what", "dates", "views")
"""What stands around the chapters of a request or a plan; each may be left out."""


def left_out_of(round: Round) -> frozenset[str]:
    """The parts, chapters and sections that are not to be written down."""
    parts = round.aanvraag.parts
    return frozenset(key for key, part in parts.items() if part.approval is Approval.DO_NOT_WRITE)


def section(key: str, left_out: Set[str], compose: Callable[[], tuple[Block, ...]]) -> tuple[Block, ...]:
    """The section, composed only when it may be there."""
    return () if key in left_out else compose()


class Annex(NamedTuple):
    """One annex: what it is called and what stands in it."""

    title: str
    blocks: tuple[Block, ...]


def with_annexes(document: Document, annexes: Sequence[Annex]) -> Document:
    """The document with each annex numbered on a page of its own; those without anything in them left out."""
    behind: list[Block] = []
    for number, annex in enumerate((annex for annex in annexes if annex.blocks), 1):
        title = text("shared.annex", number=number, title=annex.title)
        behind += [PageBreak(), Heading(title), *annex.blocks]
    return replace(document, blocks=(*document.blocks, *behind))

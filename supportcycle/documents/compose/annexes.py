"""What goes behind a document, chosen one by one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from supportcycle.documents.compose.words import said
from supportcycle.documents.tree import Block, Document, Heading, PageBreak


class Annex(NamedTuple):
    """One annex: what it is called and what stands in it."""

    title: str
    blocks: tuple[Block, ...]


def with_annexes(document: Document, annexes: Sequence[Annex]) -> Document:
    """The document with each annex numbered on a page of its own; those without anything in them left out."""
    behind: list[Block] = []
    for number, annex in enumerate((annex for annex in annexes if annex.blocks), 1):
        title = said("shared.annex", number=number, title=annex.title)
        behind += [PageBreak(), Heading(title), *annex.blocks]
    return replace(document, blocks=(*document.blocks, *behind))

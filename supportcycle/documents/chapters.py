"""A document chapter by chapter as plain text, to paste into the fields of a web form."""

from collections.abc import Iterator

from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Block, Document, Heading


def chapters(document: Document) -> list[tuple[str, str]]:
    """Title and text of each chapter in order. What stands before the first one goes by the document's title.

    A chapter in which nothing stands is there with an empty text.
    """
    return [(title, rendered_text(Document("", blocks)).strip()) for title, blocks in _divided(document)]


def _divided(document: Document) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """The blocks between one heading of the first level and the next."""
    title, start = document.title, 0
    for at, block in enumerate(document.blocks):
        if isinstance(block, Heading) and block.level == 1:
            if at:
                yield title, document.blocks[start:at]
            title, start = block.text, at + 1
    yield title, document.blocks[start:]

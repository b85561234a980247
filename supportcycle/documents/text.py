"""A document as plain text in reading order, to be read anywhere and pasted into a web form."""

from collections.abc import Iterator
from typing import assert_never

from supportcycle.documents.tree import (
    Beside,
    Block,
    Bullets,
    Document,
    Heading,
    Labelled,
    Notice,
    PageBreak,
    Paragraph,
    Picture,
    SignatureLine,
    Table,
)

UNDERLINES = {1: "=", 2: "-", 3: "."}


def rendered_text(document: Document) -> str:
    """The document as text; lines are broken only where they were typed."""
    head = _joined("\n", document.title, document.subtitle, document.author)
    parts = [head, *map(_block, document.blocks), document.footer]
    return _joined("\n\n", *parts) + "\n"


def _joined(between: str, *parts: str) -> str:
    """The parts that are not empty, without white at their ends."""
    return between.join(stripped for part in parts if (stripped := part.strip()))


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{text}\n{UNDERLINES[level] * len(text)}" if text.strip() else ""
        case Table():
            return _table(block)
        case Picture(beside=True):
            return ""
        case Picture(alt=alt, caption=caption):
            return _joined("\n", caption, alt)
        case SignatureLine(label):
            return "\n".join(f"{part}: {'_' * 30}" for part in label.split("\n"))
        case PageBreak():
            return ""
        case Beside(own, home):
            return _joined("\n\n", *map(_block, own), *map(_block, home))
        case _:
            return _words(block)


def _words(block: Paragraph | Labelled | Bullets | Notice) -> str:
    match block:
        case Paragraph(text, "own_words"):
            return f"“{text.strip()}”" if text.strip() else ""
        case Paragraph(text) | Notice(text):
            return text
        case Labelled(label, value):
            return _labelled(label, value)
        case Bullets(items):
            return "\n".join("- " + item.replace("\n", "\n  ") for item in items)
        case _:
            assert_never(block)


def _labelled(label: str, value: str) -> str:
    """Label and value on one line, or under each other when the value has more lines."""
    name = label.strip()
    name += "" if not name or name[-1] in ":?!." else ":"
    return _joined("\n" if "\n" in value.strip() else " ", name, value)


def _table(table: Table) -> str:
    """Each row as lines of column title and cell; empty cells are left out."""
    titles = [column.title for column in table.columns]
    rows = (
        _joined("\n", *(_labelled(t, cell) for t, cell in zip(titles, row, strict=True) if cell.strip()))
        for row in table.rows
    )
    return _joined("\n\n", table.caption, *rows)


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

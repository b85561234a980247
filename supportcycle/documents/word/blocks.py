"""Each kind of block in a Word file."""

from collections.abc import Sequence
from typing import assert_never

from supportcycle.documents.tree import (
    Block,
    Bullets,
    Heading,
    Labelled,
    Notice,
    PageBreak,
    Paragraph,
    Picture,
    SignatureLine,
    Table,
    leads_in,
)
from supportcycle.documents.word.markup import bottom_line, node
from supportcycle.documents.word.pictures import write_picture
from supportcycle.documents.word.signature_line import write_signature_line
from supportcycle.documents.word.tables import write_table
from supportcycle.documents.word.writer import WordWriter

WRITING_ROOM = 120


def write_blocks(manuscript: WordWriter, blocks: Sequence[Block]) -> None:
    """Writes all blocks, one after another."""
    for at, block in enumerate(blocks):
        manuscript.kept = leads_in(blocks, at)
        write_block(manuscript, block)
    manuscript.finish()


def write_block(manuscript: WordWriter, block: Block) -> None:  # noqa: C901 - one branch per kind (decision 4)
    """Writes one block; a new kind of block is reported here by the type checker."""
    match block:
        case Heading():
            _heading(manuscript, block)
        case Paragraph(text, style):
            _words(manuscript, style, text)
        case Labelled():
            _labelled(manuscript, block)
        case Bullets(items):
            for item in items:
                _filled(manuscript, "bullet", item)
        case Table():
            write_table(manuscript, block)
        case Picture():
            write_picture(manuscript, block)
        case Notice(text):
            _words(manuscript, "notice", text)
        case SignatureLine():
            write_signature_line(manuscript, block)
        case PageBreak():
            manuscript.new_page()
        case _:
            assert_never(block)


def _heading(manuscript: WordWriter, heading: Heading) -> None:
    """Levels are never skipped, so that the outline of the file holds."""
    if heading.text.strip():
        manuscript.depth = min(heading.level, manuscript.depth + 1)
        manuscript.write(f"heading_{manuscript.depth}", heading.text.strip())


def _words(manuscript: WordWriter, style: str, text: str) -> None:
    if text.strip():
        manuscript.write(style, text.strip("\n"))


def _labelled(manuscript: WordWriter, labelled: Labelled) -> None:
    if labelled.label.strip():
        manuscript.write("label", labelled.label.strip("\n"), node("keepNext"))
    _filled(manuscript, "value", labelled.value)


def _filled(manuscript: WordWriter, style: str, text: str) -> None:
    """The text, or a line to write on when there is none."""
    if text.strip():
        manuscript.write(style, text.strip("\n"))
    else:
        manuscript.write(style, "", bottom_line(), node("spacing", before=WRITING_ROOM))

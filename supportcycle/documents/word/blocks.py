"""Each kind of block in a Word file."""

from collections.abc import Sequence
from typing import assert_never

from supportcycle.documents.stacked_rows import stacked_rows
from supportcycle.documents.tree import (
    Beside,
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
    short_facts,
    signed_together,
)
from supportcycle.documents.word.beside import write_beside
from supportcycle.documents.word.facts_beside import facts_beside, write_facts_beside
from supportcycle.documents.word.markup import WRITING_LINE, line_to_write_on, node, resize
from supportcycle.documents.word.pictures import write_picture
from supportcycle.documents.word.short_facts import write_short_facts
from supportcycle.documents.word.signature_line import write_signature_line
from supportcycle.documents.word.tables import LINE, is_too_wide, write_table
from supportcycle.documents.word.writer import WordWriter

AFTER_LINES = 120
"""White under lines to write on, in twentieths of a point."""

SIGNED_LINES, LETTERS_IN_LINE = 26, 90
"""What is signed stays together up to about so many lines of so many letters."""
SMALL_BEFORE, SMALL_AFTER, SMALL_SIZE = 160, 40, 22
"""White around a heading that takes little room, in twentieths of a point, and its type in half points."""


def write_blocks(writer: WordWriter, blocks: Sequence[Block]) -> None:
    """Writes all blocks, one after another."""
    at = 0
    while at < len(blocks):
        writer.kept = leads_in(blocks, at) or _is_signed(blocks, at)
        if facts := short_facts(blocks[at:]):
            write_short_facts(writer, facts)
        elif facts := facts_beside(writer, blocks[at:]):
            write_facts_beside(writer, facts)
        else:
            write_block(writer, blocks[at])
        at += len(facts) or 1
    writer.finish()


def _is_signed(blocks: Sequence[Block], at: int) -> bool:
    """Whether this block stays with lines to sign on under it: not what is too far above them."""
    together = blocks[at : at + signed_together(blocks, at)]
    return len(together) > 1 and sum(map(_lines, together)) <= SIGNED_LINES


def _lines(block: Block) -> int:
    """About how many lines high a block is."""
    match block:
        case SignatureLine():
            return 4
        case Labelled(_, value):
            return 2 + (len(value) // LETTERS_IN_LINE if value else 2 * block.lines)
        case Heading(words) | Paragraph(words) | Notice(words):
            return 2 + len(words) // LETTERS_IN_LINE
        case _:
            return 0


def write_block(writer: WordWriter, block: Block) -> None:  # noqa: C901 - one branch per kind (decision 4)
    """Writes one block; a new kind of block is reported here by the type checker."""
    match block:
        case Heading():
            _heading(writer, block)
        case Paragraph(text, style):
            _words(writer, style, text)
        case Labelled():
            _labelled(writer, block)
        case Bullets(items):
            for item in items:
                _filled(writer, "bullet", item)
        case Table():
            _table(writer, block)
        case Picture():
            write_picture(writer, block)
        case Notice(text):
            _words(writer, "notice", text)
        case SignatureLine():
            write_signature_line(writer, block)
        case PageBreak(new_paper):
            writer.new_paper() if new_paper else writer.new_page()
        case Beside():
            write_beside(writer, block, write_block)
        case _:
            assert_never(block)


def _heading(writer: WordWriter, heading: Heading) -> None:
    """Levels are never skipped, so that the outline of the file holds."""
    if heading.text.strip():
        writer.depth = min(heading.level, writer.depth + 1)
        tight = [node("spacing", before=SMALL_BEFORE, after=SMALL_AFTER)] if heading.small else []
        words = writer.write(f"heading_{writer.depth}", heading.text.strip(), *tight)
        if heading.small:
            resize(words, SMALL_SIZE)


def _words(writer: WordWriter, style: str, text: str) -> None:
    if text.strip():
        writer.write(style, text.strip("\n"))


def _labelled(writer: WordWriter, labelled: Labelled) -> None:
    if labelled.label.strip():
        writer.write("label", labelled.label.strip("\n"), node("keepNext"))
    _filled(writer, "value", labelled.value, labelled.lines)


def _table(writer: WordWriter, table: Table) -> None:
    """A table; where its words do not stand beside each other its rows stand under each other."""
    if not is_too_wide(writer, table):
        write_table(writer, table)
        return
    if table.caption.strip():
        writer.write("caption", table.caption.strip(), node("keepNext"))
    for row in stacked_rows(table):
        if row.name:
            writer.write("caption", row.name, node("keepNext"))
        for label, value in row.facts:
            _labelled(writer, Labelled(label, value, lines=max(1, table.room * LINE // WRITING_LINE)))


def _filled(writer: WordWriter, style: str, text: str, lines: int = 1) -> None:
    """The text, or lines to write on when there is none."""
    if text.strip():
        writer.write(style, text.strip("\n"))
        return
    for left in reversed(range(lines)):
        writer.write(style, "", *line_to_write_on(after=0 if left else AFTER_LINES))

"""How much of what follows stands on one page: under a heading, and above lines to sign on."""

from collections.abc import Sequence
from itertools import takewhile

from supportcycle.documents import theme
from supportcycle.documents.pdf.headings import heading_type
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.pictures import least_height as picture_height
from supportcycle.documents.pdf.printable_text import printable
from supportcycle.documents.pdf.short_facts import short_facts_height
from supportcycle.documents.pdf.signature_line import signature_height
from supportcycle.documents.pdf.tables import least_height
from supportcycle.documents.pdf.text_blocks import (
    beside_height,
    bullets_start,
    labelled_height,
    labelled_start,
)
from supportcycle.documents.pdf.text_flow import start_height
from supportcycle.documents.tree import (
    Block,
    Bullets,
    Heading,
    Labelled,
    Notice,
    Paragraph,
    Picture,
    SignatureLine,
    Table,
    leads_in,
    short_facts,
    signed_together,
)

A_FEW_LINES = 18.0
SHORT_FACTS = 0.25
"""Facts that take at most this part of a page stay together."""
SIGNED = 0.5
"""What is signed, with the lines to sign on, stays together up to this part of a page."""


def kept_together(paper: Paper, blocks: Sequence[Block], at: int) -> float:
    """The height from the block at `at` on that may not be broken; 0 when it stands by itself."""
    is_led_in = at > 0 and leads_in(blocks, at - 1)
    signed = () if is_led_in else blocks[at : at + signed_together(blocks, at)]
    height = sum(_whole_height(paper, block) for block in signed)
    height = height if height <= paper.page_height * SIGNED else 0.0
    return max(height, _led_in(paper, blocks[at:], blocks[at - 1 : at] if at else ()))


def _led_in(paper: Paper, blocks: Sequence[Block], before: Sequence[Block]) -> float:
    """The height of what leads in, in front, with the beginning of what comes under it."""
    height, first = 0.0, len(before)
    whole = [*before, *blocks]
    for at in range(first, len(whole)):
        if not leads_in(whole, at):
            return height + _beginning(paper, whole[at:]) if at > first else 0.0
        height += _whole_height(paper, whole[at])
    return height


def _whole_height(paper: Paper, block: Block) -> float:
    match block:
        case Heading(text):
            return _text_height(paper, text, heading_type(block))
        case Paragraph(text, style):
            return _text_height(paper, text, theme.PARAGRAPHS[style])
        case Labelled():
            return labelled_height(paper, block)
        case Notice(text):
            return _text_height(paper, text, theme.NOTICE) + 2 * theme.NOTICE_PADDING + 1
        case SignatureLine():
            return signature_height(paper, block)
        case _:
            return 0.0


def _text_height(paper: Paper, text: str, style: theme.Type) -> float:
    lines = paper.lines(printable(text), style, paper.measure)
    return style.before + len(lines) * style.leading + style.after


def _beginning(paper: Paper, blocks: Sequence[Block]) -> float:
    """How much of what is led in stands under its title: short facts all of them, of others a few lines."""
    if facts := short_facts(blocks):
        height = short_facts_height(paper, facts)
    else:
        found = takewhile(lambda block: isinstance(block, Labelled) and block.beside, blocks)
        height = sum(beside_height(paper, fact) for fact in found if isinstance(fact, Labelled))
    return height if 0 < height <= paper.page_height * SHORT_FACTS else _least_height(paper, blocks[0])


def _least_height(paper: Paper, block: Block) -> float:
    match block:
        case Picture():
            return picture_height(paper, block)
        case Table():
            return least_height(paper, block)
        case Labelled():
            return labelled_start(paper, block)
        case Paragraph():
            return start_height(paper, block.text, theme.PARAGRAPHS[block.style])
        case Bullets():
            return bullets_start(paper, block)
        case Notice():
            return start_height(paper, block.text, theme.NOTICE) + 2 * theme.NOTICE_PADDING + 1
        case _:
            return A_FEW_LINES

"""Each kind of block on paper, one after another."""

from collections.abc import Sequence

from supportcycle.documents.pdf.beside import draw_beside
from supportcycle.documents.pdf.headings import draw_heading
from supportcycle.documents.pdf.kept_together import kept_together
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.pictures import draw_picture
from supportcycle.documents.pdf.short_facts import draw_short_facts
from supportcycle.documents.pdf.signature_line import draw_signature_line
from supportcycle.documents.pdf.tables import draw_table
from supportcycle.documents.pdf.text_blocks import draw_text
from supportcycle.documents.tree import (
    Beside,
    Block,
    Heading,
    PageBreak,
    Picture,
    SignatureLine,
    Table,
    short_facts,
)


def draw(paper: Paper, blocks: Sequence[Block]) -> None:
    """Draws all blocks; what belongs to what follows never stands alone at the foot of a page."""
    at = 0
    while at < len(blocks):
        paper.need(min(kept_together(paper, blocks, at), paper.page_height))
        paper.begins(at)
        if facts := short_facts(blocks[at:]):
            draw_short_facts(paper, facts)
        else:
            draw_block(paper, blocks[at])
        at += len(facts) or 1


def draw_block(paper: Paper, block: Block) -> None:
    """Draws one block where the paper is; a new kind of block is reported here by the type checker."""
    match block:
        case Heading():
            draw_heading(paper, block)
        case Table():
            draw_table(paper, block)
        case Picture():
            draw_picture(paper, block)
        case SignatureLine():
            draw_signature_line(paper, block)
        case Beside():
            draw_beside(paper, block)
        case PageBreak(new_paper):
            paper.need(paper.h)
            if new_paper:
                paper.begin_numbers()
        case _:
            draw_text(paper, block)

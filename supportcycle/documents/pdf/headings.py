"""Headings: bookmarked, in unbroken order, never alone at the foot of a page."""

from collections.abc import Sequence
from itertools import takewhile

from supportcycle.documents import theme
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.pictures import least_height as picture_height
from supportcycle.documents.pdf.printable_text import printable, printable_line
from supportcycle.documents.pdf.tables import least_height
from supportcycle.documents.pdf.text_blocks import beside_height, labelled_start
from supportcycle.documents.pdf.text_flow import start_height, write
from supportcycle.documents.tree import Block, Heading, Labelled, Notice, Paragraph, Picture, Table, leads_in

A_FEW_LINES = 18.0
SHORT_FACTS = 0.2
"""Facts that take at most this part of a page stay together."""


def draw_heading(paper: Paper, heading: Heading) -> None:
    """Draws a heading one level under the document's title and adds a bookmark."""
    name = printable_line(heading.text)
    if not name:
        return
    style = _style(heading)
    paper.depth = min(heading.level, paper.depth + 1)
    paper.space(style.before)
    paper.start_section(name, level=paper.depth - 1)
    write(paper, f"H{paper.depth + 1}", heading.text, style)


def _style(heading: Heading) -> theme.Type:
    return theme.SMALL_HEADING if heading.small else theme.HEADINGS[heading.level]


def kept_together(paper: Paper, blocks: Sequence[Block]) -> float:
    """The height of what leads in, in front, with the beginning of what comes under it."""
    height = 0.0
    for at, block in enumerate(blocks):
        if not leads_in(blocks, at):
            return height + (_facts_height(paper, blocks[at:]) or _least_height(paper, block))
        height += _lead_height(paper, block)
    return height


def _lead_height(paper: Paper, block: Block) -> float:
    """The whole height of a heading or of a line that leads in."""
    style = _style(block) if isinstance(block, Heading) else theme.PARAGRAPHS["normal"]
    if isinstance(block, Paragraph):
        style = theme.PARAGRAPHS[block.style]
    words = block.text if isinstance(block, Heading | Paragraph) else ""
    lines = paper.lines(printable(words), style, paper.measure)
    return style.before + len(lines) * style.leading + style.after


def _facts_height(paper: Paper, blocks: Sequence[Block]) -> float:
    """The height of the facts in front, when they can stay together; otherwise nothing."""
    facts = list(takewhile(lambda block: isinstance(block, Labelled) and block.beside, blocks))
    height = sum(beside_height(paper, fact) for fact in facts if isinstance(fact, Labelled))
    return height if height <= paper.page_height * SHORT_FACTS else 0.0


def _least_height(paper: Paper, block: Block) -> float:
    match block:
        case Picture():
            return picture_height(paper, block)
        case Table():
            return least_height(paper, block)
        case Labelled():
            return labelled_start(paper, block)
        case Paragraph():
            return max(A_FEW_LINES, start_height(paper, block.text, theme.PARAGRAPHS[block.style]))
        case Notice():
            return start_height(paper, block.text, theme.NOTICE) + 2 * theme.NOTICE_PADDING + 1
        case _:
            return A_FEW_LINES

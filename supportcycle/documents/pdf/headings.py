"""Headings: bookmarked, in unbroken order."""

from supportcycle.documents import theme
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.printable_text import printable_line
from supportcycle.documents.pdf.text_flow import write
from supportcycle.documents.tree import Heading


def draw_heading(paper: Paper, heading: Heading) -> None:
    """Draws a heading one level under the document's title and adds a bookmark."""
    name = printable_line(heading.text)
    if not name:
        return
    style = heading_type(heading)
    paper.depth = min(heading.level, paper.depth + 1)
    paper.space(style.before)
    paper.start_section(name, level=paper.depth - 1)
    write(paper, f"H{paper.depth + 1}", heading.text, style)


def heading_type(heading: Heading) -> theme.Type:
    """How a heading is set."""
    return theme.SMALL_HEADING if heading.small else theme.HEADINGS[heading.level]

"""Puts a document on paper and hands over the bytes of the file."""

from datetime import UTC, datetime

from fpdf.fonts import SubsetMap

from supportcycle.documents import theme
from supportcycle.documents.pdf.blocks import draw
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.printable_text import printable
from supportcycle.documents.pdf.text_flow import write
from supportcycle.documents.tree import Document, strings


def render(document: Document, created: datetime) -> bytes:
    """The bytes of the PDF; see `rendered_pdf`."""
    moment = created if created.tzinfo else created.replace(tzinfo=UTC)
    try:
        return _on(Paper(document, moment, printable("".join(strings(document)))), document)
    finally:
        _forget()


def _on(paper: Paper, document: Document) -> bytes:
    try:
        _title_block(paper, document)
        draw(paper, document.blocks)
        paper.number_pages()
        paper.let_every_mark_mean_something()
        return bytes(paper.output())
    finally:  # fpdf2 closes the files of its faces only when all went well
        for face in paper.fonts.values():
            getattr(face, "close", lambda: None)()


def _title_block(paper: Paper, document: Document) -> None:
    write(paper, "H1", paper.running_title, theme.TITLE)
    write(paper, "P", document.subtitle, theme.SUBTITLE)
    write(paper, "P", document.author, theme.AUTHOR)
    with paper.artifact():
        paper.rule(paper.y + 4, theme.ACCENT, 0.5)
    paper.space(11)


def _forget() -> None:
    """fpdf2 2.8.9 keeps every document it made in two class-wide caches, for as long as the program runs."""
    SubsetMap.pick.cache_clear()
    SubsetMap.get_glyph.cache_clear()

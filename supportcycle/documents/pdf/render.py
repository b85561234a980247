"""Puts a document on paper and hands over the bytes of the file."""

from dataclasses import replace
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
        return _made(document, moment)
    finally:
        _forget()


def _made(document: Document, moment: datetime, *, filled: bool = False) -> bytes:
    paper = Paper(document, moment, printable("".join(strings(document))))
    try:
        _title_block(paper, document)
        draw(paper, document.blocks)
        full = document if filled else _with_page_filled(paper, document)
        if full is not document:
            return _made(full, moment, filled=True)
        paper.number_pages()
        paper.let_every_mark_mean_something()
        return bytes(paper.output())
    finally:  # fpdf2 closes the files of its faces only when all went well
        for face in paper.fonts.values():
            getattr(face, "close", lambda: None)()


def _with_page_filled(paper: Paper, document: Document) -> Document:
    """The document with so many more lines to write on as the last page has room for."""
    field, page = paper.ruled
    spare = int(paper.room // paper.writing_line)
    if not field or page != paper.page or spare < 1 or all(block is not field for block in document.blocks):
        return document
    longer = replace(field, lines=field.lines + spare)
    return replace(document, blocks=tuple(longer if block is field else block for block in document.blocks))


def _title_block(paper: Paper, document: Document) -> None:
    write(paper, "H1", paper.running_title, theme.TITLE_OF_A_DRAWING if document.drawn else theme.TITLE)
    write(paper, "P", document.subtitle, theme.SUBTITLE)
    write(paper, "P", document.author, theme.AUTHOR)
    with paper.artifact():
        paper.rule(paper.y + (1.5 if document.drawn else 2.5), theme.ACCENT, 0.5)
    paper.space(5 if document.drawn else 6.5)


def _forget() -> None:
    """fpdf2 2.8.9 keeps every document it made in two class-wide caches, for as long as the program runs."""
    SubsetMap.pick.cache_clear()
    SubsetMap.get_glyph.cache_clear()

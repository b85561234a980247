"""Puts a document on paper and hands over the bytes of the file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice

from fpdf.fonts import SubsetMap

from supportcycle.documents import theme
from supportcycle.documents.pdf.blocks import draw
from supportcycle.documents.pdf.last_page import (
    hardly_begun,
    saved_by_margins,
    with_fewer_lines,
    with_more_on_last,
    with_smaller_drawing,
)
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


def _made(document: Document, moment: datetime) -> bytes:
    """The document, with its last page filled by lines to write on, or without it when hardly anything
    stands there."""
    with _set(document, moment) as paper:
        longer = _with_page_filled(paper, document)
        if longer is document and not (spilled := hardly_begun(paper)):
            return _finished(paper)
        if longer is document:
            return _without_last_page(paper, spilled, moment) or _finished(paper)
    with _set(longer, moment) as paper:
        return _finished(paper)


def _without_last_page(paper: Paper, spilled: float, moment: datetime) -> bytes | None:
    """The file a page shorter, else with more on its last page; None when nothing helps. Drawing it anew
    takes as long as the first time, so only what promises most is tried."""
    for better, margins, shorter in islice(_ways(paper, spilled), 1):
        with _set(better, moment, margins) as anew:
            if len(anew.pages) <= len(paper.pages) - shorter:
                return _finished(anew)
    return None


def _ways(paper: Paper, spilled: float) -> Iterator[tuple[Document, theme.Margins, int]]:
    """What may be done, with how many pages that has to save: fewer lines to write on, closer to the edge, a
    smaller drawing, more on the last page."""
    if fewer := with_fewer_lines(paper.document, spilled, paper.writing_line):
        yield fewer, theme.MARGINS, 1
    if spilled <= saved_by_margins(paper):
        yield paper.document, theme.CLOSE_MARGINS, 1
    if smaller := with_smaller_drawing(paper, spilled):
        yield smaller, theme.MARGINS, 1
    if fuller := with_more_on_last(paper, spilled):
        yield fuller, theme.MARGINS, 0


@contextmanager
def _set(document: Document, moment: datetime, margins: theme.Margins = theme.MARGINS) -> Iterator[Paper]:
    """The pages with all blocks on them."""
    paper = Paper(document, moment, printable("".join(strings(document))), margins)
    try:
        _title_block(paper, document)
        draw(paper, document.blocks)
        yield paper
    finally:  # fpdf2 closes the files of its faces only when all went well
        for face in paper.fonts.values():
            getattr(face, "close", lambda: None)()


def _finished(paper: Paper) -> bytes:
    paper.number_pages()
    paper.let_every_mark_mean_something()
    return bytes(paper.output())


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

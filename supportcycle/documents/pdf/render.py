"""Puts a document on paper and hands over the bytes of the file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from fpdf.fonts import SubsetMap

from supportcycle.documents import theme
from supportcycle.documents.pdf.blocks import draw
from supportcycle.documents.pdf.last_page import from_last_title, hardly_begun, with_fewer_lines
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
    """The file a page shorter, with fewer lines to write on or closer to the edge; else with more on its last
    page; None when nothing helps."""
    fewer = with_fewer_lines(paper.document, spilled, paper.writing_line)
    tries = ((fewer, theme.MARGINS), (paper.document, theme.CLOSE_MARGINS))
    for document, margins in tries:
        if document is None:
            continue
        with _set(document, moment, margins) as shorter:
            if len(shorter.pages) < len(paper.pages):
                return _finished(shorter)
    return _with_last_section_whole(paper, spilled, moment)


def _with_last_section_whole(paper: Paper, spilled: float, moment: datetime) -> bytes | None:
    """The file with all that stands under its last title on the last page; None when that is not more."""
    document = from_last_title(paper.document)
    if document is None:
        return None
    with _set(document, moment) as fuller:
        more = fuller.y - fuller.margins.top > spilled
        return _finished(fuller) if more and len(fuller.pages) == len(paper.pages) else None


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

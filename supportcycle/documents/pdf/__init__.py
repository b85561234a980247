"""A document as an accessible PDF: PDF/UA-1 and PDF/A-2a in one file."""

from datetime import UTC, datetime

from supportcycle.documents.tree import Document, Paragraph

_ANY_DAY = datetime(2015, 1, 1, tzinfo=UTC)


def rendered_pdf(document: Document, *, created: datetime) -> bytes:
    """The document as a tagged PDF; the same document and moment give the same bytes.

    `created` without a time zone is read as UTC. No text is refused: what cannot be printed is left
    out (control characters) or becomes U+FFFD (see `unprintable`).
    """
    from supportcycle.documents.pdf.render import render

    return render(document, created)


def get_ready() -> None:
    """Loads all that the first PDF of a process needs beside a later one: the library and the typefaces."""
    rendered_pdf(Document("a", (Paragraph("a", "own_words"),), footer="a"), created=_ANY_DAY)


def unprintable(document: Document) -> str:
    """The characters of this document that the PDF shows as U+FFFD, each once, in order."""
    from supportcycle.documents.pdf.printable_text import without_glyph
    from supportcycle.documents.tree import strings

    return without_glyph("".join(strings(document)))

"""A document as a Word file, to edit and to paste from, in the house style of the organisation."""

from datetime import datetime

from supportcycle.documents.tree import Document


def rendered_docx(document: Document, *, created: datetime) -> bytes:
    """The document as .docx; the same document, moment and house style give the same bytes.

    Whatever people typed is text: control characters are left out and half surrogates become U+FFFD.
    TemplateError when templates/house_style.docx cannot be used; ValueError when a table has a row of
    the wrong length.
    """
    from supportcycle.documents.word.render import render

    return render(document, created)

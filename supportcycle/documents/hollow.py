"""A paper with nothing in it but why there is nothing: that is said on screen, and no file is made of it."""

from supportcycle.documents.tree import Document, Notice, Paragraph


def why_hollow(document: Document) -> str:
    """The one sentence such a document consists of; empty for every other document."""
    match document.blocks:
        case (Notice(text) | Paragraph(text, "normal"),):
            return text
        case _:
            return ""

"""One document in each of the formats that we make."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any, Literal, assert_never

from supportcycle.documents.html import rendered_html
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Document
from supportcycle.documents.word import rendered_docx

Format = Literal["pdf", "docx", "html", "txt", "json"]


def rendered(document: Document, format: Format, *, created: datetime) -> bytes:
    """The document as a file. Half surrogates, which no file can hold, become question marks."""
    match format:
        case "pdf":
            return rendered_pdf(document, created=created)
        case "docx":
            return rendered_docx(document, created=created)
        case "html":
            return rendered_html(document).encode()
        case "txt":
            return rendered_text(document).encode("utf-8", "replace")
        case "json":
            text = json.dumps(as_data(document, created), ensure_ascii=False, indent=1)
            return text.encode("utf-8", "replace")
        case _:
            assert_never(format)


def as_data(document: Document, created: datetime) -> dict[str, Any]:
    """The tree itself: each block with its kind and its fields."""
    blocks = [{"kind": type(block).__name__, **asdict(block)} for block in document.blocks]
    return {**asdict(document), "created": created.isoformat(), "blocks": blocks}

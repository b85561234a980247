"""Every format is made of the same tree."""

from typing import get_args

import pytest

from supportcycle.documents.rendering import Format, rendered
from supportcycle.documents.tree import Document
from tests.documents.pdf.test_blocks import KITCHEN_SINK, NOON

BEGINS = {"pdf": b"%PDF-", "docx": b"PK", "html": b"<!doctype html>", "txt": b"My plan", "json": b"{"}


@pytest.mark.parametrize("format", get_args(Format))
def test_every_format_begins_as_it_should_and_is_the_same_twice(format):
    document = Document("My plan \ud83d", KITCHEN_SINK)
    whole = rendered(document, format, created=NOON)
    assert whole.startswith(BEGINS[format])
    assert whole == rendered(document, format, created=NOON)

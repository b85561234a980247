"""What the tests of composed documents share."""

from datetime import UTC, date, datetime

from supportcycle.documents.tree import Heading

TODAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def headings(document):
    return [block for block in document.blocks if isinstance(block, Heading)]


def titles(document):
    """The titles of the chapters."""
    return [heading.text for heading in headings(document) if heading.level == 1]

"""How much a file of somebody else may hold: far more than anybody keeps, little enough for any laptop."""

from supportcycle.domain.errors import ArchiveError

MOST_BYTES, MOST_UNPACKED, MOST_PARTS = 20_000_000, 120_000_000, 2_000
MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 100_000, 200, 2_000
MOST_TABLES = 20
MOST_LINES = MOST_ROWS + 30
"""With the headings, and what stands above them."""
DEEPEST = 50
"""Levels within one record of a family tree."""

TOO_LARGE = "archive_too_large"


def must_fit(data: bytes) -> None:
    """ArchiveError when there is more than anybody keeps."""
    if len(data) > MOST_BYTES:
        raise ArchiveError("bytes", code=TOO_LARGE)

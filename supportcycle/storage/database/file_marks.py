"""Which file stands at a path right now, so that another one in its place is noticed."""

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

Mark = tuple[int, int]
"""The device and the number of a file on it: two files never share both."""


@dataclass(frozen=True, slots=True)
class FileMarks:
    """The file itself, its write-ahead log and the index of that log; None where there is none.

    Asking never opens a file: closing it again would take away the locks that SQLite holds on it.
    """

    main: Mark | None = None
    log: Mark | None = None
    index: Mark | None = None


def log_of(path: Path) -> Path:
    """The write-ahead log beside a file."""
    return path.with_name(path.name + "-wal")


def index_of(path: Path) -> Path:
    """The index of the write-ahead log."""
    return path.with_name(path.name + "-shm")


def marks_of(path: Path) -> FileMarks:
    """What stands at the path and beside it; asked hundreds of times while one page is drawn."""
    return FileMarks(*map(_mark, _all_names(path)))


@lru_cache(maxsize=64)
def _all_names(path: Path) -> tuple[str, str, str]:
    return str(path), str(log_of(path)), str(index_of(path))


def _mark(name: str) -> Mark | None:
    try:
        found = os.stat(name)  # noqa: PTH116 - many times a page, and without a Path to be made
    except OSError:
        return None
    return found.st_dev, found.st_ino

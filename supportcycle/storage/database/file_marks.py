"""Which file stands at a path right now, so that another one in its place is noticed."""

from dataclasses import dataclass
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
    """What stands at the path and beside it."""
    return FileMarks(_mark(path), _mark(log_of(path)), _mark(index_of(path)))


def _mark(path: Path) -> Mark | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino

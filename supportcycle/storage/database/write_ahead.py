"""Whether a write-ahead log belongs to the file beside it; SQLite itself would apply any log to any file.

Each log begins with a fresh number in the first page of the database, beside the one that stood there before.
The file holds the one or the other; a file that was put back from elsewhere holds neither.
"""

import os
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection

from supportcycle.storage.database.file_marks import index_of, log_of

_HEADER, _FRAME = struct.Struct(">IIII8s8s"), struct.Struct(">II8s8s")
_MAGIC = (0x377F0682, 0x377F0683)
_ERA_AT, _BEFORE_AT = 60, 68
_NUMBER = struct.Struct(">i")
Era = tuple[int, int]
"""The number that a log begins with, and the one before it."""


def put_aside_stranger(path: Path) -> None:
    """Take away a log that was not written for this file. Nobody in this process may have the file open."""
    era = era_of(log_of(path))
    if era is None:
        return
    with suppress(OSError):
        with path.open("rb") as file:
            start = file.read(100)
        if len(start) == 100 and _number(start, _ERA_AT) not in era:
            log_of(path).unlink(missing_ok=True)
            index_of(path).unlink(missing_ok=True)


def begin_log(db: Connection, path: Path, known: bytes) -> bytes:
    """Give the log its number when it has none; inside the first transaction that is written to it.

    `known` is what the last call gave; the same comes back as long as it is the same log.
    """
    header = _header(log_of(path))
    if header and header == known:
        return known
    if not header or era_of(log_of(path)) is None:
        before = db.exec_driver_sql("PRAGMA user_version").scalar_one()
        fresh = 1 + int.from_bytes(os.urandom(4), "big") % (2**31 - 2)
        db.exec_driver_sql(f"PRAGMA application_id = {int(before)}")
        db.exec_driver_sql(f"PRAGMA user_version = {fresh}")
    return header


def era_of(log: Path) -> Era | None:
    """The number of a log; None when it is empty, torn or of before there were numbers."""
    try:
        data = log.read_bytes()
    except OSError:
        return None
    pages = list(_pages(data))
    last = max((at for at, (_, is_end, _) in enumerate(pages) if is_end), default=-1)
    for number, _, page in pages[: last + 1]:
        if number == 1:
            return _number(page, _ERA_AT), _number(page, _BEFORE_AT)
    return None


def _pages(data: bytes) -> Iterator[tuple[int, bool, bytes]]:
    """Number of the page, whether a transaction ends with it, and its first hundred bytes."""
    if len(data) < _HEADER.size:
        return
    magic, _, size, _, salt, _ = _HEADER.unpack_from(data)
    if magic not in _MAGIC or size < 512:
        return
    for at in range(_HEADER.size, len(data) - _FRAME.size - size + 1, _FRAME.size + size):
        number, ends, frame_salt, _ = _FRAME.unpack_from(data, at)
        if frame_salt != salt:
            return
        begin = at + _FRAME.size
        yield number, ends > 0, data[begin : begin + 100]


def _header(log: Path) -> bytes:
    """The start of a log, which is another one each time it begins anew; empty when nothing is in it."""
    with suppress(OSError), log.open("rb") as file:
        return file.read(_HEADER.size)
    return b""


def _number(page: bytes, at: int) -> int:
    number: int = _NUMBER.unpack_from(page, at)[0]
    return number

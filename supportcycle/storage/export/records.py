"""Pieces of a file one behind another: of each its kind, its length and its bytes."""

import struct
from typing import BinaryIO

from supportcycle.domain.errors import Damaged

ABOUT, HEAD, BODY, SOUND, END = b"A", b"H", b"B", b"S", b"E"
MOST_BYTES = 64 * 1024 * 1024
_START = struct.Struct(">cI")


def written_record(kind: bytes, data: bytes) -> bytes:
    """One piece as it stands in a file."""
    return _START.pack(kind, len(data)) + data


class Records:
    """Reads them in turn, each whole in memory. Damaged when the file breaks off or is of something else."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._kind, self._length = b"", 0
        self._ahead = b""

    def kind(self) -> bytes:
        """The kind of the piece that comes next."""
        if not self._ahead:
            self._ahead = self._file.read(_START.size)
            if len(self._ahead) != _START.size:
                raise Damaged("record")
            self._kind, self._length = _START.unpack(self._ahead)
        return self._kind

    def next(self) -> bytes:
        """The bytes of the piece that comes next."""
        self.kind()
        self._ahead = b""
        if self._length > MOST_BYTES:
            raise Damaged("record")
        data = self._file.read(self._length)
        if len(data) != self._length:
            raise Damaged("record")
        return data

    def is_at_end(self) -> bool:
        """Whether nothing comes any more."""
        return not self._ahead and not self._file.read(1)

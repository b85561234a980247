"""Looking into the file of a store from outside, as a thief or a failing disk would."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from typing import NamedTuple

BLOBS = {
    "dossier": (("id",), ("key", "head", "body")),
    "revision": (("dossier_id", "revision"), ("head", "body")),
    "spoken": (("dossier_id", "note"), ("sound",)),
    "keyslot": (("name",), ("slot",)),
    "setting": (("name",), ("sealed",)),
}


class Cell(NamedTuple):
    """One stored blob and where it stands."""

    table: str
    column: str
    row: tuple
    blob: bytes


def cells(file: Path) -> Iterator[Cell]:
    """Every blob in the file."""
    with closing(sqlite3.connect(file)) as raw:
        for table, (keys, columns) in BLOBS.items():
            for column in columns:
                for *row, blob in raw.execute(f"select {', '.join(keys)}, {column} from {table}").fetchall():
                    yield Cell(table, column, tuple(row), blob)


def overwrite(file: Path, cell: Cell, value: object) -> None:
    """Put something else in the place of a blob."""
    keys = " and ".join(f"{key} = ?" for key in BLOBS[cell.table][0])
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute(f"update {cell.table} set {cell.column} = ? where {keys}", (value, *cell.row))


def flipped(data: bytes, random: Random) -> bytes:
    """The same bytes with one bit the other way."""
    at, bit = random.randrange(len(data)), 1 << random.randrange(8)
    return data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :]


def everything(folder: Path) -> bytes:
    """All bytes of all files in a folder, with their names."""
    return b"".join(part.name.encode() + part.read_bytes() for part in folder.iterdir())

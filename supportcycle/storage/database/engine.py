"""The SQLite engine with its safety settings, and database errors told as ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError

from supportcycle.domain.errors import Damaged, Unwritable
from supportcycle.storage.database.file_marks import FileMarks, marks_of
from supportcycle.storage.database.medium import is_on_network, is_writable

WRITE = {"begin": "BEGIN IMMEDIATE"}
_NO_TRANSACTION = {"begin": ""}
_SETTINGS = (
    "busy_timeout={patience_ms}",
    "journal_mode={journal}",
    "wal_autocheckpoint=0",
    "synchronous=FULL",
    "fullfsync=ON",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)


class Opened(sqlite3.Connection):
    """A connection that knows which file it has open."""

    marks = FileMarks()


def sqlite_engine(path: Path, *, patience_ms: int = 5000) -> Engine:
    """An engine on an existing file (it never makes one), that waits `patience_ms` for another writer."""
    address = URL.create("sqlite", database=str(path))
    engine = create_engine(address, creator=lambda: _opened(path, patience_ms), hide_parameters=True)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if words := connection.get_execution_options().get("begin", "BEGIN"):
            connection.exec_driver_sql(words)

    return engine


def address_of(path: PurePath, *, how: str = "mode=rw") -> str:
    """The path as SQLite takes it; a server in it needs two strokes more than a URI has."""
    uri = path.as_uri()
    return f"{uri if uri.startswith('file:///') else uri.replace('file://', 'file:////', 1)}?{how}"


def _opened(path: Path, patience_ms: int) -> Opened:
    """A connection to the file that stands there before and after it was opened.

    What may not be written is only read, as it stands; on a share there is no log beside the file, for the
    index of a log cannot be shared over a network.
    """
    before, writable = marks_of(path).main, is_writable(path) or not path.exists()
    journal = "TRUNCATE" if is_on_network(path) else "WAL"
    raw = sqlite3.connect(
        address_of(path.absolute(), how="mode=rw" if writable else "mode=ro&immutable=1"),
        uri=True,
        factory=Opened,
        check_same_thread=False,
        isolation_level=None,
    )
    try:
        raw.text_factory = _forgiving_text
        for setting in _SETTINGS:
            if writable or "journal" not in setting:
                raw.execute("PRAGMA " + setting.format(patience_ms=patience_ms, journal=journal))
        raw.execute("PRAGMA user_version").fetchone()
        raw.marks = marks_of(path)
        if raw.marks.main != before:
            raise sqlite3.OperationalError("another file came in its place")
    except BaseException:
        raw.close()
        raise
    return raw


def marks_in(db: Connection) -> FileMarks:
    """Which files a connection has open."""
    raw = db.connection.driver_connection
    return raw.marks if isinstance(raw, Opened) else FileMarks()


def _forgiving_text(raw: bytes) -> str:
    """One id with a flipped bit must not make the whole list unreadable."""
    return raw.decode("utf-8", "replace")


@contextmanager
def refusals() -> Iterator[None]:
    """Inside it, a disk that is full, read-only or locked is Unwritable, and a torn file is Damaged.

    Only SQLite's own short name of the error is passed on, never a statement or its values.
    """
    try:
        yield
    except OperationalError as error:
        name = _name(error)
        raise (Damaged(name) if name == "SQLITE_ERROR" else Unwritable(name)) from None
    except DatabaseError as error:
        raise Damaged(_name(error)) from None


def _name(error: DatabaseError) -> str:
    return getattr(error.orig, "sqlite_errorname", type(error.orig).__name__)


def scrub(engine: Engine) -> None:
    """Bring the write-ahead log into the file and empty it: what was deleted is then in neither.

    Unwritable when another connection is in the way; asking again later is enough.
    """
    if engine.dialect.name != "sqlite":
        return
    with refusals(), engine.connect().execution_options(**_NO_TRANSACTION) as connection:
        busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar_one()
    if busy:
        raise Unwritable("checkpoint is busy")

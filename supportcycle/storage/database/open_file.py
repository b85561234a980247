"""The open file: every reading and writing makes sure that it is still the one at its path."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock

from sqlalchemy import Connection

from supportcycle.domain.errors import FileGone, ReadOnly, StoreError, Unwritable
from supportcycle.storage.database.checkpoints import Checkpoints
from supportcycle.storage.database.engine import WRITE, marks_in, refusals, scrub, sqlite_engine
from supportcycle.storage.database.file_marks import FileMarks, marks_of
from supportcycle.storage.database.medium import is_writable
from supportcycle.storage.database.write_ahead import begin_log, put_aside_stranger

_opened_here: Counter[Path] = Counter()
_opening = RLock()


class Database:
    """Safe to use from several threads. A file that came in the place of the open one is opened anew, when
    `is_ours` (which may raise) agrees; then `replaced` is called. `swept` is called after each checkpoint."""

    def __init__(self, path: Path, *, patience_ms: int = 5000) -> None:
        self.path = path
        with _opening:
            _put_aside_stranger(path, besides=0)
            _opened_here[path] += 1
        self.engine = sqlite_engine(path, patience_ms=patience_ms)
        self.is_ours: Callable[[Connection], None] = lambda _: None
        self.replaced: Callable[[], None] = lambda: None
        self.swept: Callable[[], None] = lambda: None
        self._writer = self.engine.execution_options(**WRITE)
        self._marks: FileMarks | None = None
        self._log = b""
        self._turn = RLock()
        self._closed = False
        self._checkpoints = Checkpoints(self._sweep)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A look at one state. Unwritable, FileGone, Damaged."""
        self.must_be_there()
        with refusals(), self.engine.connect() as db:
            self._must_belong(db)
            yield db

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All or nothing, on disk at the end. Unwritable, FileGone, Damaged."""
        self.must_be_there()
        if self.is_read_only():
            raise ReadOnly
        with refusals(), self._writer.begin() as db:
            self._must_belong(db)
            if marks_in(db).log is not None:
                self._log = begin_log(db, self.path, self._log)
            yield db
            self._must_belong(db)
            opened = marks_in(db)
        if marks_of(self.path) != opened:
            raise FileGone("while writing")
        self._checkpoints.soon()

    def must_be_there(self) -> None:
        """FileGone when the open file is not at its path any more, Unwritable when closed."""
        if self._closed:
            raise Unwritable("the store is locked")
        now = marks_of(self.path)
        if self._marks in (None, now):
            return
        if now.main is None:
            raise FileGone("gone")
        with self._turn:
            if marks_of(self.path) != self._marks:
                self._open_anew(now)

    def is_read_only(self) -> bool:
        """Whether the file is there and may only be read."""
        return not is_writable(self.path) and self.path.exists()

    def scrub(self) -> None:
        """Leave nothing of what was deleted in the log. Unwritable, FileGone."""
        self.must_be_there()
        scrub(self.engine)

    def copy_into(self, other: Path) -> None:
        """A whole copy of what is there now, in a file that is not there yet. Unwritable, FileGone."""
        self.must_be_there()
        with refusals(), self.engine.connect().execution_options(begin="") as db:
            self._must_belong(db)
            db.exec_driver_sql("VACUUM INTO ?", (str(other),))

    def close(self) -> None:
        """Every later call is Unwritable, and the file is left without a write-ahead log."""
        with _opening:
            _opened_here[self.path] -= not self._closed
            self._closed = True
        self._checkpoints.stop()
        self.engine.dispose()

    def _open_anew(self, now: FileMarks) -> None:
        before = self._marks
        rescued = bool(before and before.main == now.main and now.log is None and self._rescued(before))
        self.engine.dispose()
        if not rescued:
            _put_aside_stranger(self.path, besides=1)
        with refusals(), self.engine.connect() as db:
            if marks_in(db) != marks_of(self.path):
                raise FileGone("still changing")
            self.is_ours(db)
            self._marks, self._log = marks_in(db), b""
        if not rescued:
            self.replaced()

    def _rescued(self, before: FileMarks) -> bool:
        """Bring the log that was taken away into the file, out of a connection that has it open still."""
        with suppress(StoreError), refusals(), self.engine.connect() as db:
            if marks_in(db) == before:
                db.rollback()
                raw = db.connection.driver_connection
                return raw is not None and raw.execute("PRAGMA wal_checkpoint(FULL)").fetchone()[0] == 0
        return False

    def _must_belong(self, db: Connection) -> None:
        opened, now = marks_in(db), marks_of(self.path)
        if opened != now:
            raise FileGone("moved")
        if self._marks is None:
            self._marks = opened

    def _sweep(self) -> None:
        with suppress(StoreError):
            if self._marks == marks_of(self.path):
                self._scrub_or_later()
                self.swept()

    def _scrub_or_later(self) -> None:
        try:
            scrub(self.engine)
        except Unwritable:
            self._checkpoints.soon()
            raise


def _put_aside_stranger(path: Path, *, besides: int) -> None:
    """Only when nobody else in this process has the file open: looking into it would undo their locks."""
    with _opening:
        if _opened_here[path] <= besides:
            put_aside_stranger(path)

"""A store of an older form: a copy of it is kept beside it, and then it gets the form of today.

The store has a form of its own, and so has each dossier in it; either of them may be the older one.
"""

from contextlib import suppress
from datetime import datetime, timedelta
from enum import Enum, auto
from pathlib import Path

from sqlalchemy import Connection, delete, insert, inspect, select, update

from supportcycle.domain.errors import Damaged, NewerVersion, Unwritable
from supportcycle.domain.model.dossier import SCHEMA_VERSION
from supportcycle.storage.database.open_file import Database
from supportcycle.storage.database.schema import VERSION, form, meta, setting
from supportcycle.storage.integrity.manifest_keeper import ManifestKeeper

KEPT_DAYS = 30
"""How long the copy stays; it goes at once when a dossier is removed or the passphrase is changed."""


def must_not_be_newer(db: Connection, version: int) -> None:
    """NewerVersion when a later workbook wrote in this store, of which `version` is the form."""
    if version > VERSION or _form_of_dossiers(db) > SCHEMA_VERSION:
        raise NewerVersion("store", code="store_newer")


class StoreForm(Enum):
    """Which form a store has. Who writes a dossier in an older one has to note the form of today with it."""

    OF_TODAY = auto()
    OLDER = auto()
    WITHOUT_COPY = auto()
    """Older, and no copy could be made of it."""


def bring_up_to_date(database: Database, books: ManifestKeeper, version: int) -> StoreForm:
    """Keep a copy and change the form; where that cannot be, all is as it was and can be used as it is.

    A store in which dossiers of today were written already is not as it was before: no copy is made of it.
    """
    try:
        with database.reading() as db:
            of_dossiers = _form_of_dossiers(db)
        if (version, of_dossiers) == (VERSION, SCHEMA_VERSION):
            return StoreForm.OF_TODAY
        if database.is_read_only():
            return StoreForm.OLDER
        if of_dossiers < SCHEMA_VERSION and not _is_copied(database, version):
            return StoreForm.WITHOUT_COPY
        _change(database, books, version)
    except (Unwritable, Damaged):
        return StoreForm.OLDER
    return StoreForm.OF_TODAY


def _change(database: Database, books: ManifestKeeper, version: int) -> None:
    with database.writing() as db:
        setting.create(db, checkfirst=True)
        if version < VERSION:
            books.begin(db)
            db.execute(update(meta).values(schema_version=VERSION))
        note_form(db)


def note_form(db: Connection) -> None:
    """Note that dossiers of the form of today may stand in the store from now on."""
    form.create(db, checkfirst=True)
    db.execute(delete(form))
    db.execute(insert(form).values(of_dossiers=SCHEMA_VERSION))


def copies_beside(path: Path) -> list[Path]:
    """The copies that were made before a form changed."""
    return sorted(path.parent.glob(f"{path.stem}-before-v*.db*"))


def drop_copies(path: Path, *, of_before: datetime | None = None) -> None:
    """Take them away; with a moment only those that were made long enough before it. Unwritable."""
    for copy in copies_beside(path):
        try:
            made = datetime.fromtimestamp(copy.stat().st_mtime, of_before.tzinfo if of_before else None)
            if of_before is None or of_before - made > timedelta(days=KEPT_DAYS):
                copy.unlink(missing_ok=True)
        except OSError as error:
            raise Unwritable(type(error).__name__) from None


def _form_of_dossiers(db: Connection) -> int:
    """What was noted; 0 when nothing was, or nothing that can be understood."""
    if not inspect(db).has_table(form.name):
        return 0
    found = db.execute(select(form.c.of_dossiers)).scalar()
    return found if isinstance(found, int) else 0


def _is_copied(database: Database, version: int) -> bool:
    """False when there is no room for a copy, or a torn page in what is to be copied."""
    changed = f"{VERSION}" if version < VERSION else f"{VERSION}-{SCHEMA_VERSION}"
    try:
        _copy(database, database.path.with_name(f"{database.path.stem}-before-v{changed}.db"))
    except (Unwritable, Damaged):
        return False
    return True


def _copy(database: Database, copy: Path) -> None:
    draft = copy.with_name(copy.name + ".new")
    try:
        draft.unlink(missing_ok=True)
        database.copy_into(draft)
        draft.chmod(0o600)
        draft.replace(copy)
    except OSError as error:
        raise Unwritable(type(error).__name__) from None
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)

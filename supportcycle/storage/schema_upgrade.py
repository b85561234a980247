"""A store of an older form: a copy of it is kept beside it, and then it gets the form of today."""

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import update

from supportcycle.domain.errors import Unwritable
from supportcycle.storage.database.open_file import Database
from supportcycle.storage.database.schema import VERSION, meta, setting
from supportcycle.storage.integrity.manifest_keeper import ManifestKeeper

KEPT_DAYS = 30
"""How long the copy stays; it goes at once when a dossier is removed or the passphrase is changed."""


def bring_up_to_date(database: Database, books: ManifestKeeper, version: int) -> None:
    """Keep a copy and change the form. Unwritable, Damaged (a torn page cannot be copied): all is as it was,
    and can be used as it is."""
    if version == VERSION:
        return
    _copy(database, database.path.with_name(f"{database.path.stem}-before-v{VERSION}.db"))
    with database.writing() as db:
        setting.create(db, checkfirst=True)
        books.begin(db)
        db.execute(update(meta).values(schema_version=VERSION))


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

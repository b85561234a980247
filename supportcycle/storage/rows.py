"""The questions a store asks its database about one dossier."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from supportcycle.domain.errors import Missing
from supportcycle.storage.schema import dossier, revision


def newest(db: Connection, id: str, *, hold: bool = False) -> Any:
    """The dossier's row, held against other writers when asked. Missing."""
    wanted = select(dossier).where(dossier.c.id == id)
    row = db.execute(wanted.with_for_update() if hold else wanted).first()
    if row is None:
        raise Missing(id)
    return row


def older(db: Connection, id: str, number: int | None) -> Any:
    """One kept revision. Missing."""
    wanted = select(revision).where(revision.c.dossier_id == id, revision.c.revision == number)
    row = db.execute(wanted).first()
    if row is None:
        raise Missing(f"{id}, revision {number}")
    return row


def kept(db: Connection, id: str, most: int | None = None) -> list[Any]:
    """Number and head of the kept revisions, newest first."""
    mine = select(revision.c.revision, revision.c.head).where(revision.c.dossier_id == id)
    return list(db.execute(mine.order_by(revision.c.revision.desc()).limit(most)).all())


def keep(db: Connection, old: Any) -> None:
    """Copy the ciphertext as it is to the kept revisions."""
    cells = {"revision": old.revision, "head": old.head, "body": old.body}
    db.execute(insert(revision).values(dossier_id=old.id, **cells))


def drop(db: Connection, id: str, numbers: Sequence[int]) -> None:
    """Let kept revisions go."""
    if numbers:
        db.execute(delete(revision).where(revision.c.dossier_id == id, revision.c.revision.in_(numbers)))

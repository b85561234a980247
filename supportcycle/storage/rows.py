"""The questions a store asks its database about one dossier."""

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


def last_kept(db: Connection, id: str) -> Any:
    """Number and head of the last kept revision, if any."""
    kept = select(revision.c.revision, revision.c.head).where(revision.c.dossier_id == id)
    return db.execute(kept.order_by(revision.c.revision.desc()).limit(1)).first()


def keep(db: Connection, old: Any, number: int) -> None:
    """Copy the ciphertext as it is to the kept revisions, and drop those beyond the last `number`."""
    cells = {"revision": old.revision, "head": old.head, "body": old.body}
    db.execute(insert(revision).values(dossier_id=old.id, **cells))
    mine = revision.c.dossier_id == old.id
    newest_first = select(revision.c.revision).where(mine).order_by(revision.c.revision.desc())
    edge = newest_first.offset(number).limit(1).scalar_subquery()
    db.execute(delete(revision).where(mine, revision.c.revision <= edge))

"""The questions a store asks its database about one dossier."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, inspect, select, update

from supportcycle.domain.errors import Missing
from supportcycle.storage.database.schema import dossier, revision, spoken

# Saving happens at every pause in typing: its statements are built once.
_others = revision.alias()
_LAST_KEPT = (
    select(func.max(_others.c.revision)).where(_others.c.dossier_id == bindparam("wanted")).scalar_subquery()
)
_STANDING = (
    select(
        dossier.c.revision,
        dossier.c.key,
        dossier.c.head.label("newest"),
        revision.c.revision.label("kept"),
        revision.c.head,
    )
    .select_from(dossier)
    .outerjoin(revision, and_(revision.c.dossier_id == dossier.c.id, revision.c.revision == _LAST_KEPT))
    .where(dossier.c.id == bindparam("wanted"))
    .with_for_update(of=dossier)
)
_COPIED = (dossier.c.id, dossier.c.revision, dossier.c.head, dossier.c.body)
_KEEP = insert(revision).from_select(
    ("dossier_id", "revision", "head", "body"), select(*_COPIED).where(dossier.c.id == bindparam("wanted"))
)
_REPLACE = update(dossier).where(
    dossier.c.id == bindparam("wanted"), dossier.c.revision == bindparam("expected")
)


def heads(db: Connection) -> list[Any]:
    """Id, number and head of every dossier."""
    return list(db.execute(select(dossier.c.id, dossier.c.revision, dossier.c.head)).all())


def ids(db: Connection) -> list[Any]:
    """The id of every dossier, each in a row; also where the rest of a page cannot be read."""
    return list(db.execute(select(dossier.c.id).order_by(dossier.c.id)).all())


def standing(db: Connection, id: str) -> Any:
    """Revision, key and head (`newest`) of the dossier, held against other writers, with `kept` and `head` of
    its last kept revision (None when there is none). Missing."""
    row = db.execute(_STANDING, {"wanted": id}).first()
    if row is None:
        raise Missing(id)
    return row


def newest(db: Connection, id: str) -> Any:
    """The dossier's row. Missing."""
    row = db.execute(select(dossier).where(dossier.c.id == id)).first()
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


def kept(db: Connection, id: str) -> list[Any]:
    """Number and head of the kept revisions, newest first."""
    mine = select(revision.c.revision, revision.c.head).where(revision.c.dossier_id == id)
    return list(db.execute(mine.order_by(revision.c.revision.desc())).all())


def with_kept(db: Connection) -> list[Any]:
    """Id, number and head of every dossier that has kept revisions."""
    has_kept = select(revision.c.dossier_id).where(revision.c.dossier_id == dossier.c.id).exists()
    return list(db.execute(select(dossier.c.id, dossier.c.revision, dossier.c.head).where(has_kept)).all())


def key_of(db: Connection, id: str) -> Any:
    """The sealed key of a dossier. Missing."""
    row = db.execute(select(dossier.c.key).where(dossier.c.id == id)).first()
    if row is None:
        raise Missing(id)
    return row.key


def sounds(db: Connection, id: str) -> list[str]:
    """The notes of a dossier for which there is a sound."""
    if not inspect(db).has_table(spoken.name):
        return []
    return [str(note) for (note,) in db.execute(select(spoken.c.note).where(spoken.c.dossier_id == id))]


def sound(db: Connection, id: str, note: str) -> Any:
    """The sealed sound of a note. Missing."""
    if note in sounds(db, id):
        mine = (spoken.c.dossier_id == id) & (spoken.c.note == note)
        return db.execute(select(spoken.c.sound).where(mine)).scalar_one()
    raise Missing(f"{id}, sound {note}")


def put_sound(db: Connection, id: str, note: str, sealed: bytes) -> None:
    """Have this be the sealed sound of a note."""
    drop_sounds(db, id, [note])
    db.execute(insert(spoken).values(dossier_id=id, note=note, sound=sealed))


def drop_sounds(db: Connection, id: str, notes: Collection[str]) -> None:
    """Let the sounds of notes go."""
    db.execute(delete(spoken).where(spoken.c.dossier_id == id, spoken.c.note.in_(list(notes))))


def keep(db: Connection, id: str) -> None:
    """Copy the ciphertext of today as it is to the kept revisions."""
    db.execute(_KEEP, {"wanted": id})


def replace(db: Connection, id: str, expected: int, cells: dict[str, Any]) -> None:
    """Put other cells in the dossier's row, as long as this revision stands there."""
    db.execute(_REPLACE, {"wanted": id, "expected": expected, **cells})


def drop(db: Connection, id: str, numbers: Sequence[int]) -> None:
    """Let kept revisions go."""
    if numbers:
        db.execute(delete(revision).where(revision.c.dossier_id == id, revision.c.revision.in_(numbers)))

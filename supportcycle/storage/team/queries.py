"""The questions a store of a team asks about dossiers, within a transaction of one person.

Row-level security shows only what that person may see; every question names organisation and dossier besides,
so that the database finds it by its key.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Table,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert

from supportcycle.domain.errors import Missing, ReadOnly
from supportcycle.storage.team.schema import (
    WRITE,
    body,
    dossier,
    dossier_access,
    dossier_key,
    draft_number,
    private_part,
    revision,
    spoken,
)

Names = Mapping[str, str]
"""`of_organisation`, `of_dossier` (its id) and `of_person` of a question."""

_ORGANISATION: BindParameter[str] = bindparam("of_organisation")
_ID: BindParameter[str] = bindparam("of_dossier")
_PERSON: BindParameter[str] = bindparam("of_person")


def _here(table: Table) -> ColumnElement[bool]:
    column = table.c.id if table is dossier else table.c.dossier
    return and_(table.c.organisation == _ORGANISATION, column == _ID)


_OF_KEY = and_(dossier_key.c.organisation == dossier.c.organisation, dossier_key.c.dossier == dossier.c.id)
_OF_BODY = and_(body.c.organisation == dossier.c.organisation, body.c.dossier == dossier.c.id)
_OF_PRIVATE = and_(
    private_part.c.organisation == dossier.c.organisation,
    private_part.c.dossier == dossier.c.id,
    private_part.c.person == _PERSON,
)
_KEY_COLUMNS = (dossier_key.c.key_name, dossier_key.c.wrapped)
_MINE = select(dossier_access.c.dossier).where(
    dossier_access.c.organisation == _ORGANISATION,
    dossier_access.c.person == _PERSON,
    dossier_access.c.since <= func.now(),
    or_(dossier_access.c.until.is_(None), func.now() < dossier_access.c.until),
)
_HEADS = (
    select(dossier.c.id, dossier.c.revision, dossier.c.head, *_KEY_COLUMNS)
    .join_from(dossier, dossier_key, _OF_KEY)
    .where(dossier.c.organisation == _ORGANISATION, dossier.c.id.in_(_MINE))
)
_OTHERS = revision.alias()
_LAST_KEPT = (
    select(func.max(_OTHERS.c.revision))
    .where(_OTHERS.c.organisation == _ORGANISATION, _OTHERS.c.dossier == _ID)
    .scalar_subquery()
)
_STANDING = (
    select(
        dossier.c.revision,
        *_KEY_COLUMNS,
        revision.c.revision.label("kept"),
        revision.c.head.label("kept_head"),
        private_part.c.mark,
    )
    .join_from(dossier, dossier_key, _OF_KEY)
    .outerjoin(revision, and_(_here(revision), revision.c.revision == _LAST_KEPT))
    .outerjoin(private_part, _OF_PRIVATE)
    .where(_here(dossier))
    .with_for_update(of=dossier)
)
_NEWEST = (
    select(
        dossier.c.revision,
        dossier.c.head,
        body.c.sealed,
        *_KEY_COLUMNS,
        private_part.c.sealed.label("private"),
    )
    .join_from(dossier, dossier_key, _OF_KEY)
    .join(body, _OF_BODY)
    .outerjoin(private_part, _OF_PRIVATE)
    .where(_here(dossier))
)
_KEEP = insert(revision).from_select(
    ("organisation", "dossier", "revision", "head", "body"),
    select(dossier.c.organisation, dossier.c.id, dossier.c.revision, dossier.c.head, body.c.sealed)
    .join_from(dossier, body, _OF_BODY)
    .where(_here(dossier)),
)
_MOVED = (
    update(dossier)
    .where(_here(dossier), dossier.c.revision == bindparam("expected"))
    .values(revision=bindparam("number"), head=bindparam("head_cell"))
    .returning(dossier.c.id)
    .cte("moved")
)
_REPLACE = (
    update(body)
    .where(_here(body), exists(select(_MOVED.c.id)))
    .values(sealed=bindparam("body_cell"))
    .add_cte(_MOVED)
)


def heads(db: Connection, names: Names) -> list[Any]:
    """Id, revision, head and wrapped key of every dossier that this person may see."""
    return list(db.execute(_HEADS, names).all())


def standing(db: Connection, names: Names) -> Any:
    """Revision and wrapped key of a dossier, held against other writers; `kept` and `kept_head` of its last
    kept revision and the `mark` of the person's private part, None when there is none. Missing, ReadOnly."""
    row = db.execute(_STANDING, names).first()
    if row is None:
        raise (ReadOnly if is_visible(db, names) else Missing)(names["of_dossier"])
    return row


def is_visible(db: Connection, names: Names) -> bool:
    """Whether the person may read the dossier."""
    return db.execute(select(dossier.c.revision).where(_here(dossier)), names).first() is not None


def newest(db: Connection, names: Names) -> Any:
    """Revision, head, text, wrapped key and the person's private part of a dossier. Missing."""
    row = db.execute(_NEWEST, names).first()
    if row is None:
        raise Missing(names["of_dossier"])
    return row


def older(db: Connection, names: Names, number: int | None) -> Any:
    """Revision, head and text (`sealed`) of a kept one. Missing."""
    columns = (revision.c.revision, revision.c.head, revision.c.body.label("sealed"))
    row = db.execute(select(*columns).where(_here(revision), revision.c.revision == number), names).first()
    if row is None:
        raise Missing(f"{names['of_dossier']}, revision {number}")
    return row


def key_of(db: Connection, names: Names) -> Any:
    """The wrapped key of a dossier. Missing."""
    row = db.execute(select(*_KEY_COLUMNS).where(_here(dossier_key)), names).first()
    if row is None:
        raise Missing(names["of_dossier"])
    return row


def kept(db: Connection, names: Names) -> list[Any]:
    """Number and head of the kept revisions, newest first."""
    mine = select(revision.c.revision, revision.c.head).where(_here(revision))
    return list(db.execute(mine.order_by(revision.c.revision.desc()), names).all())


def with_kept(db: Connection, names: Names) -> list[Any]:
    """As `heads`, of the dossiers that have kept revisions and that the person may write."""
    mine = _MINE.where(dossier_access.c.may == WRITE)
    has_kept = exists().where(
        revision.c.organisation == dossier.c.organisation, revision.c.dossier == dossier.c.id
    )
    return list(db.execute(_HEADS.where(dossier.c.id.in_(mine), has_kept), names).all())


def keep(db: Connection, names: Names) -> None:
    """Copy the ciphertext of today as it is to the kept revisions."""
    db.execute(_KEEP, names)


def drop(db: Connection, names: Names, numbers: Sequence[int]) -> None:
    """Let kept revisions go."""
    if numbers:
        db.execute(delete(revision).where(_here(revision), revision.c.revision.in_(numbers)), names)


def replace(db: Connection, names: Names, expected: int, head: bytes, text: bytes) -> None:
    """Put the cells of the next revision in place, as long as `expected` stands there."""
    cells = {"expected": expected, "number": expected + 1, "head_cell": head, "body_cell": text}
    db.execute(_REPLACE, {**names, **cells})


def put_private(db: Connection, names: Names, mark: bytes, sealed: bytes) -> None:
    """Have this be the private part of the person."""
    written = upsert(private_part).values(**_own(names), person=names["of_person"], mark=mark, sealed=sealed)
    changed = {"mark": written.excluded.mark, "sealed": written.excluded.sealed}
    db.execute(written.on_conflict_do_update(constraint=private_part.primary_key, set_=changed))


def sounds(db: Connection, names: Names) -> list[str]:
    """The notes of a dossier for which there is a sound."""
    return [str(note) for (note,) in db.execute(select(spoken.c.note).where(_here(spoken)), names)]


def sound(db: Connection, names: Names, note: str) -> bytes | None:
    """The sealed sound of a note; None when there is none."""
    found = db.execute(select(spoken.c.sound).where(_here(spoken), spoken.c.note == note), names).first()
    return found.sound if found else None


def put_sound(db: Connection, names: Names, note: str, sealed: bytes) -> None:
    """Have this be the sealed sound of a note."""
    own = {**_own(names), "note": note}
    written = upsert(spoken).values(**own, sound=sealed)
    db.execute(written.on_conflict_do_update(constraint=spoken.primary_key, set_={"sound": sealed}))


def drop_sounds(db: Connection, names: Names, notes: Collection[str]) -> None:
    """Let the sounds of notes go."""
    db.execute(delete(spoken).where(_here(spoken), spoken.c.note.in_(list(notes))), names)


def is_later(db: Connection, names: Names, page: bytes, field: bytes, number: int) -> bool:
    """Note the number of a draft; False when the page sent that one or a later one of the field before."""
    own = {**_own(names), "page": page, "field": field}
    written = upsert(draft_number).values(**own, number=number)
    newer = written.on_conflict_do_update(
        constraint=draft_number.primary_key,
        set_={"number": written.excluded.number, "at": func.now()},
        where=draft_number.c.number < written.excluded.number,
    )
    return db.execute(newer.returning(draft_number.c.number)).first() is not None


def _own(names: Names) -> dict[str, str]:
    """The columns that say of which dossier a new row is."""
    return {"organisation": names["of_organisation"], "dossier": names["of_dossier"]}

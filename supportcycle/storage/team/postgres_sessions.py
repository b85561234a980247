"""Sessions in PostgreSQL: every process of a server knows who is signed in, and that somebody left."""

from collections.abc import Collection
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as insert_once

from supportcycle.storage.store import WorkerId
from supportcycle.storage.team.session_tables import session, sign_in, used_token
from supportcycle.storage.team.sessions import KeptSession
from supportcycle.storage.team.team_database import TeamDatabase

_KEPT = [column for column in session.c if column.name != "organisation"]


class PostgresSessions:
    """The sessions of one organisation. Safe for several threads; Unwritable from every call."""

    def __init__(self, database: TeamDatabase, organisation: str) -> None:
        self._database, self._organisation = database, organisation

    def open(self, kept: KeptSession, *, instead_of: str = "") -> None:
        """Keep a new session; the one with the key `instead_of` ends in the same step."""
        values = asdict(kept) | {"roles": " ".join(sorted(kept.roles)), "organisation": self._organisation}
        with self._database.transaction(self._organisation) as db:
            if instead_of:
                db.execute(delete(session).where(session.c.key == instead_of))
            db.execute(insert(session), values)

    def find(self, key: str, now: float) -> KeptSession | None:
        """The session, unless it ended or one of its times is over."""
        alive = (session.c.idle_until > now, session.c.until > now)
        with self._database.transaction(self._organisation) as db:
            found = db.execute(select(*_KEPT).where(session.c.key == key, *alive)).one_or_none()
        return _session_of(found) if found else None

    def seen(self, key: str, idle_until: float) -> None:
        """Somebody is there: it is idle from a later moment. One that ended stays ended."""
        later = func.greatest(session.c.idle_until, idle_until)
        with self._database.transaction(self._organisation) as db:
            db.execute(update(session).where(session.c.key == key).values(idle_until=later))

    def end(self, key: str) -> None:
        """End one session; one that ended already is no error."""
        with self._database.transaction(self._organisation) as db:
            db.execute(delete(session).where(session.c.key == key))

    def end_of(
        self, *, person: WorkerId | None = None, subject: str = "", provider_session: str = ""
    ) -> list[str]:
        """End every session that has all that is given; ValueError when nothing is. Gives their keys."""
        wanted = {"person": person, "subject": subject, "provider_session": provider_session}
        asked = [session.c[name] == value for name, value in wanted.items() if value]
        if not asked:
            raise ValueError("whose sessions?")
        with self._database.transaction(self._organisation) as db:
            return list(db.execute(delete(session).where(*asked).returning(session.c.key)).scalars())

    def alive(self, keys: Collection[str], now: float) -> set[str]:
        """Those of the keys whose session did not end."""
        alive = (session.c.idle_until > now, session.c.until > now)
        with self._database.transaction(self._organisation) as db:
            return set(db.execute(select(session.c.key).where(session.c.key.in_(keys), *alive)).scalars())

    def sweep(self, now: float) -> None:
        """Forget what is over: sessions, sign-ins that nobody finished, tokens that have expired."""
        with self._database.transaction(self._organisation) as db:
            db.execute(delete(session).where((session.c.idle_until <= now) | (session.c.until <= now)))
            for table in (sign_in, used_token):
                db.execute(delete(table).where(table.c.until <= now))

    def begin_sign_in(self, key: str, sealed: bytes, until: float) -> None:
        """Keep what a sign-in that began needs to be finished."""
        values = {"organisation": self._organisation, "key": key, "sealed": sealed, "until": until}
        with self._database.transaction(self._organisation) as db:
            db.execute(insert(sign_in), values)

    def take_sign_in(self, key: str, now: float) -> bytes | None:
        """That, once: the second time it is gone, whoever of two asks first."""
        taken = delete(sign_in).where(sign_in.c.key == key).returning(sign_in.c.sealed, sign_in.c.until)
        with self._database.transaction(self._organisation) as db:
            found = db.execute(taken).one_or_none()
        return bytes(found.sealed) if found and now < found.until else None

    def use_token(self, key: str, until: float) -> bool:
        """Whether a token comes for the first time; it is remembered until then."""
        values = {"organisation": self._organisation, "key": key, "until": until}
        new = insert_once(used_token).values(values).on_conflict_do_nothing().returning(used_token.c.key)
        with self._database.transaction(self._organisation) as db:
            return db.execute(new).one_or_none() is not None


def _session_of(found: Row[Any]) -> KeptSession:
    told = dict(found._mapping)
    told |= {"roles": frozenset(told["roles"].split()), "sealed_name": bytes(told["sealed_name"])}
    return KeptSession(**told)

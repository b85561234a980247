"""The team of `teams.py` in a real database, each person through row-level security."""

import hmac
import json
import os
from datetime import datetime

from sqlalchemy import insert, select, text

from supportcycle.domain.access.hash_chain import ChainLink
from supportcycle.storage.encryption.crypto import pack, seal, unpack, unseal
from supportcycle.storage.team.rights.checked_rights import CheckedRights
from supportcycle.storage.team.rights.postgres_records import PostgresRecords
from supportcycle.storage.team.rights.tables import audit_entry
from supportcycle.storage.team.schema import OWN, WRITE, dossier, dossier_access, dossier_key
from supportcycle.storage.team.team_database import TeamDatabase
from tests.domain.access.team import ROLES
from tests.storage.team.rights.teams import BRAM, RULE, RULES, START, WHENCE, Team


class TestSeals:
    """Seals as a team's do, with a key of its own."""

    __test__ = False

    def __init__(self) -> None:
        self._key = os.urandom(32)

    def note(self, name: str, text: str) -> bytes:
        return seal(self._key, pack(text), name)

    def noted(self, name: str, sealed: object) -> str:
        return unpack(unseal(self._key, sealed, name))

    def head(self, id, revision, wrapped, sealed):
        return json.loads(unseal(self._key, sealed, f"head/{id}/{revision}"))

    def sealed_head(self, id, revision, head) -> bytes:
        return seal(self._key, json.dumps(head).encode(), f"head/{id}/{revision}")

    def hashed(self, kind: str, value: str) -> bytes:
        return unpadded(self._key, kind + value)


def unpadded(key: bytes, value: str) -> bytes:
    """Sixteen bytes that name a value."""
    return hmac.digest(key, value.encode(), "sha256")[:16]


def records(database: TeamDatabase, organisation: str, seals: TestSeals, person: str) -> PostgresRecords:
    return PostgresRecords(database, organisation, person, seals, seals.head)


def lay_out(database: TeamDatabase, organisation: str, seals: TestSeals, id: str, person: str) -> None:
    """A dossier as the store makes one; row-level security asks for the access first."""
    with database.transaction(organisation, person, granting=id) as db:
        named = {"organisation": organisation, "dossier": id}
        access = {"person": person, "source": OWN, "may": WRITE, "since": START}
        db.execute(insert(dossier_access).values(**named, **access))
        head = seals.sealed_head(id, 1, {"name": "Bram", "next_step": "bellen"})
        db.execute(insert(dossier).values(organisation=organisation, id=id, revision=1, head=head))
        db.execute(insert(dossier_key).values(**named, key_name=b"name", wrapped=b"wrapped"))


def postgres_team(database: TeamDatabase, organisation: str, names: str = "{}") -> Team:
    """Six people and Bram's dossier of Fatma."""
    seals = TestSeals()
    for person, roles in ROLES.items():
        kept = records(database, organisation, seals, person)
        rights = CheckedRights(kept, person, WHENCE, RULES, RULE, clock=lambda: START)
        rights.came_in(frozenset(roles), names.format(person))
    lay_out(database, organisation, seals, BRAM, "fatma")

    def access(person: str, at: datetime) -> str | None:
        with database.transaction(organisation, person) as db:
            asked = text(
                "SELECT max(may) FROM dossier_access WHERE dossier = :id AND person = :person"
                " AND since <= :at AND (until IS NULL OR :at < until)"
            )
            return db.execute(asked, {"id": BRAM, "person": person, "at": at}).scalar()

    def links() -> list[ChainLink]:
        with database.transaction(organisation, "") as db:
            asked = select(audit_entry).order_by(audit_entry.c.chain, audit_entry.c.number)
            rows = db.execute(asked).all()
        return [ChainLink(row.chain, row.number, row.entry, row.hash) for row in rows]

    team = Team(lambda person: records(database, organisation, seals, person), access, links)
    team.database, team.organisation, team.seals = database, organisation, seals
    return team

"""Organisations to try things in: new ones in a database that is there, with few rows for their manifest."""

import uuid
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from supportcycle.storage.encryption.crypto import fresh_key
from supportcycle.storage.retention import utc_now
from supportcycle.storage.store import WorkerId
from supportcycle.storage.team.opened_team import OpenedTeam, create_organisation, open_team
from supportcycle.storage.team.organisation_key import HeldKey, KeyRing
from supportcycle.storage.team.postgres_store import PostgresStore
from supportcycle.storage.team.team_database import TeamDatabase

FEW = 8
ANNE, BO, CEES = (WorkerId(uuid.UUID(int=number).hex) for number in (1, 2, 3))


def new_ring() -> KeyRing:
    return KeyRing(HeldKey(fresh_key()))


def new_team(
    database: TeamDatabase,
    keeping: TeamDatabase,
    *,
    ring: KeyRing | None = None,
    clock: Callable[[], datetime] = utc_now,
    marks: Path | None = None,
) -> OpenedTeam:
    """A new organisation, opened."""
    ring, organisation = ring or new_ring(), uuid.uuid4().hex
    create_organisation(keeping, organisation, ring, buckets=FEW)
    return open_team(database, keeping, organisation, ring, clock=clock, marks=marks)


def store_of(team: OpenedTeam, person: WorkerId) -> PostgresStore:
    return PostgresStore(team, person)

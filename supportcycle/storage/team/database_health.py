"""Whether the database of a team is fit to work in, asked as who will work there; nothing is changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import ArgumentError

from supportcycle.domain.errors import NewerVersion, StoreError, Unwritable
from supportcycle.storage.team.engine import DatabaseAddress, told
from supportcycle.storage.team.schema import tables
from supportcycle.storage.team.team_database import TeamDatabase

APP_GROUP, KEEPER_GROUP = "supportcycle_app", "supportcycle_keeper"
OLDEST = 150_000
"""PostgreSQL 15, as `server_version_num` tells it."""
MOST_SECONDS_OFF, MOST_SECONDS_UNARCHIVED = 30, 300

_ROLE = text(
    "SELECT rolsuper, rolbypassrls, rolcreaterole OR rolcreatedb OR rolreplication AS makes,"
    " EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace"
    "  AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS owns,"
    " COALESCE((SELECT pg_has_role(r.oid, g.oid, 'MEMBER') FROM pg_roles g WHERE g.rolname = :belongs),"
    "  false) AS belongs"
    " FROM pg_roles r WHERE r.rolname = session_user"
)
_OPEN = text(
    "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace"
    " AND relname = ANY(:ours) AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname"
)
_SETTINGS = text("SELECT name, setting FROM pg_settings WHERE name = ANY(:names)")
_SAFE = ("fsync", "full_page_writes", "synchronous_commit")
_ENCRYPTED = text(
    "SELECT inet_server_addr() IS NULL OR host(inet_server_addr()) IN ('127.0.0.1', '::1')"
    " OR COALESCE((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false)"
)


@dataclass(frozen=True, slots=True)
class DatabaseFinding:
    """Something that is not as it has to be: a key, what its sentence names, and whether work can begin."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)
    is_hint: bool = False


def database_findings(address: DatabaseAddress, group: str, now: datetime) -> list[DatabaseFinding]:
    """What is wrong with the database for a user that has to be in `group`; `now` is the clock here.

    Of an error only its code is told. Nothing is raised.
    """
    try:
        database = TeamDatabase(address)
    except (StoreError, ArgumentError):
        return [DatabaseFinding("no_address")]
    try:
        return [*_of_server(database.engine, group, now), *_of_tables(database)]
    except StoreError as error:
        return [DatabaseFinding("unreachable", {"code": _code(error)})]
    finally:
        database.close()


def _of_server(engine: Engine, group: str, now: datetime) -> Iterator[DatabaseFinding]:
    with told(), engine.connect() as db:
        found = [*_of_version(db), *_of_role(db, group), *_of_clock(db, now), *_of_safety(db)]
    yield from found


def _of_version(db: Connection) -> Iterator[DatabaseFinding]:
    number = int(db.execute(text("SHOW server_version_num")).scalar_one())
    if number < OLDEST:
        yield DatabaseFinding("too_old", {"version": str(number // 10_000)})
    if not db.execute(_ENCRYPTED).scalar_one():
        yield DatabaseFinding("not_encrypted")


def _of_role(db: Connection, group: str) -> Iterator[DatabaseFinding]:
    role: Any = db.execute(_ROLE, {"belongs": group}).one()
    for key, is_so in (
        ("superuser", role.rolsuper),
        ("past_rows", role.rolbypassrls and not role.rolsuper),
        ("makes", role.makes and not role.rolsuper),
        ("owns", role.owns and not role.rolsuper),
    ):
        if is_so:
            yield DatabaseFinding(key)
    if not role.belongs and not role.rolsuper:
        yield DatabaseFinding("no_member", {"group": group})


def _of_clock(db: Connection, now: datetime) -> Iterator[DatabaseFinding]:
    theirs: datetime = db.execute(text("SELECT clock_timestamp()")).scalar_one()
    off = round(abs((theirs - now).total_seconds()))
    if off > MOST_SECONDS_OFF:
        yield DatabaseFinding("clock", {"seconds": str(off)})


def _of_safety(db: Connection) -> Iterator[DatabaseFinding]:
    names = [*_SAFE, "archive_mode", "archive_timeout"]
    chosen = {str(name): str(value) for name, value in db.execute(_SETTINGS, {"names": names})}
    if unsafe := [name for name in _SAFE if chosen.get(name) == "off"]:
        yield DatabaseFinding("unsafe", {"names": ", ".join(unsafe)})
    timeout = int(chosen.get("archive_timeout", "0"))
    if chosen.get("archive_mode") == "off" or not 0 < timeout <= MOST_SECONDS_UNARCHIVED:
        yield DatabaseFinding("no_archive", {"seconds": str(MOST_SECONDS_UNARCHIVED)}, is_hint=True)


def _of_tables(database: TeamDatabase) -> Iterator[DatabaseFinding]:
    try:
        database.must_be_up_to_date()
    except NewerVersion:
        yield DatabaseFinding("newer")
        return
    except Unwritable:
        yield DatabaseFinding("not_upgraded")
        return
    with told(), database.engine.connect() as db:
        unguarded = db.execute(_OPEN, {"ours": list(tables.tables)}).scalars().all()
    if unguarded:
        yield DatabaseFinding("open_tables", {"names": ", ".join(unguarded)})


def _code(error: StoreError) -> str:
    return str(error).rpartition(": ")[2]

"""What is wrong with a server before it starts: its configuration, files, keys, database and provider."""

from collections.abc import Generator, Iterator
from pathlib import Path

from supportcycle import clock
from supportcycle.domain.errors import Damaged, Missing, StoreError, Unwritable, WrongSecret
from supportcycle.storage.team.database_health import APP_GROUP, KEEPER_GROUP, database_findings
from supportcycle.storage.team.opened_team import open_team
from supportcycle.storage.team.organisation_key import KeyRing
from supportcycle.storage.team.team_database import TeamDatabase
from supportcycle.ui.server.operation.findings import ServerFinding
from supportcycle.ui.server.operation.places import of_config_file, of_places
from supportcycle.ui.server.operation.provider_check import of_provider
from supportcycle.ui.server.operation.server_parts import DatabasePart, ServerParts, read_parts
from supportcycle.ui.server.team.config_faults import faults
from supportcycle.ui.server.team.team_config import BadConfig, ConfigFault, TeamConfig, read_config

_USELESS = frozenset({"no_address", "unreachable", "too_old", "newer", "not_upgraded", "no_member"})
"""With one of these nothing in the tables can be looked at."""
_GROUPS = {"app": APP_GROUP, "keeper": KEEPER_GROUP}


def server_findings(file: Path) -> list[ServerFinding]:
    """Everything that is found, faults first; empty when all is well. Nothing is raised or changed."""
    try:
        config, parts = read_config(file), read_parts(file)
    except BadConfig as bad:
        return [_of_fault(fault) for fault in bad.faults]
    found = [*of_config_file(file), *of_places(parts), *_of_parts(config, parts)]
    return sorted(found, key=lambda each: each.is_hint)


def _of_parts(config: TeamConfig, parts: ServerParts) -> Iterator[ServerFinding]:
    yield from map(_of_fault, faults(config))
    if config.provider.issuer:
        yield from of_provider(config.provider)
    if not parts.organisation.id:
        yield ServerFinding("no_organisation")
    if parts.metrics.port and not parts.metrics.is_closed:
        yield ServerFinding("metrics_open", {"address": parts.metrics.address})
    ring = yield from _ring(parts)
    broken = yield from _of_databases(parts.database)
    if ring and not broken and parts.organisation.id:
        yield from _of_team(parts, ring)


def _of_fault(fault: ConfigFault) -> ServerFinding:
    return ServerFinding(f"team.faults.{fault.key}", fault.values)


def _ring(parts: ServerParts) -> Generator[ServerFinding, None, KeyRing | None]:
    try:
        return parts.keys.ring()
    except WrongSecret:
        yield ServerFinding("bad_key" if parts.keys.current else "no_key")
    except Unwritable:
        yield ServerFinding("key_away")
    return None


def _of_databases(database: DatabasePart) -> Generator[ServerFinding, None, bool]:
    """Says at the end whether one of the two cannot be worked in."""
    broken = False
    for role, group in _GROUPS.items():
        try:
            address = database.address(role)
        except StoreError:
            yield ServerFinding("no_address", {"name": role})
            broken = True
            continue
        for each in database_findings(address, group, clock.now()):
            yield ServerFinding(f"server.database.{each.key}", {"name": role, **each.values}, each.is_hint)
            broken = broken or each.key in _USELESS
    return broken


def _of_team(parts: ServerParts, ring: KeyRing) -> Iterator[ServerFinding]:
    app, keeper = (TeamDatabase(parts.database.address(role)) for role in _GROUPS)
    try:
        team = open_team(app, keeper, parts.organisation.id, ring, marks=parts.keys.marks)
        if team.rollback():
            yield ServerFinding("older_state")
        if team.is_read_only:
            yield ServerFinding("read_only", is_hint=True)
    except StoreError as error:
        yield ServerFinding(_why(error))
    finally:
        app.close()
        keeper.close()


def _why(error: StoreError) -> str:
    keys: dict[type[StoreError], str] = {Missing: "not_made", WrongSecret: "other_key", Damaged: "damaged"}
    return keys.get(type(error), "key_away")

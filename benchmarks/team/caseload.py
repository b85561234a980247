"""The data of a caseload among very many dossiers, against the bare query, and how that grows."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from benchmarks.measure import Figure, in_turn, timed
from benchmarks.team.server import BenchTeam, lay_out, team
from supportcycle.domain.access.audit_event import Whence
from supportcycle.domain.access.roles import TeamRole
from supportcycle.storage.store import WorkerId
from supportcycle.storage.team import queries
from tests.dossiers.bram import bram
from tests.running.team_house import ORGANISATION

Act = Callable[[], None]
MANY, VERY_MANY, OWN, PEOPLE = 100_000, 1_000_000, 300, 200
_HERE = Whence("practice", "none", "none")
_ME = f"{1:032x}"
_FILL = (
    "INSERT INTO dossier SELECT '{of}', 's' || n, 1, decode(repeat(md5(n::text), 36), 'hex')"
    " FROM generate_series(1, {count}) n",
    "INSERT INTO dossier_key SELECT '{of}', 's' || n, '\\x01', decode(repeat(md5(n::text), 4), 'hex')"
    " FROM generate_series(1, {count}) n",
    "INSERT INTO body SELECT '{of}', 's' || n, decode(repeat(md5(n::text), 64), 'hex')"
    " FROM generate_series(1, {count}) n",
    "INSERT INTO dossier_access"
    " SELECT '{of}', 's' || n, lpad(to_hex(2 + n % {people}), 32, '0'), 'own', 'write'"
    " FROM generate_series(1, {count}) n",
    "ANALYZE",
)
"""Dossiers of others: cells of the usual size that no key opens. A trigger makes the grant of each."""


def team_caseload(rounds: int = 15) -> Figure:
    """Query, rights and unsealing of the dossiers of one person among a hundred thousand."""
    with team() as of:
        data, bare = _of_one(of)
        _fill(of, MANY)
        ms, floor_ms = in_turn(timed(data), timed(bare), rounds)
    return Figure("team_caseload", ms, floor_ms, f"bare query of {OWN} heads among {MANY}")


def team_growth(rounds: int = 15, count: int = MANY) -> Figure:
    """The same among so many, against it among a tenth of them: what belongs to others costs nothing."""
    with _filled(count) as (more, _), _filled(count // 10) as (less, _):
        ms, floor_ms = in_turn(timed(more), timed(less), rounds)
    return Figure("team_growth", ms, floor_ms, f"the same among {count // 10}, not {count}")


def team_soak(rounds: int = 5) -> Figure:
    """`team_growth` among a million: minutes, so only when it is asked for by name."""
    grown = team_growth(rounds, VERY_MANY)
    return Figure("team_soak", grown.ms, grown.floor_ms, grown.floor)


@contextmanager
def _filled(count: int) -> Iterator[tuple[Act, Act]]:
    with team() as of:
        both = _of_one(of)
        _fill(of, count)
        yield both


def _of_one(of: BenchTeam) -> tuple[Act, Act]:
    roles = frozenset({TeamRole.WORKER.value})
    me = of.process.came(_ME, "Collega", roles)
    assert me
    for number in range(PEOPLE):
        of.process.came(f"{2 + number:032x}", "Collega", roles)
    for number in range(OWN):
        lay_out(of.process, me, bram().model_copy(update={"id": f"d{number:031x}"}))
    store, rights = of.process.store_of(me, _HERE), of.process.rights_of(me, _HERE)

    def data() -> None:
        rights.caseload()
        store.entries()

    def bare() -> None:
        with of.process.database.transaction(ORGANISATION, me) as db:
            queries.heads(db, _names(me))

    return data, bare


def _names(me: WorkerId) -> dict[str, str]:
    return {"of_organisation": ORGANISATION, "of_dossier": "", "of_person": me}


def _fill(of: BenchTeam, count: int) -> None:
    for statement in _FILL:
        of.server.cluster.sql(statement.format(of=ORGANISATION, count=count, people=PEOPLE), of.server.name)

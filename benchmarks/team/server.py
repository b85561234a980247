"""A server of a team with people who signed in, and what its processes cost."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

from supportcycle.content.rules import access_rules, usual_keeping
from supportcycle.domain.access.audit_event import Whence
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.store import WorkerId
from supportcycle.storage.team.engine import PoolSize
from supportcycle.storage.team.organisation_key import KeyRing, key_source
from supportcycle.storage.team.team_process import TeamPlace, TeamProcess
from supportcycle.ui.server.team.client_address import ClientAddress
from supportcycle.ui.server.team.session_keeper import Arrival, Asker, SessionKeeper
from supportcycle.ui.server.team.team_config import SessionConfig
from supportcycle.workspace.acting.current import policy
from supportcycle.workspace.serialization import as_text, head_of
from tests.dossiers.bram import bram
from tests.running.postgres import Cluster, programs
from tests.running.team_fixtures import APP_USER, KEEPER_USER, OWNER, TeamServer, with_tables, with_users
from tests.running.team_house import ORGANISATION, TeamProcesses

AGENT = "Mozilla/5.0 (a browser of the bench)"
PLACE = ("rounds", "r1", "meeting", "reason")
"""Where everybody types."""
_QUIET = {"log_statement": "none", "log_min_duration_statement": "-1", "shared_buffers": "256MB"}
_NOBODY_TO_ASK = "http://127.0.0.1:9"
_HERE = Whence("practice", "none", "none")
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


class NoDatabase(Exception):
    """This computer has no PostgreSQL to measure with."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who signed in, with a dossier."""

    person: WorkerId
    cookie: str
    dossier: str


@dataclass
class BenchTeam:
    """The database, the way into it, and the processes that are begun over it."""

    server: TeamServer
    house: TeamProcesses
    place: TeamPlace
    process: TeamProcess

    def colleague(self, number: int) -> Colleague:
        """Sign somebody in, without a provider, and lay a filled-in dossier out."""
        roles = frozenset({TeamRole.WORKER})
        subject = f"{number:032x}"
        person = self.process.came(subject, f"Collega {number}", frozenset(role.value for role in roles))
        assert person
        keeper = SessionKeeper(self.process.sessions(), SessionConfig(), self.process)
        address = ClientAddress(ip_address("127.0.0.1"))
        cookie = keeper.begin(Arrival(person, roles, subject, "", "Collega"), Asker(address, AGENT))
        id = f"d{number:031x}"
        lay_out(self.process, person, bram().model_copy(update={"id": id}))
        return Colleague(person, cookie, id)


def lay_out(process: TeamProcess, person: WorkerId, dossier: Dossier) -> None:
    """Keep a dossier of this person."""
    store = process.store_of(person, _HERE)
    store.add(dossier.id, head_of(dossier), as_text(dossier), by=person)


@contextmanager
def team() -> Iterator[BenchTeam]:
    """A new one, that flushes as it does at work, and is gone at the end. NoDatabase."""
    if programs() is None:
        raise NoDatabase
    with ExitStack() as ends:
        folder = Path(ends.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        cluster = Cluster(safe=True, settings=_QUIET)
        ends.callback(cluster.stop)
        server = TeamServer(cluster, cluster.new_database(with_tables(with_users(cluster)), owner=OWNER))
        house = TeamProcesses(folder, server, _NOBODY_TO_ASK)
        ends.callback(house.stop)
        place = _place(server, house)
        process = TeamProcess(place, lambda *_: None)
        ends.callback(process.close)
        yield BenchTeam(server, house, place, process)


def _place(server: TeamServer, house: TeamProcesses) -> TeamPlace:
    app, keeper = server.address(APP_USER), server.address(KEEPER_USER)
    ring = KeyRing(key_source(f"file:{house.key}"))
    pool = PoolSize(5, 10)
    return TeamPlace(ORGANISATION, app, keeper, ring, None, pool, policy(), access_rules(), usual_keeping())


def processor(pid: int) -> float:
    """Seconds of processor that a process used so far."""
    told = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / _TICKS


def memory(pid: int) -> float:
    """Megabytes that a process and those it began hold; what they share counts once."""
    pids = [pid, *_children(pid)]
    return sum(_own_share(each) for each in pids) / 1024


def _children(pid: int) -> list[int]:
    told = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(each) for file in told for each in file.read_text(encoding="ascii").split()]


def _own_share(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))

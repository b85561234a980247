"""A whole server of a team on this computer: a real PostgreSQL and provider, and one or more processes."""

import os
import subprocess
import sys
from pathlib import Path

from supportcycle.storage.team.opened_team import create_organisation
from supportcycle.storage.team.organisation_key import KeyRing, key_source, new_key_file
from supportcycle.storage.team.team_database import TeamDatabase
from supportcycle.ui.server.team.team_config import CONFIG
from tests.journeys.patience import comes_true
from tests.running.ports import answers_at, free_port
from tests.running.providers import CLIENT, SECRET
from tests.running.team_fixtures import APP_USER, KEEPER_USER, TeamServer
from tests.sources import ROOT

ORGANISATION = "practice"
_CONFIG = """address = "http://127.0.0.1:{port}"
[organisation]
id = "{organisation}"
[provider]
issuer = "{issuer}"
client_id = "{client}"
client_secret_env = "TEAM_CLIENT_SECRET"
[roles]
worker = ["ondersteuners"]
team_lead = ["teamleiders"]
administrator = ["beheer"]
auditor = ["controle"]
[database]
app = "env:TEAM_APP"
keeper = "env:TEAM_KEEPER"
[keys]
current = "file:{key}"
marks = "{marks}"
"""


class TeamProcesses:
    """Processes over one database. Each has an address of its own, as behind a proxy that sticks."""

    def __init__(self, folder: Path, database: TeamServer, issuer: str) -> None:
        """Make the key and the organisation; nothing runs yet."""
        self.folder, self.issuer = folder, issuer
        self._app, self._keeper = database.address(APP_USER), database.address(KEEPER_USER)
        self.key = folder / "organisation.key"
        new_key_file(self.key)
        keeping = TeamDatabase(self._keeper)
        create_organisation(keeping, ORGANISATION, KeyRing(key_source(f"file:{self.key}")), buckets=16)
        keeping.close()
        self._running: dict[int, subprocess.Popen[bytes]] = {}

    def start(self, port: int = 0) -> str:
        """One more process; gives its address once it answers."""
        port = port or free_port()
        config = self.folder / f"team-{port}.toml"
        told = {
            "organisation": ORGANISATION,
            "client": CLIENT,
            "key": self.key,
            "marks": self.folder / "marks",
        }
        config.write_text(
            _CONFIG.format(port=port, issuer=self.issuer, **told),
            encoding="utf-8",
        )
        home = self.folder / f"home-{port}"
        home.mkdir(exist_ok=True)
        secrets = {"TEAM_APP": self._app.url, "TEAM_KEEPER": self._keeper.url, "TEAM_CLIENT_SECRET": SECRET}
        here = {
            "SUPPORTCYCLE_HOME": str(home),
            "SUPPORTCYCLE_STATE": str(home / "state"),
            CONFIG: str(config),
        }
        words = ("server", "start", "--listen", f"127.0.0.1:{port}")
        command = (sys.executable, "-m", "supportcycle", *words)
        environment = {**os.environ, **secrets, **here}
        with (home / "log").open("ab") as log:
            begun = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        self._running[port] = begun
        assert comes_true(lambda: begun.poll() is not None or answers_at(port)), "it does not answer"
        assert begun.poll() is None, (home / "log").read_text("utf-8", "replace")[-2000:]
        return f"http://127.0.0.1:{port}"

    def kill(self, address: str) -> None:
        """End one the hard way."""
        process = self._running.pop(int(address.rpartition(":")[2]))
        process.kill()
        process.wait()

    def log(self, address: str) -> str:
        """What it wrote in its log."""
        return (self.folder / f"home-{address.rpartition(':')[2]}" / "log").read_text("utf-8", "replace")

    def stop(self) -> None:
        """End all of them."""
        for process in self._running.values():
            process.terminate()
        for process in self._running.values():
            process.wait()

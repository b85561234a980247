"""The workbook as a real process: on a free port, with a folder of its own, killed when a test says so."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.encryption.key_slots import KdfCost
from supportcycle.storage.vault import Vault
from supportcycle.workspace.serialization import as_text, from_text, head_of
from tests.journeys.patience import comes_true
from tests.running.ports import answers_at, free_port

ROOT = Path(__file__).parents[2]
PASSPHRASE = "vier gewone woorden hier"
CHEAP = KdfCost(memory_kib=64, passes=1, lanes=1)
TODAY = "2026-11-23"


class Server:
    """One installation of the workbook. Its passphrase is PASSPHRASE once there is a dossier in it."""

    def __init__(self, home: Path, port: int = 0) -> None:
        self.home, self.port = home, port or free_port()
        self.vault = Vault(home / "dossiers.db", cost=CHEAP)
        self.variables = {"SUPPORTCYCLE_HOME": str(home), "SUPPORTCYCLE_TODAY": TODAY}
        self.variables["SUPPORTCYCLE_STATE"] = str(home.with_name(f"{home.name}-state"))
        self.variables["SUPPORTCYCLE_WARM_UP"] = "no"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def process_id(self) -> int:
        """The id of the running process."""
        assert self._process
        return self._process.pid

    def pause(self, seconds: float) -> None:
        """Let the process stand still for a while, as a laptop does that sleeps."""
        os.kill(self.process_id, signal.SIGSTOP)
        time.sleep(seconds)
        os.kill(self.process_id, signal.SIGCONT)

    def start(self) -> None:
        """Start, and wait until it answers."""
        command = (sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={self.port}")
        environment = {**os.environ, **self.variables}
        with (self.home / "log").open("ab") as log:
            self._process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        begun = self._process
        assert comes_true(lambda: begun.poll() is not None or self._answers()), "the workbook does not answer"
        assert begun.poll() is None, "the workbook did not start"

    def kill(self) -> None:
        """End the process the hard way, as a crash or a pulled plug would."""
        if self._process:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()

    def restart(self) -> None:
        """Kill and start again on the same port."""
        self.kill()
        self.start()

    def put(self, *dossiers: Dossier) -> None:
        """Lay dossiers in the store, which is made with a passphrase that costs little to check."""
        store = self.vault.unlock(PASSPHRASE) if self.vault.exists() else self.vault.create(PASSPHRASE)[0]
        for dossier in dossiers:
            store.add(dossier.id, head_of(dossier), as_text(dossier))
        store.close()

    def on_disk(self, id: str) -> Dossier:
        """The dossier as it stands on disk now."""
        store = self.vault.unlock(PASSPHRASE)
        try:
            return from_text(store.load(id).text)
        finally:
            store.close()

    def dossier_ids(self) -> list[str]:
        """The ids of all dossiers on disk."""
        store = self.vault.unlock(PASSPHRASE)
        try:
            return [entry.id for entry in store.entries()]
        finally:
            store.close()

    def log(self) -> str:
        """Everything the process said."""
        return (self.home / "log").read_text(encoding="utf-8")

    def _answers(self) -> bool:
        return answers_at(self.port)

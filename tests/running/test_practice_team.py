"""The server of a team to try: it says how to come in, lets in who it names, and leaves nothing behind."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

import run
from supportcycle.content.catalogue import text
from tests.journeys.patience import PATIENCE
from tests.running.postgres import WHY_NOT, programs
from tests.running.practice_team import PEOPLE, team
from tests.running.visitor import Visitor
from tests.sources import ROOT

COMMAND = "import sys, run; run.set_up = lambda wanted: None; run.python = lambda: sys.executable; "
COMMAND += "raise SystemExit(run.main(['team']))"


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder for what lasts no longer than the trial, into which the user of the database can come too."""
    made = Path(tempfile.mkdtemp(prefix="trial-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture
def trial(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The command as it is typed, with what it needs installed already; ended when it lasts too long."""
    if programs() is None:
        pytest.skip(WHY_NOT)
    pytest.importorskip("oidc_provider_mock", reason="the packages of the team edition are not installed")
    own = {"TMPDIR": str(folder), "SUPPORTCYCLE_NO_BROWSER": "1"}
    begun = subprocess.Popen(
        (sys.executable, "-c", COMMAND),
        cwd=ROOT,
        env={**os.environ, **own},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=_heed_interrupts,
    )
    patience = Timer(PATIENCE, begun.kill)
    patience.start()
    yield begun
    patience.cancel()
    begun.kill()
    begun.communicate()


def _heed_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="PostgreSQL is not started for a trial on Windows")
def test_it_says_where_it_is_lets_in_whom_it_names_and_leaves_nothing_when_it_ends(trial, folder: Path):
    assert trial.stdout
    ready = next(line for line in trial.stdout if "staat klaar" in line)
    told = [next(trial.stdout) for _ in range(4)]
    named = {name for name in re.findall(r"\w+", told[1]) if name in PEOPLE}
    assert named == set(PEOPLE)
    visitor = Visitor(re.search(r"http://127\.0\.0\.1:\d+", ready)[0])
    assert text("team.sign_in.title") in visitor.get("/").text
    assert visitor.sign_in("joris").status_code == 200
    assert visitor.get("/caseload").url.path == "/caseload"
    assert any(folder.iterdir())
    trial.send_signal(signal.SIGINT)
    said, _ = trial.communicate(timeout=PATIENCE)
    assert (said.strip(), trial.returncode) == (run.sentences()["team_stopped"], 130)
    assert list(folder.iterdir()) == []


def test_a_word_that_is_no_choice_gets_the_usage(capsys):
    assert team("--tree") == 2
    assert run.sentences()["usage"].partition("[")[0].strip() in capsys.readouterr().out


def test_without_a_database_it_says_which_one_is_needed(monkeypatch, capsys):
    monkeypatch.setattr("tests.running.practice_team.programs", lambda: None)
    assert team() == 1
    assert "PostgreSQL" in capsys.readouterr().out

"""run.py: set up once, start anywhere, say in Dutch what is wrong."""

import ast
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

import run
from supportcycle.storage import running as storage
from tests import commands
from tests.one_start import one_start_at_a_time

ROOT = run.HERE
PRACTICE_TEAM = "tests/running/practice_team.py"
START = """
import sys
import run
words = run.sentences()
run.sentences = lambda: words
run.HERE = run.Path.cwd()
run.python = lambda: sys.executable
run.set_up = lambda requirements: None
raise SystemExit(run.main([]))
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder of which the environment is made and filled by fakes."""
    for name in run.LOCKS:
        (tmp_path / name).write_text(name)
    sentences = run.sentences()
    monkeypatch.setattr(run, "sentences", lambda: sentences)
    monkeypatch.setattr(run, "HERE", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(run, "works", lambda *command: (tmp_path / ".venv").mkdir(exist_ok=True) or True)
    return tmp_path


@pytest.fixture
def installed(project: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lists that were installed, in order; nothing is fetched."""
    lists: list[str] = []
    monkeypatch.setattr(run, "install", lists.append)
    (project / ".venv").mkdir()
    return lists


@pytest.fixture
def taken_port() -> Iterator[int]:
    """The first port of the workbook, with somebody listening on it."""
    try:
        with socket.create_server((run.ADDRESS, run.PORTS[0])):
            yield run.PORTS[0]
    except OSError:
        yield run.PORTS[0]


def test_an_old_python_can_read_the_file_far_enough_to_say_so():
    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_an_old_python_is_named_in_plain_dutch(monkeypatch, capsys):
    monkeypatch.setattr(run, "OLDEST", (99, 0))
    assert run.main([]) == 1
    assert f"hier staat Python {sys.version_info[0]}.{sys.version_info[1]}" in capsys.readouterr().out


def test_a_python_without_ready_made_packages_is_told_which_python_to_take(monkeypatch, capsys):
    monkeypatch.setattr(run.sys, "platform", "win32")
    monkeypatch.setattr(run.platform, "machine", lambda: "ARM64")
    assert run.main([]) == 1
    assert "de gewone Python voor Windows (64-bit, x64)" in capsys.readouterr().out


def test_the_sentences_read_by_hand_are_what_toml_says():
    file = ROOT / "templates" / "nl" / "start.toml"
    assert run.sentences() == tomllib.loads(file.read_text(encoding="utf-8"))


def test_every_sentence_is_used_and_every_used_one_exists():
    files = [ROOT / name for name in ("run.py", "tests/commands.py", "tests/supply.py", PRACTICE_TEAM)]
    files += [*(ROOT / "supportcycle" / "launcher").glob("*.py"), *(ROOT / "tools" / "bundle").glob("*.py")]
    source = "".join(file.read_text(encoding="utf-8") for file in files)
    keys = {key for key in run.sentences() if not key.startswith("waiting_")}
    assert {key for key in keys if f'"{key}"' not in source} == set()
    assert set(re.findall(r'(?:say|CannotGoOn)\("(\w+)"', source)) <= keys


def test_an_unknown_word_gets_the_usage(capsys):
    assert run.main(["vlieg"]) == 2
    assert "Gebruik: python run.py" in capsys.readouterr().out


def test_the_second_time_nothing_is_installed(installed):
    run.set_up(run.RUNTIME)
    run.set_up(run.RUNTIME)
    assert installed == [run.RUNTIME]


def test_a_changed_list_is_installed_again(project, installed):
    run.set_up(run.RUNTIME)
    (project / run.RUNTIME).write_text("another")
    run.set_up(run.RUNTIME)
    assert installed == [run.RUNTIME, run.RUNTIME]


def test_what_developers_need_holds_what_the_workbook_needs(installed):
    run.set_up(run.DEVELOPMENT)
    run.set_up(run.RUNTIME)
    assert installed == [run.DEVELOPMENT]


def test_an_installation_that_failed_leaves_no_stamp(project, installed, monkeypatch):
    def fail(_: str) -> None:
        raise run.CannotGoOn("no_network")

    run.set_up(run.RUNTIME)
    monkeypatch.setattr(run, "install", fail)
    with pytest.raises(run.CannotGoOn):
        run.set_up(run.DEVELOPMENT)
    assert not (project / ".venv" / ".installed").exists()


def test_python_without_venv_is_told_what_to_install(project, monkeypatch, capsys):
    monkeypatch.setattr(run, "works", lambda *command: False)
    assert run.main([]) == 1
    assert "sudo apt install python3-venv" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("complaint", "sentence"),
    [
        ("WARNING: Retrying after connection broken", "geen verbinding met internet"),
        ("ERROR: no", "niet gelukt"),
    ],
)
def test_a_failed_installation_says_why(project, monkeypatch, capsys, complaint, sentence):
    pip = project / "pip"
    pip.write_text(f"#!/bin/sh\necho '{complaint} in {project}/x' >&2\nexit 1\n")
    pip.chmod(0o755)
    monkeypatch.setattr(run, "python", lambda: str(pip))
    assert run.main([]) == 1
    said = capsys.readouterr().out
    assert sentence in said
    assert str(project) not in said


def test_a_taken_port_is_passed_over_and_said(taken_port, capsys):
    assert run.free_port() > taken_port
    assert f"Poort {taken_port} is al bezet" in capsys.readouterr().out


def test_without_any_port_it_says_so(monkeypatch, taken_port):
    monkeypatch.setattr(run, "PORTS", [taken_port])
    with pytest.raises(run.CannotGoOn, match="no_port"):
        run.free_port()


def test_no_browser_opens_where_that_was_asked(monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(run.webbrowser, "open", opened.append)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("SUPPORTCYCLE_NO_BROWSER", "1")
    run.open_browser("http://127.0.0.1")
    monkeypatch.delenv("SUPPORTCYCLE_NO_BROWSER")
    run.open_browser("http://127.0.0.1")
    assert opened == ["http://127.0.0.1"]


def launched(folder: Path) -> subprocess.Popen[str]:
    """The start command in another folder, with this very Python and nothing to install."""
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    own = {"SUPPORTCYCLE_HOME": str(folder / "home"), "SUPPORTCYCLE_NO_BROWSER": "1"}
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **own}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen(
        (sys.executable, "-c", START),
        cwd=folder,
        env=environment,
        preexec_fn=None if os.name == "nt" else _heed_interrupts,
        **pipes,
    )


def _heed_interrupts() -> None:
    """Who started the tests may ignore an interrupt (nohup, a job in the background): a child does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send")
@pytest.mark.parametrize("signal_number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_workbook_starts_says_where_and_stops_tidily(tmp_path, tmp_path_factory, signal_number):
    (tmp_path / "app.py").write_text("import streamlit\n")
    with one_start_at_a_time(tmp_path_factory):
        workbook = launched(tmp_path)
        assert workbook.stdout
        ready = next(line for line in workbook.stdout if "staat klaar" in line)
    port = int(re.search(r":(\d+)\.", ready)[1])
    assert run.answers(port)
    workbook.send_signal(signal_number)
    said, complaints = workbook.communicate(timeout=20)
    assert (said.strip(), complaints, workbook.returncode) == ("Het werkboek is gestopt.", "", 0)
    assert not run.answers(port)


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The port of a workbook that has the dossiers of this user open already; it answers at once."""
    monkeypatch.setenv("SUPPORTCYCLE_HOME", str(tmp_path))
    with HTTPServer((run.ADDRESS, 0), BaseHTTPRequestHandler) as server:
        port = server.server_address[1]
        Thread(target=server.serve_forever, daemon=True).start()
        assert storage.claim(tmp_path, port)
        yield port
        storage._held.pop(tmp_path).close()
        server.shutdown()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were shown in a browser; nothing is set up, and nothing may be started."""
    opened: list[str] = []
    monkeypatch.setattr(run, "open_browser", opened.append)
    monkeypatch.setattr(run, "set_up", lambda requirements: None)
    monkeypatch.setattr(run, "python", lambda: sys.executable)
    monkeypatch.setattr(run, "serve", lambda port, program: pytest.fail("a second server"))
    return opened


def test_a_second_start_opens_the_workbook_that_is_running(running, opened, capsys):
    assert run.main([]) == 0
    assert opened == [f"http://127.0.0.1:{running}"]
    assert f"draait al: http://127.0.0.1:{running}" in capsys.readouterr().out


def test_a_start_that_lost_a_race_opens_the_other_one(running, opened):
    with subprocess.Popen((sys.executable, "-c", "")) as ended:
        ended.wait()
        assert run.attend(ended, 1, sys.executable) == 0
    assert opened == [f"http://127.0.0.1:{running}"]


def test_what_a_killed_workbook_left_is_no_workbook(tmp_path, monkeypatch):
    monkeypatch.setenv("SUPPORTCYCLE_HOME", str(tmp_path))
    (tmp_path / "running").write_text("8501")
    assert run.port_in_use(sys.executable) == 0


def test_a_workbook_that_cannot_start_says_so(tmp_path):
    workbook = launched(tmp_path)
    said, complaints = workbook.communicate(timeout=20)
    assert "Het werkboek is niet gestart" in said
    assert "app.py" in complaints
    assert workbook.returncode == 1


def test_it_runs_from_any_folder(tmp_path):
    command = (sys.executable, str(ROOT / "run.py"), "help")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert "Gebruik" in done.stdout
    assert str(ROOT) not in done.stdout + done.stderr


def test_a_named_browser_goes_before_the_search_path(tmp_path, monkeypatch):
    browser = tmp_path / "browser"
    browser.touch(mode=0o755)
    monkeypatch.setenv("SUPPORTCYCLE_CHROMIUM", str(browser))
    assert commands.find_browser() == str(browser)
    monkeypatch.setenv("SUPPORTCYCLE_CHROMIUM", str(tmp_path / "absent"))
    assert commands.find_browser() is None


def test_check_goes_on_after_a_failure_and_names_each_result(monkeypatch, capsys):
    monkeypatch.setattr(
        commands, "CHECKS", {"first": ("python", "-c", "1/0"), "second": ("python", "-c", "")}
    )
    assert commands.main("check") == 1
    said = capsys.readouterr().out
    assert re.search("niet in orde +first\nin orde +second", said)


def test_check_does_only_what_is_named(monkeypatch, capsys):
    monkeypatch.setattr(
        commands, "CHECKS", {"first": ("python", "-c", "1/0"), "second": ("python", "-c", "")}
    )
    assert commands.main("check", "second") == 0
    assert "first" not in capsys.readouterr().out


def test_what_failed_the_first_time_is_named_and_counted_also_when_it_passed_then(
    tmp_path, monkeypatch, capsys
):
    kept = tmp_path / ".pytest_cache" / "v" / "cache" / "lastfailed"
    kept.parent.mkdir(parents=True)
    kept.write_text('{"tests/test_b.py::test_two": true, "tests/test_a.py::test_one": true}')
    codes, asked = iter([1, 0]), []
    monkeypatch.setattr(commands, "HERE", tmp_path)
    monkeypatch.setattr(commands, "get_browser", lambda: None)
    monkeypatch.setattr(commands, "run", lambda *command, **_: asked.append(command) or next(codes))
    assert commands.main("test") == 0
    assert {"-n0", "--last-failed"} <= {*asked[1]}
    said = capsys.readouterr().out
    assert "faalden 2 proeven" in said
    assert "tests/test_a.py::test_one\ntests/test_b.py::test_two" in said


def test_when_nothing_failed_nothing_is_tried_again(monkeypatch, capsys):
    codes = iter([0])
    monkeypatch.setattr(commands, "get_browser", lambda: None)
    monkeypatch.setattr(commands, "run", lambda *command, **variables: next(codes))
    assert commands.main("test") == 0
    assert "faalden" not in capsys.readouterr().out


def test_the_quick_tests_need_no_browser_and_leave_out_what_is_slow(monkeypatch):
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(commands, "get_browser", lambda: pytest.fail("a browser was fetched"))
    monkeypatch.setattr(commands, "run", lambda *command, **variables: asked.append(command) or 0)
    assert commands.main("test", "--quick", "tests/storage") == 0
    ((*command, last),) = asked
    assert last == "tests/storage"
    assert "--quick" not in command
    assert command[command.index("-m") + 1] == "not browser and not server and not slow and not soak"


def test_all_tests_are_all_of_them(monkeypatch):
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(commands, "get_browser", lambda: asked.append(("a browser",)))
    monkeypatch.setattr(commands, "run", lambda *command, **variables: asked.append(command) or 0)
    assert commands.main("test") == 0
    assert asked[0] == ("a browser",)
    assert "-m" not in asked[1]


def test_soak_asks_for_a_thousand_kills_and_thousands_of_examples(monkeypatch):
    asked: list[tuple[tuple[str, ...], dict[str, str]]] = []
    monkeypatch.setattr(
        commands, "run", lambda *command, **variables: asked.append((command, variables)) or 0
    )
    assert commands.main("soak", "-x") == 0
    ((command, variables),) = asked
    assert command[:5] == ("pytest", "-m", "", "--timeout=0", "tests/storage")
    assert command[-1] == "-x"
    assert variables == commands.LONG
    assert all((commands.HERE / path).exists() for path in command[4:-1])

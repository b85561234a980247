"""One process at a time has the folder of the dossiers; another finds it, and a crash blocks nobody."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.storage import running
from supportcycle.storage.running import claim, port_in
from tests.examples import many

HOLD = """
import sys, time
from pathlib import Path
from supportcycle.storage.running import claim
print(claim(Path(sys.argv[1]), 8511), flush=True)
time.sleep(60)
"""


def started(folder: Path) -> subprocess.Popen[str]:
    """Another process that tries to take the folder, and has said whether it got it."""
    command = (sys.executable, "-c", HOLD, str(folder))
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    process.got_it = process.stdout.readline().strip() == "True"
    return process


@pytest.fixture
def other(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    process = started(tmp_path)
    yield process
    process.kill()
    process.communicate()


def test_a_folder_that_nobody_has_has_no_port(tmp_path):
    assert port_in(tmp_path) == 0
    assert list(tmp_path.iterdir()) == []


def test_another_process_has_it_and_is_found(tmp_path, other):
    assert other.got_it
    assert port_in(tmp_path) == 8511
    assert not claim(tmp_path, 8512)
    assert port_in(tmp_path) == 8511


def test_of_two_that_start_at_once_one_gets_it(tmp_path, other):
    second = started(tmp_path)
    assert (other.got_it, second.got_it) == (True, False)
    second.kill()
    second.communicate()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_process_that_was_killed_blocks_nobody(tmp_path, other, number):
    other.send_signal(number)
    other.wait()
    assert port_in(tmp_path) == 0
    third = started(tmp_path)
    assert third.got_it
    third.kill()
    third.communicate()


def test_who_only_looks_keeps_nobody_out(tmp_path, other):
    other.kill()
    other.wait()
    for _ in range(5):
        port_in(tmp_path)
    assert started_and_ended(tmp_path)


def started_and_ended(folder: Path) -> bool:
    process = started(folder)
    process.kill()
    process.communicate()
    return process.got_it


def test_a_process_that_ends_while_another_waits_makes_room(tmp_path, other):
    waiting = subprocess.Popen((sys.executable, "-c", HOLD, str(tmp_path)), stdout=subprocess.PIPE, text=True)
    time.sleep(0.2)
    other.kill()
    assert waiting.stdout
    assert waiting.stdout.readline().strip() == "True"
    waiting.kill()
    waiting.communicate()


def test_the_file_holds_a_number_and_is_for_its_owner_only(tmp_path, other):
    [file] = tmp_path.iterdir()
    assert file.read_bytes() == b"8511"
    assert os.name == "nt" or file.stat().st_mode & 0o077 == 0


@many
@given(st.binary(max_size=20))
def test_whatever_a_crash_left_in_it_stops_nobody(tmp_path_factory, left):
    folder = tmp_path_factory.mktemp("home")
    (folder / "running").write_bytes(left)
    assert port_in(folder) == 0
    assert claim(folder, 8513)
    running._held.pop(folder).close()


def test_run_as_a_program_it_says_the_port(tmp_path, other):
    command = (sys.executable, "-m", "supportcycle.storage.running")
    environment = {**os.environ, "SUPPORTCYCLE_HOME": str(tmp_path)}
    assert subprocess.check_output(command, env=environment, text=True) == "8511"

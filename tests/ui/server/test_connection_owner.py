"""A program of another user of this computer is not answered, where the system tells whose it is."""

import os
import socket
import subprocess
from pathlib import Path

import pytest

from supportcycle.ui.server.connection_owner import Peers, is_of_another_user
from supportcycle.workspace.browser_name import cookie_of
from tests.ui.conftest import Clock
from tests.ui.door import SERVER, Door

linux = pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="needs /proc")
CLIENT = ("127.0.0.1", 40_000)
HEAD = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
LINE = "   1: {0}:9C40 {0}:2135 01 00000000:00000000 00:00000000 00000000 {1:5d}        0 1 1 0 20\n"
PLAIN, MAPPED = "0100007F", "0000000000000000FFFF00000100007F"
CONNECT = """
import socket, sys
line = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
print(line.getsockname()[1], flush=True)
sys.stdin.read()
"""


def of_another(tmp_path: Path, kind: str, *lines: str) -> bool:
    (tmp_path / kind).write_text(HEAD + "".join(lines))
    return is_of_another_user(CLIENT, SERVER, tmp_path)


@pytest.mark.parametrize(("kind", "address"), [("tcp", PLAIN), ("tcp6", MAPPED)])
def test_another_user_is_known_by_the_number_the_system_tells(tmp_path, kind, address):
    assert of_another(tmp_path, kind, LINE.format(address, os.getuid() + 1))
    assert not of_another(tmp_path, kind, LINE.format(address, os.getuid()))


def test_what_is_not_told_is_nobody_else(tmp_path):
    assert not is_of_another_user(CLIENT, SERVER, tmp_path)
    assert not of_another(tmp_path, "tcp")
    assert not of_another(tmp_path, "tcp", LINE.format(PLAIN, 7).replace("9C40", "9C41"))


@linux
def test_a_real_connection_of_this_user_is_his_own():
    server = socket.create_server(("127.0.0.1", 0))
    with server, socket.create_connection(server.getsockname()) as client:
        assert not is_of_another_user(client.getsockname(), server.getsockname())


@linux
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs another user")
def test_a_real_connection_of_another_user_is_seen():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        command = ("/usr/bin/python3", "-c", CONNECT, str(port))
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        with subprocess.Popen(command, user=65534, group=65534, cwd="/", **pipes) as other:
            assert other.stdout
            theirs = ("127.0.0.1", int(other.stdout.readline()))
            seen = is_of_another_user(theirs, ("127.0.0.1", port))
            other.communicate("")
    assert seen


def test_a_connection_is_asked_about_once_in_a_few_seconds():
    asked, clock = [], Clock()
    peers = Peers(lambda *ends: bool(asked.append(ends)) or len(asked) == 1, clock)
    assert peers.is_of_another_user(CLIENT, SERVER)
    assert peers.is_of_another_user(CLIENT, SERVER)
    assert not peers.is_of_another_user(("127.0.0.1", 40_001), SERVER)
    clock.now += 5
    assert not peers.is_of_another_user(CLIENT, SERVER)
    assert len(asked) == 3


def test_many_connections_do_not_fill_the_memory():
    peers = Peers(lambda *_: False, Clock())
    for port in range(3000):
        peers.is_of_another_user(("127.0.0.1", port), SERVER)
    assert len(peers._known) <= 1000


def test_the_door_is_shut_for_him_whatever_he_shows(browser, workspace, cookie, monkeypatch):
    monkeypatch.setattr(Peers, "is_of_another_user", lambda *_: True)
    door = Door(cookie_of(cookie))
    assert door.socket("/_stcore/stream") == ["websocket.close"]
    assert {door.get(path).status for path in ("/_wb/lock", "/media/x", "/_stcore/upload_file/a/b")} == {403}


def test_of_a_connection_that_is_closed_holds_what_was_known_before(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "getuid", lambda: 1000)
    seen = {user: LINE.format(PLAIN, user).replace(" 0 1 1 0 20", " 0 0 3 0 20") for user in (0, 1000, 1001)}
    told = {user: of_another(tmp_path, "tcp", line) for user, line in seen.items()}
    assert told == {0: None, 1000: False, 1001: True}
    assert of_another(tmp_path, "tcp", LINE.format(PLAIN, 0))
    answers, clock = [False, None, True, None], Clock()
    peers = Peers(lambda *_: answers.pop(0), clock)
    heard = []
    while answers:
        heard.append(peers.is_of_another_user(CLIENT, SERVER))
        clock.now += 5
    assert heard == [False, False, True, True]
    assert Peers(lambda *_: None, clock).is_of_another_user(CLIENT, SERVER)

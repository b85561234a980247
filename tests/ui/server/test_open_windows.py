"""The workbook ends by itself when nobody has it open, and never while it is needed."""

import asyncio
import subprocess
import sys
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from supportcycle.domain.model.dossier import Dossier
from supportcycle.ui.server.open_windows import STEP, OpenWindows, WindowCounter, seconds_agreed
from tests.sources import ROOT
from tests.ui.conftest import Clock

LIMIT = 600.0
SERVED = """
import signal, sys
import uvicorn
from supportcycle.ui.server.open_windows import OpenWindows, end_when_unseen

async def app(scope, receive, send):
    while scope["type"] == "lifespan":
        said = await receive()
        if said["type"] == "lifespan.startup":
            end_when_unseen(OpenWindows(0.2), 0.1)
        await send({"type": said["type"] + ".complete"})
        if said["type"] == "lifespan.shutdown":
            print("stopped tidily", flush=True)
            return

uvicorn.run(app, port=0, log_level="critical")
"""


@pytest.fixture
def windows(clock: Clock) -> OpenWindows:
    return OpenWindows(LIMIT, clock)


def ran(answering: Coroutine[Any, Any, None]) -> None:
    """In a thread of its own: what steers a browser keeps a loop in this one."""
    with ThreadPoolExecutor(1) as apart:
        apart.submit(asyncio.run, answering).result()


def looks(windows: OpenWindows, clock: Clock, seconds: float) -> list[bool]:
    """What is said at each look in so much time."""
    said = []
    for _ in range(int(seconds // STEP)):
        clock.now += STEP
        said.append(windows.is_over())
    return said


def test_it_is_over_when_nobody_came_for_ten_minutes(windows, clock):
    assert looks(windows, clock, LIMIT) == [False] * int(LIMIT // STEP - 1) + [True]


def test_a_window_with_its_socket_open_may_be_quiet_for_as_long_as_it_likes(windows, clock):
    windows.came()
    assert not any(looks(windows, clock, 10 * LIMIT))
    windows.went()
    assert looks(windows, clock, LIMIT)[-1]


def test_a_page_that_asks_now_and_then_is_there_without_a_socket(windows, clock):
    for _ in range(30):
        assert not any(looks(windows, clock, 60))
        windows.heard()


def test_a_night_with_the_lid_closed_is_one_step(windows, clock):
    windows.came()
    windows.went()
    clock.now += 8 * 60 * 60
    assert not windows.is_over()
    assert not any(looks(windows, clock, LIMIT - 3 * STEP))


def test_sockets_and_questions_are_counted_and_passed_on(windows, clock):
    came: list[str] = []
    during: list[bool] = []

    async def inside(scope, receive, send):
        came.append(scope["type"])
        during.append(any(looks(windows, clock, 2 * LIMIT)))

    counter = WindowCounter(inside, windows)
    for kind in ("websocket", "http"):
        ran(counter({"type": kind}, None, None))
    assert came == ["websocket", "http"]
    assert during[0] is False


def test_a_socket_that_ends_badly_is_gone_too(windows, clock):
    async def broken(scope, receive, send):
        raise ConnectionError

    with pytest.raises(ConnectionError):
        ran(WindowCounter(broken, windows)({"type": "websocket"}, None, None))
    assert looks(windows, clock, LIMIT)[-1]


def test_words_that_the_disk_refuses_keep_the_program_there(open_workspace, monkeypatch):
    assert not open_workspace.is_needed()
    open_workspace.add(Dossier(id="d", name="D"), "")
    live = open_workspace.live("d", "")
    live.problem = "unwritable"
    monkeypatch.setattr(type(live), "save", lambda self: False)
    assert open_workspace.is_needed()
    monkeypatch.setattr(type(live), "save", lambda self: True)
    assert not open_workspace.is_needed()


def test_a_visit_that_holds_the_lock_keeps_the_program_there(open_workspace):
    open_workspace.store_lock.hold("", "table", "d1/r1/b1", 3600)
    assert open_workspace.is_needed()
    open_workspace.store_lock.release("", "table")
    assert not open_workspace.is_needed()


@pytest.mark.parametrize(("said", "agreed"), [("600", 600.0), ("", 0.0), ("soon", 0.0)])
def test_only_who_was_told_so_ends_by_itself(said, agreed, monkeypatch):
    monkeypatch.setenv("SUPPORTCYCLE_ENDS_UNSEEN", said)
    assert seconds_agreed() == agreed


@pytest.mark.slow
def test_a_server_that_nobody_sees_stops_as_if_somebody_had_asked():
    done = subprocess.run(
        (sys.executable, "-c", SERVED), cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.stdout == "stopped tidily\n"

"""What is counted and logged of a server is numbers and names of ours, whatever somebody sends or types."""

import asyncio
import io
import json
import logging
import re
import socket
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute
from starlette.types import Message
from starlette.websockets import WebSocket

from supportcycle.storage.team.pool_use import PoolUse, pool_use
from supportcycle.ui.server.operation.event_log import (
    EventLog,
    EventNumber,
    ServerEvent,
    log_libraries,
)
from supportcycle.ui.server.operation.measured import Measured
from supportcycle.ui.server.operation.metrics import AskedEnd, AskedKind, PoolName, ServerMetrics
from supportcycle.ui.server.operation.server_parts import MetricsPart
from supportcycle.workspace.drafts import AUTOSAVE
from tests.running.team_fixtures import TeamServer

WORD = "Bram-en-zijn-buurvrouw"
LINE = re.compile(
    r'^(?:# (?:HELP|TYPE) [a-z_]+ [\w .,]+|[a-z_]+(?:\{[a-z]+="[^"]*"(?:,[a-z]+="[^"]*")*\})? \S+)$'
)
LABEL = re.compile(r'(\w+)="([^"]*)"')
CLOSED = {
    "kind": {each.value for each in AskedKind},
    "end": {each.value for each in AskedEnd},
    "pool": {each.value for each in PoolName},
    "state": set(PoolUse._fields),
}
EVENTS = {each.value for each in ServerEvent}
NAMES = {each.value for each in EventNumber}


async def _answer(request: Request) -> Response:
    status = int(request.query_params.get("status", "200"))
    if status == 0:
        logging.getLogger("streamlit.runtime").error("of %s", WORD)
        raise ValueError(WORD)
    return Response(WORD, status, headers={"x-said": WORD})


async def _socket(socket: WebSocket) -> None:
    if socket.query_params.get("status"):
        await socket.close(reason=WORD)
        return
    await socket.accept()
    await socket.receive_text()
    await socket.close()


class Running:
    """A server with a few doors, its figures and its log."""

    def __init__(self) -> None:
        self.metrics, self.said = ServerMetrics(), io.StringIO()
        self.log = EventLog(self.said)
        routes = [
            Route(AUTOSAVE, _answer, methods=["POST"]),
            WebSocketRoute("/_stcore/stream", _socket),
            Route("/{rest:path}", _answer),
        ]
        around = Middleware(Measured, metrics=self.metrics, log=self.log)
        self.app = Starlette(routes=routes, middleware=[around])

    def ask(self, method: str, path: str, query: str) -> None:
        """One request with words wherever words can stand."""
        headers = [(b"cookie", f"mine={WORD}".encode()), (b"user-agent", WORD.encode())]
        scope = {"type": "http", "method": method, "path": path, "query_string": query.encode()}
        came = [{"type": "http.request", "body": WORD.encode()}]
        with suppress(ValueError):
            self._run({**scope, "headers": headers, "http_version": "1.1"}, came)

    def connect(self, query: str = "", *, meanwhile: Callable[[], None] = int) -> None:
        """One socket that says a word and is closed; `meanwhile` is called before that."""
        scope = {
            "type": "websocket",
            "path": "/_stcore/stream",
            "query_string": query.encode(),
            "headers": [],
        }
        said = {"type": "websocket.receive", "text": WORD}
        self._run(scope, [{"type": "websocket.connect"}, said], meanwhile)

    def _run(self, scope: dict[str, Any], came: list[Message], meanwhile: Callable[[], None] = int) -> None:
        async def receive() -> Message:
            if len(came) == 1:
                meanwhile()
            return came.pop(0)

        async def send(_: Message) -> None:
            """Nobody listens."""

        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, self.app(scope, receive, send)).result()

    def figure(self, start: str) -> float:
        (found,) = (line for line in self.metrics.told().splitlines() if line.startswith(start + " "))
        return float(found.rpartition(" ")[2])

    def events(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.said.getvalue().splitlines()]


@pytest.fixture
def running() -> Iterator[Running]:
    root = logging.getLogger()
    names = [root, *(logging.getLogger(name) for name in list(root.manager.loggerDict))]
    before = [(each, each.handlers, each.propagate, each.level) for each in names]
    server = Running()
    log_libraries(server.log)
    yield server
    for each, handlers, propagate, level in before:
        each.handlers, each.propagate = handlers, propagate
        each.setLevel(level)


def _everything_with_words(running: Running) -> None:
    for status in (200, 302, 403, 404, 413, 429, 500, 503, 0):
        running.ask("GET", f"/dossier/{WORD}", f"q={WORD}&status={status}")
        running.ask("POST", AUTOSAVE, f"status={status}")
    running.connect(f"q={WORD}")
    running.connect(f"status=1&q={WORD}")
    logging.getLogger(f"unheard.of.{WORD}").critical(WORD)
    logging.getLogger("uvicorn.access").warning("%s", WORD)


def test_no_word_is_in_the_figures_and_every_label_is_of_a_closed_list(running: Running):
    _everything_with_words(running)
    told = running.metrics.told()
    assert WORD not in told
    assert [line for line in told.splitlines() if not LINE.match(line)] == []
    for name, value in LABEL.findall(told):
        assert name == "le" or value in CLOSED[name]


def test_no_word_is_in_the_log_and_every_name_is_of_a_closed_list(
    running: Running, capfd: pytest.CaptureFixture[str]
):
    _everything_with_words(running)
    assert WORD not in running.said.getvalue() + "".join(capfd.readouterr())
    for told in running.events():
        assert told.pop("event") in EVENTS
        assert re.fullmatch(r"[\d:.+T-]+", str(told.pop("at")))
        words = {told.pop(name, "") for name in ("who", "level", "kind")}
        assert words <= {"", "other", "streamlit", "uvicorn", "error", "warning", "critical", "ValueError"}
        assert all(re.fullmatch(r"[\w<>]+\.py:\d+", line) for line in told.pop("lines", []))
        assert set(told) <= NAMES
        assert all(type(number) is int for number in told.values())


def test_requests_are_counted_by_kind_and_end(running: Running):
    _everything_with_words(running)
    counted = {
        (kind, end): running.figure(f'supportgericht_requests_total{{end="{end}",kind="{kind}"}}')
        for kind in ("save", "page", "socket", "file")
        for end in ("done", "refused", "later", "failed")
    }
    of_each = {"done": 2, "refused": 4, "later": 1, "failed": 2}
    assert {end: counted["save", end] for end in of_each} == of_each
    assert {end: counted["page", end] for end in of_each} == of_each
    assert (counted["socket", "done"], counted["socket", "refused"]) == (1, 1)
    assert running.figure("supportgericht_save_seconds_count") == 2
    assert running.figure("supportgericht_sockets") == 0


def test_an_open_socket_counts_until_it_is_closed(running: Running):
    open_now: list[float] = []
    running.connect(meanwhile=lambda: open_now.append(running.figure("supportgericht_sockets")))
    assert open_now == [1]
    assert running.figure("supportgericht_sockets") == 0


def test_what_is_no_number_gets_into_no_event(running: Running):
    with pytest.raises(TypeError) as refused:
        running.log.tell(ServerEvent.STARTED, {EventNumber.PORT: WORD})  # type: ignore[dict-item]
    assert WORD not in str(refused.value)
    running.log.tell(ServerEvent.STARTED, {EventNumber.PORT: 8501})
    assert [(each["event"], each["port"]) for each in running.events()] == [("started", 8501)]


def test_the_use_of_connections_is_told_as_it_is_now(running: Running, shared_team: TeamServer):
    database = shared_team.open()
    running.metrics.watch(
        sessions=lambda: 3, queue=lambda: 2, pools={PoolName.APP: lambda: pool_use(database)}
    )
    busy = 'supportgericht_pool_connections{pool="app",state="busy"}'
    assert running.figure(busy) == 0
    with database.transaction("o", "p"):
        assert running.figure(busy) == 1
    assert running.figure('supportgericht_pool_connections{pool="app",state="free"}') == 1
    assert running.figure('supportgericht_pool_connections{pool="app",state="most"}') == 15
    assert (running.figure("supportgericht_sessions"), running.figure("supportgericht_queue")) == (3, 2)
    database.close()


def test_figures_are_handed_out_at_a_port_of_their_own_until_they_are_not(running: Running):
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    end = running.metrics.serve(MetricsPart(port=port))
    assert end is not None
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
        assert b"supportgericht_sockets 0.0" in answer.read()
    end()
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=2)
    assert running.metrics.serve(MetricsPart()) is None

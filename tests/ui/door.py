"""Knocking on the server's door without a network: one request or socket, straight into the app."""

import asyncio
import json
from collections.abc import Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.routing import BaseRoute

from supportcycle.ui.server import page_key
from supportcycle.ui.server.cookies import COOKIE
from supportcycle.ui.server.server import middleware, routes
from supportcycle.workspace import browser_name

SERVER = ("127.0.0.1", 8501)
HOST = "127.0.0.1:8501"
SHOWN = f"{page_key.START}.{'0f' * 32}"
"""What a page of this start shows."""


def browser_with(cookie: str, shown: str = SHOWN) -> str:
    """The name of the browser of a page that knocks with this cookie."""
    return browser_name.named(cookie, shown)


def run_to_its_end(work: Coroutine[Any, Any, None]) -> None:
    """Run it in a thread of its own: what steers browsers keeps a loop running in the thread of the tests."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, work).result()


@dataclass
class Answer:
    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    def json(self) -> Any:
        return json.loads(self.body)


class Door:
    """A browser with a cookie, or without one; its page shows its key, unless there is none."""

    def __init__(self, cookie: str = "", *, shown: str = SHOWN, inside: Sequence[BaseRoute] = ()) -> None:
        self._app = Starlette(routes=[*routes(), *inside], middleware=middleware())
        self._shown = shown
        self._headers = {"host": HOST} | ({"cookie": f"{COOKIE}={cookie}"} if cookie else {})

    def get(
        self, path: str, headers: Mapping[str, str] | None = None, *, pieces: int | None = None
    ) -> Answer:
        """Ask for something; `pieces` says after how many of them the browser breaks off."""
        return self._ask("GET", path, b"", headers or {}, pieces)

    def post(self, path: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        return self._ask("POST", path, body, headers)

    def socket(self, path: str, headers: Mapping[str, str] | None = None, **scope: Any) -> list[str]:
        """The kinds of message the server sends to somebody who wants a socket."""
        told: list[str] = []

        async def receive() -> dict[str, Any]:
            return {"type": "websocket.connect"}

        async def send(message: Any) -> None:
            told.append(message["type"])

        ours = {"origin": f"http://{HOST}", "sec-websocket-protocol": f"streamlit, workbook.{self._shown}"}
        told_of = {name: value for name, value in (ours | dict(headers or {})).items() if value}
        run_to_its_end(self._app(self._scope("websocket", path, told_of) | scope, receive, send))
        return told

    def _ask(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str], pieces: int | None = None
    ) -> Answer:
        answer, asked, broken_off = Answer(), iter([body]), asyncio.Event()

        async def receive() -> dict[str, Any]:
            for whole in asked:
                return {"type": "http.request", "body": whole, "more_body": False}
            await broken_off.wait()
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            nonlocal pieces
            if pieces is not None and message["type"] == "http.response.body":
                pieces -= 1
                if pieces < 0:
                    broken_off.set()
                    await asyncio.sleep(0.01)
                    return
            if message["type"] == "http.response.start":
                answer.status = message["status"]
                answer.headers = {name.decode(): value.decode() for name, value in message["headers"]}
            else:
                answer.body += message.get("body", b"")

        shown = {"x-workbook-page": self._shown} if self._shown else {}
        scope = self._scope("http", path, shown | dict(headers)) | {"method": method}
        run_to_its_end(self._app(scope, receive, send))
        return answer

    def _scope(self, kind: str, path: str, headers: Mapping[str, str]) -> dict[str, Any]:
        raw = [
            (name.encode(), value.encode("latin-1"))
            for name, value in (self._headers | dict(headers)).items()
        ]
        path, _, query = path.partition("?")
        place = {"path": path, "raw_path": path.encode(), "query_string": query.encode(), "root_path": ""}
        ends = {"server": SERVER, "client": ("127.0.0.1", 40_000)}
        return {"type": kind, "headers": raw, **ends, "scheme": "http", "subprotocols": []} | place

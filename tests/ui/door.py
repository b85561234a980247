"""Knocking on the server's door without a network: one request or socket, straight into the app."""

import asyncio
import json
from collections.abc import Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette

from supportcycle.ui.cookies import COOKIE
from supportcycle.ui.server import middleware, routes

SERVER = ("127.0.0.1", 8501)


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
    """A browser with a cookie, or without one."""

    def __init__(self, cookie: str = "") -> None:
        self._app = Starlette(routes=routes(), middleware=middleware())
        self._headers = {"host": "127.0.0.1:8501"} | ({"cookie": f"{COOKIE}={cookie}"} if cookie else {})

    def get(self, path: str) -> Answer:
        return self._ask("GET", path, b"", {})

    def post(self, path: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        return self._ask("POST", path, body, headers)

    def socket(self, path: str) -> list[str]:
        """The kinds of message the server sends to somebody who wants a socket."""
        told: list[str] = []

        async def receive() -> dict[str, Any]:
            return {"type": "websocket.connect"}

        async def send(message: Any) -> None:
            told.append(message["type"])

        run_to_its_end(self._app(self._scope("websocket", path, {}), receive, send))
        return told

    def _ask(self, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        answer = Answer()

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            if message["type"] == "http.response.start":
                answer.status = message["status"]
                answer.headers = {name.decode(): value.decode() for name, value in message["headers"]}
            else:
                answer.body += message.get("body", b"")

        scope = self._scope("http", path, headers) | {"method": method}
        run_to_its_end(self._app(scope, receive, send))
        return answer

    def _scope(self, kind: str, path: str, headers: Mapping[str, str]) -> dict[str, Any]:
        raw = [
            (name.encode(), value.encode("latin-1"))
            for name, value in (self._headers | dict(headers)).items()
        ]
        place = {"path": path, "raw_path": path.encode(), "query_string": b"", "root_path": ""}
        return {"type": kind, "headers": raw, "server": SERVER, "scheme": "http", "subprotocols": []} | place

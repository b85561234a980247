"""The page that says at once that the workbook is starting, and goes on to it by itself.

It knows only the standard library and a file of colours, so that it stands there within a second.
"""

import json
from collections.abc import Mapping
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from string import Template
from threading import Event, Thread
from typing import Self

from supportcycle.figures.base.theme import css_variables

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'"


class WaitingPage:
    """Served to this computer alone, from the moment it is entered until it is left."""

    def __init__(self, address: str, words: Mapping[str, str]) -> None:
        self.page = _page(words).encode()
        self.state: dict[str, str] = {}
        self._told = Event()
        self._server = _Server((address, 0), self)
        self.url = f"http://{address}:{self._server.server_address[1]}/"

    def __enter__(self) -> Self:
        Thread(target=self._server.serve_forever, args=(0.1,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def go_to(self, url: str) -> None:
        """From now on the page goes on to this address."""
        self.state = {"go_to": url}

    def say(self, sentence: str, for_helper: str = "") -> None:
        """From now on the page says this, and waits no longer; in small, what only a helper can use."""
        self.state = {"say": sentence} | ({"for_helper": for_helper} if for_helper else {})

    def wait_until_told(self, seconds: float) -> bool:
        """Wait until a page has heard where to go or what there is to say; False when none came in time."""
        return self._told.wait(seconds)

    def answer(self, path: str) -> tuple[str, bytes] | None:
        """The kind and the bytes of what stands at a path; None when nothing does."""
        if path == "/":
            return "text/html; charset=utf-8", self.page
        if path != "/state":
            return None
        return "application/json", json.dumps(self.state).encode()

    def note_told(self, path: str) -> None:
        """What stands at this path was sent."""
        if path == "/state" and self.state:
            self._told.set()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int], page: WaitingPage) -> None:
        self.waiting_page = page
        super().__init__(address, _Answer)


class _Answer(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        found = self.server.waiting_page.answer(self.path) if self._is_for_us() else None
        if found is None:
            self.send_error(404)
            return
        kind, body = found
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", _POLICY)
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)
        self.server.waiting_page.note_told(self.path)

    def _is_for_us(self) -> bool:
        address, port = self.server.server_address[:2]
        return self.headers.get("Host") == f"{address!s}:{port}"

    def log_message(self, *_: object) -> None:
        """Nobody reads it, and without a console there is nowhere to write."""


def _page(words: Mapping[str, str]) -> str:
    shape = Template(Path(__file__).with_suffix(".html").read_text(encoding="utf-8"))
    said = {name: escape(words[f"waiting_{name}"]) for name in ("title", "starting", "gone", "stopped")}
    return shape.substitute(said, colours=css_variables())

"""Who may talk to the server: a page of its own, in a browser on this computer.

A neighbour may be another user of this computer with a server on another port: he hears our cookie and can
set it. What holds against him, and why: docs/decisions/0007.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from ipaddress import IPv4Address
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from supportcycle.ui.server import page_key
from supportcycle.ui.server.connection_owner import Peers
from supportcycle.ui.server.cookies import cookie_in, fresh_cookie, is_ours, renamed, set_cookie
from supportcycle.ui.server.response_headers import GuardedResponse, refuse, send_on
from supportcycle.workspace import browser_name

_HOST = "127.0.0.1"
_PROTOCOLS = b"sec-websocket-protocol"
_ASKED_ANEW = frozenset({b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"})


class Access(Enum):
    """What a path asks of who knocks."""

    OPEN = "anybody on this computer"
    ASSET = "anybody, and it may be kept"
    PAGE = "anybody; a browser gets its cookie here"
    KEY = "a page of ours: its cookie and its key"
    MADE = "the cookie of a browser that was let in"
    SHUT = "nobody"


_EXACT = {"/_stcore/health": Access.OPEN, "/_stcore/host-config": Access.OPEN, "/_stcore/stream": Access.KEY}
_UNDER = {
    "/_wb/": Access.KEY,
    "/_stcore/upload_file/": Access.KEY,
    "/media/": Access.MADE,
    "/static/": Access.ASSET,
    "/app/static/": Access.ASSET,
}
_ELSE_SHUT = frozenset({"_stcore", "_wb", "media", "component", "auth", "oauth2callback"})


def access_of(path: str) -> Access:
    """The door a path leads to; of what Streamlit serves only what the workbook needs is not shut."""
    under = (door for start, door in _UNDER.items() if path.startswith(start))
    other = Access.SHUT if _ELSE_SHUT & set(path.split("/")) else Access.PAGE
    return _EXACT.get(path) or next(under, other)


@dataclass(frozen=True)
class BrowserRequest:
    """One request or socket, and what it shows of itself. `key` signs the cookies."""

    scope: Scope
    key: bytes

    @cached_property
    def door(self) -> Access:
        """The door it came to; a socket has but one."""
        door = access_of(self.scope["path"])
        return door if self.scope["type"] == "http" or door is Access.KEY else Access.SHUT

    @cached_property
    def cookie(self) -> str:
        """Its cookie, when this installation made it; else empty."""
        cookie = cookie_in(self.header(b"cookie"))
        return cookie if is_ours(self.key, cookie) else ""

    @cached_property
    def shown(self) -> str:
        """The key of the page it comes from, when that is a page of this start; else empty."""
        if self.scope["type"] == "websocket":
            shown, _ = page_key.shown_in_protocols(self.header(_PROTOCOLS))
        else:
            query = self.scope.get("query_string", b"")
            shown = self.header(page_key.HEADER) or page_key.shown_in_query(query)
        return shown if page_key.is_of_this_start(shown) else ""

    def comes_from_here(self) -> bool:
        """Whether both ends are on this computer, and the Host header names this very server.

        A page elsewhere can point its own name at 127.0.0.1, but it cannot call itself that.
        """
        ends = (self.scope.get("client"), self.scope.get("server"))
        return all(map(_is_loopback, ends)) and self.header(b"host") == f"{_HOST}:{self.port}"

    def asks_by_other_name(self) -> bool:
        """Whether somebody typed the name under which a neighbour, too, can be reached at this port."""
        return self.door is Access.PAGE and self.header(b"host") == f"localhost:{self.port}"

    @property
    def port(self) -> int:
        """The port of this server; 0 when it has none."""
        return int((self.scope.get("server") or (_HOST, 0))[1] or 0)

    def comes_from_our_page(self) -> bool:
        """Whether the browser says that a page of this very port asks; a socket always has to say so."""
        ours = f"http://{self.header(b'host')}"
        told = self.headers(b"origin")
        sites = self.headers(b"sec-fetch-site")
        needed = self.scope["type"] == "websocket"
        return (told == [ours] or (not told and not needed)) and sites in ([], ["same-origin"], ["none"])

    def header(self, name: bytes) -> str:
        """The header that is there once; else empty."""
        found = self.headers(name)
        return found[0] if len(found) == 1 else ""

    def headers(self, name: bytes) -> list[str]:
        """Each header of this name."""
        return [value.decode("latin-1") for key, value in self.scope["headers"] if key == name]


class RequestGuard:
    """Middleware around everything Streamlit serves.

    `key` signs the cookies; `is_in` tells whether a browser with this cookie was let in.
    """

    def __init__(self, app: ASGIApp, key: bytes, is_in: Callable[[str], bool]) -> None:
        self._app, self._key, self._is_in = app, key, is_in
        self._peers = Peers()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it: 403, or a closed socket."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        request = BrowserRequest(scope, self._key)
        if request.asks_by_other_name():
            await send_on(f"http://{_HOST}:{request.port}", scope, send)
        elif not request.comes_from_here() or not await self._lets_in(request):
            await refuse(scope, receive, send)
        else:
            await self._app(_passed_on(request), receive, await self._answer(request, send))

    async def _lets_in(self, request: BrowserRequest) -> bool:
        if request.door not in (Access.KEY, Access.MADE):
            return request.door is not Access.SHUT
        shows_all = request.cookie and (request.shown or request.door is Access.MADE)
        if not shows_all or not request.comes_from_our_page():
            return False
        ends = request.scope["client"], request.scope["server"]
        return not await run_in_threadpool(self._peers.is_of_another_user, *ends)

    async def _answer(self, request: BrowserRequest, send: Send) -> Send:
        if request.scope["type"] == "websocket":
            return send
        asks_for_file = request.door is Access.MADE
        is_page = request.door is Access.PAGE
        return GuardedResponse(
            send,
            may_be_kept=request.door is Access.ASSET,
            is_page=is_page,
            cookie=set_cookie(fresh_cookie(self._key)) if is_page and not request.cookie else "",
            only_of_nobody=asks_for_file and not await run_in_threadpool(self._is_in, request.cookie),
        )


def _passed_on(request: BrowserRequest) -> Scope:
    """What the rest of the program gets to see: a browser under its name, and nothing of its secrets."""
    scope, headers = request.scope, request.scope["headers"]
    if request.door is Access.PAGE:
        return {**scope, "headers": [pair for pair in headers if pair[0] not in _ASKED_ANEW]}
    if request.door is not Access.KEY:
        return scope
    _, protocols = page_key.shown_in_protocols(request.header(_PROTOCOLS))
    ours = {
        b"cookie": renamed(request.header(b"cookie"), browser_name.named(request.cookie, request.shown)),
        _PROTOCOLS: protocols,
    }
    kept = [(name, ours[name].encode("latin-1") if name in ours else value) for name, value in headers]
    return {**scope, "query_string": b"", "headers": [pair for pair in kept if pair[0] != page_key.HEADER]}


def _is_loopback(end: Any) -> bool:
    try:
        return IPv4Address(end[0]).is_loopback
    except (TypeError, ValueError):
        return False

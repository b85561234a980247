"""Who may talk to the server: a page of its own, in a browser on this computer.

A neighbour may be another user of this computer with a server on another port: he hears our cookie and can
set it. What holds against him, and why: docs/decisions/0007.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from ipaddress import IPv4Address
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from supportcycle.ui.server.browser_request import Access, BrowserRequest
from supportcycle.ui.server.connection_owner import Peers
from supportcycle.ui.server.cookies import cookie_in, fresh_cookie, is_ours, set_cookie
from supportcycle.ui.server.response_headers import GuardedResponse, refuse, send_on
from supportcycle.workspace import browser_name

_HOST = "127.0.0.1"


@dataclass(frozen=True)
class LocalRequest(BrowserRequest):
    """A request to the workbook of one laptop. `key` signs its cookies."""

    key: bytes

    @cached_property
    def cookie(self) -> str:
        """Its cookie, when this installation made it; else empty."""
        cookie = cookie_in(self.header(b"cookie"))
        return cookie if is_ours(self.key, cookie) else ""

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
        """Whether the browser says that a page of this very port asks."""
        return self.comes_from(f"http://{self.header(b'host')}")

    @property
    def name(self) -> str | None:
        """The name under which the rest of the program knows this browser, where it needs one."""
        return browser_name.named(self.cookie, self.shown) if self.door is Access.KEY else None


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
        request = LocalRequest(scope, self._key)
        if request.asks_by_other_name():
            await send_on(f"http://{_HOST}:{request.port}", scope, send)
        elif not request.comes_from_here() or not await self._lets_in(request):
            await refuse(scope, receive, send)
        else:
            await self._app(request.passed_on(request.name), receive, await self._answer(request, send))

    async def _lets_in(self, request: LocalRequest) -> bool:
        if request.door not in (Access.KEY, Access.MADE):
            return request.door is not Access.SHUT
        shows_all = request.cookie and (request.shown or request.door is Access.MADE)
        if not shows_all or not request.comes_from_our_page():
            return False
        ends = request.scope["client"], request.scope["server"]
        return not await run_in_threadpool(self._peers.is_of_another_user, *ends)

    async def _answer(self, request: LocalRequest, send: Send) -> Send:
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


def _is_loopback(end: Any) -> bool:
    try:
        return IPv4Address(end[0]).is_loopback
    except (TypeError, ValueError):
        return False

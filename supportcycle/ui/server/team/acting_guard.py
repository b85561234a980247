"""Behind the door of a team's server: for whom a request or a page works."""

import time
from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar
from threading import Lock

import streamlit as st
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.runtime.scriptrunner import get_script_run_ctx

from supportcycle.domain.errors import StoreError
from supportcycle.ui.server.cookies import COOKIE, cookie_in
from supportcycle.ui.server.team.identity import SignedIn, person_of
from supportcycle.workspace.acting.worker import acting_for
from supportcycle.workspace.browser_name import cookie_of

KNOWN_FOR = 3.0
"""Seconds for which who is behind a session is not asked again: one drawing of a page asks very often. What
ends a session closes its socket besides, and the door asks the database at every request."""
_MOST = 10_000


class RecentSessions:
    """Who was behind each session a moment ago. Safe to use from several threads."""

    def __init__(
        self,
        ask: Callable[[str], SignedIn | None] = person_of,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._ask, self._clock = ask, clock
        self._known: dict[str, tuple[float, SignedIn | None]] = {}
        self._lock = Lock()

    def of(self, browser: str) -> SignedIn | None:
        """Who has the session in the name of a browser; None for nobody, and when it cannot be looked up."""
        key, now = cookie_of(browser), self._clock()
        if not key:
            return None
        with self._lock:
            until, known = self._known.get(key, (0.0, None))
        if now < until:
            return known
        with suppress(StoreError):
            found = self._ask(browser)
            self._keep(key, now, found)
            return found
        return known

    def _keep(self, key: str, now: float, found: SignedIn | None) -> None:
        with self._lock:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[key] = (now + KNOWN_FOR, found)


_asking: ContextVar[SignedIn | None] = ContextVar("asking", default=None)


def asking_now() -> SignedIn | None:
    """Who asked for what this thread does for a request; None while it draws a page."""
    return _asking.get()


class ActingGuard:
    """Middleware: what runs for a request runs for the person who asks."""

    def __init__(self, app: ASGIApp, recent: RecentSessions) -> None:
        self._app, self._recent = app, recent

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass it on."""
        who = self._recent.of(browser_in(scope)) if scope["type"] in ("http", "websocket") else None
        if who is None:
            await self._app(scope, receive, send)
            return
        before = _asking.set(who if scope["type"] == "http" else None)
        try:
            with acting_for(who.person):
                await self._app(scope, receive, send)
        finally:
            _asking.reset(before)


def browser_in(scope: Scope) -> str:
    """The name of the browser, as the door let it through."""
    values = [value.decode("latin-1") for name, value in scope["headers"] if name == b"cookie"]
    return cookie_in("; ".join(values))


def browser_of_page() -> str:
    """The name of the browser for which this thread draws a page; empty when it draws none."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return ""
    return str(st.context.cookies.get(COOKIE) or "")

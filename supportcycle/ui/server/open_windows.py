"""Whether anybody has the workbook open: who started it by a double click has nothing to stop it with.

A window is there as long as its socket is; a page that sleeps in the background still asks how the lock is.
"""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from threading import Thread
from time import monotonic, sleep

from starlette.types import ASGIApp, Receive, Scope, Send

from supportcycle.domain.errors import SupportCycleError
from supportcycle.workspace.acting.current import current_workspace

STEP = 15.0
_ASLEEP = 2.0
"""A step that took so many times too long: the laptop slept, and its windows have to get up first."""


class OpenWindows:
    """How long nobody was seen; counted in steps, so that a night with the lid closed is one step."""

    def __init__(self, limit: float, clock: Callable[[], float] = monotonic) -> None:
        self._limit, self._clock = limit, clock
        self._sockets = 0
        self._unseen, self._looked = 0.0, clock()

    def came(self) -> None:
        """A window opened its socket."""
        self._sockets += 1

    def went(self) -> None:
        """A window closed its socket."""
        self._sockets -= 1
        self.heard()

    def heard(self) -> None:
        """A page asked for something."""
        self._unseen = 0.0

    def is_over(self) -> bool:
        """Look now: whether nobody was seen for as long as was agreed."""
        now = self._clock()
        step, self._looked = now - self._looked, now
        self._unseen = 0.0 if self._sockets else self._unseen + min(step, _ASLEEP * STEP)
        return self._unseen >= self._limit


class WindowCounter:
    """Middleware behind the door: counts who was let in."""

    def __init__(self, app: ASGIApp, windows: OpenWindows) -> None:
        self._app, self._windows = app, windows

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on whatever comes."""
        if scope["type"] != "websocket":
            self._windows.heard()
            await self._app(scope, receive, send)
            return
        self._windows.came()
        try:
            await self._app(scope, receive, send)
        finally:
            self._windows.went()


@cache
def open_windows() -> OpenWindows:
    """The windows of this process; it ends by itself when it was started so."""
    agreed = seconds_agreed()
    windows = OpenWindows(agreed)
    if agreed:
        end_when_unseen(windows)
    return windows


def end_when_unseen(windows: OpenWindows, step: float = STEP) -> None:
    """From now on look again and again, beside the work, and end the program when nobody is there."""

    def watch() -> None:
        while not windows.is_over() or _is_needed():
            sleep(step)
        _end()

    Thread(target=watch, daemon=True).start()


def seconds_agreed() -> float:
    """After how long unseen the program ends; 0 for never, as where somebody can stop it."""
    with suppress(ValueError):
        return float(os.environ.get("SUPPORTCYCLE_ENDS_UNSEEN", "0"))
    return 0.0


def _is_needed() -> bool:
    """Whether a visit holds the lock open, or words wait for the disk; those are tried again."""
    try:
        return current_workspace().is_needed()
    except SupportCycleError:
        return False


def _end() -> None:
    """Close the store, then ask the server to stop as a signal of the system would."""
    current_workspace().store_lock.lock()
    signal.raise_signal(signal.SIGTERM)

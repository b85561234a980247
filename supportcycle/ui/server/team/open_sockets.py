"""The sockets that are open, and how they close when the session behind them ends."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from supportcycle.domain.errors import StoreError

LOOKED_EVERY = 2.0
_SWEPT_EVERY = 60.0
OVER = 4401
"""The code a socket is closed with: it can come again only after signing in."""


@dataclass(frozen=True, eq=False)
class _Open:
    loop: asyncio.AbstractEventLoop
    over: asyncio.Event


Heard = Callable[[], Awaitable[None]]


class OpenSockets:
    """Asks again and again which sessions are still there, all in one question; `sweep` cleans up meanwhile.

    When they cannot be asked the sockets stay: who was let in works on while the database is away.
    """

    def __init__(
        self,
        still_there: Callable[[Collection[str]], set[str]],
        sweep: Callable[[], None],
        *,
        every: float = LOOKED_EVERY,
    ) -> None:
        self._still_there, self._sweep, self._every = still_there, sweep, every
        self._open: dict[str, set[_Open]] = defaultdict(set)
        self._watch: asyncio.Task[None] | None = None

    async def run(
        self, key: str, app: ASGIApp, scope: Scope, receive: Receive, send: Send, heard: Heard
    ) -> None:
        """Let a socket through until it closes or its session ends; `heard` is told when its page speaks."""
        mine = _Open(asyncio.get_running_loop(), asyncio.Event())
        self._open[key].add(mine)
        if self._watch is None or self._watch.done():
            self._watch = asyncio.create_task(self._watching())
        socket = _Socket(receive, send, mine.over, heard)
        try:
            await app(scope, socket.receive, socket.send)
        finally:
            socket.stop()
            self._open[key].discard(mine)
            if not self._open[key]:
                del self._open[key]

    def close(self, keys: Collection[str]) -> None:
        """Close the sockets of these sessions, from whichever thread."""
        for key in keys:
            for each in list(self._open.get(key, ())):
                with suppress(RuntimeError):
                    each.loop.call_soon_threadsafe(each.over.set)

    async def _watching(self) -> None:
        """For as long as there is a socket."""
        rounds = 0
        while self._open:
            await asyncio.sleep(self._every)
            rounds += 1
            keys = list(self._open)
            with suppress(StoreError):
                self.close(set(keys) - await run_in_threadpool(self._still_there, keys))
                if rounds * self._every >= _SWEPT_EVERY:
                    rounds = 0
                    await run_in_threadpool(self._sweep)


class _Socket:
    """One socket, of which the page hears no more and says no more once its session is over."""

    def __init__(self, receive: Receive, send: Send, over: asyncio.Event, heard: Heard) -> None:
        self._receive, self._send, self._heard = receive, send, heard
        self._over = over
        self._waits = asyncio.create_task(over.wait())
        self._is_closed = False

    async def receive(self) -> Message:
        """What the page says; a farewell when the session is over."""
        said = asyncio.ensure_future(self._receive())
        await asyncio.wait({said, self._waits}, return_when=asyncio.FIRST_COMPLETED)
        if self._over.is_set():
            said.cancel()
            await self._close()
            return {"type": "websocket.disconnect", "code": OVER}
        message = said.result()
        if message["type"] == "websocket.receive":
            await self._heard()
        return message

    async def send(self, message: Message) -> None:
        """What the program says, as long as the session is there."""
        if self._over.is_set():
            await self._close()
        elif not self._is_closed:
            self._is_closed = message["type"] == "websocket.close"
            await self._send(message)

    def stop(self) -> None:
        """The socket is done with."""
        self._waits.cancel()

    async def _close(self) -> None:
        if not self._is_closed:
            self._is_closed = True
            await self._send({"type": "websocket.close", "code": OVER})

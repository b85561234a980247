"""How much may be posted, and how long that may take: by the door, before anything behind it reads."""

import asyncio
import time
from collections.abc import Awaitable, Callable

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from supportcycle.workspace.drafts import LARGEST_BODY

_MB = 1024 * 1024
_LARGE = {"/_wb/incoming": 1024 * _MB, "/_wb/spoken": 4 * _MB, "/_stcore/upload_file/": 64 * _MB}
_SLOW, _QUICK = 900.0, 30.0

Refusing = Callable[[int], Awaitable[None]]


def body_limit(path: str) -> tuple[int, float]:
    """How many bytes may come to a path, and in how many seconds all of them."""
    large = next((most for start, most in _LARGE.items() if path.startswith(start)), 0)
    return (large, _SLOW) if large else (LARGEST_BODY, _QUICK)


def told_length(length: str) -> int:
    """The length a request tells of itself; none when it tells no number."""
    return int(length) if length.isascii() and length.isdigit() and len(length) < 16 else 0


class LimitedBody:
    """Passes on what comes until it is too much or takes too long; then the answer is ours: 413 or 408."""

    def __init__(self, receive: Receive, send: Send, limit: tuple[int, float], refusing: Refusing) -> None:
        self._receive, self._send, self._refusing = receive, send, refusing
        self._left, self._until = limit[0], time.monotonic() + limit[1]
        self._is_whole, self._is_answered, self._broken = False, False, 0

    async def run(self, app: ASGIApp, scope: Scope) -> None:
        """Let the app answer, or answer ourselves."""
        try:
            await app(scope, self.receive, self.send)
        except ClientDisconnect:
            if not self._broken:
                raise
        if self._broken and not self._is_answered:
            await self._refusing(self._broken)

    async def receive(self) -> Message:
        """The next part; as if the browser went away when the limit is passed."""
        if self._is_whole:
            return await self._receive()
        try:
            async with asyncio.timeout(self._until - time.monotonic()):
                message = await self._receive()
        except TimeoutError:
            return self._break_off(408)
        self._left -= len(message.get("body", b""))
        self._is_whole = not message.get("more_body", False)
        return self._break_off(413) if self._left < 0 else message

    async def send(self, message: Message) -> None:
        """The answer; none when the limit was passed before it began, for then it is ours."""
        if not self._broken or self._is_answered:
            self._is_answered = True
            await self._send(message)

    def _break_off(self, status: int) -> Message:
        self._broken = status
        return {"type": "http.disconnect"}

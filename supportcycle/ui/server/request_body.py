"""Reading what is posted to our own routes: no longer, larger or more at once than a page of ours needs."""

import asyncio

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request

from supportcycle.ui.server.cookies import COOKIE
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.drafts import LARGEST_BODY, RequestRefused


class BodyReader:
    """Counts the posts that are being read.

    Those of strangers apart, so that they cannot keep a browser waiting that is let in.
    """

    def __init__(self, *, seconds: float = 10.0, at_once: int = 64, of_strangers: int = 8) -> None:
        self._seconds, self._most = seconds, {True: at_once, False: of_strangers}
        self._reading = {True: 0, False: 0}

    async def read(self, request: Request) -> bytes:
        """The body. Refused: 400 not ours, 413 too large, 503 too slow, broken off or too many at once."""
        if request.headers.get("content-type") != "application/json":
            raise RequestRefused(400)
        is_in = (
            await run_in_threadpool(current_workspace().store_lock.store_for, request.cookies[COOKIE])
            is not None
        )
        if self._reading[is_in] >= self._most[is_in]:
            raise RequestRefused(503)
        self._reading[is_in] += 1
        try:
            async with asyncio.timeout(self._seconds):
                return await _whole(request)
        except (TimeoutError, ClientDisconnect):
            raise RequestRefused(503) from None
        finally:
            self._reading[is_in] -= 1


async def _whole(request: Request) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LARGEST_BODY:
            raise RequestRefused(413)
    return bytes(body)

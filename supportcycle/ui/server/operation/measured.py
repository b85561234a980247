"""What every request of a server passes: counted by its kind, and told in the log when it was not done."""

import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from supportcycle.ui.server.operation.event_log import EventLog, EventNumber, ServerEvent
from supportcycle.ui.server.operation.metrics import AskedEnd, AskedKind, ServerMetrics, asked_end, asked_kind

_TOLD = {
    AskedEnd.REFUSED: ServerEvent.REQUEST_REFUSED,
    AskedEnd.FAILED: ServerEvent.REQUEST_FAILED,
    AskedEnd.LATER: ServerEvent.SAVE_LATER,
}
_BROKEN = 500


class Measured:
    """Middleware around everything, the guard too."""

    def __init__(self, app: ASGIApp, metrics: ServerMetrics, log: EventLog) -> None:
        self._app, self._metrics, self._log = app, metrics, log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass it on, and count how it ended; what it raises goes on."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        kind = asked_kind(scope["path"], is_socket=scope["type"] == "websocket")
        call = _Call(send, self._metrics)
        began = time.perf_counter()
        try:
            await self._app(scope, receive, call.send)
        except BaseException:
            call.status = _BROKEN
            raise
        finally:
            call.close()
            self._count(kind, call.status, time.perf_counter() - began)

    def _count(self, kind: AskedKind, status: int, seconds: float) -> None:
        end = asked_end(status)
        self._metrics.ended(kind, end, seconds)
        if event := _TOLD.get(end):
            numbers = {EventNumber.STATUS: status, EventNumber.MILLISECONDS: round(seconds * 1000)}
            self._log.tell(event, numbers)


class _Call:
    """How one request is answered."""

    def __init__(self, send: Send, metrics: ServerMetrics) -> None:
        self._send, self._metrics = send, metrics
        self.status, self._is_open = _BROKEN, False

    async def send(self, message: Message) -> None:
        """Hand it on, and remember what it says of the end."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
        elif message["type"] == "websocket.accept":
            self.status, self._is_open = 101, True
            self._metrics.socket(1)
        elif message["type"] == "websocket.close" and not self._is_open:
            self.status = 403
        await self._send(message)

    def close(self) -> None:
        """It is over."""
        if self._is_open:
            self._is_open = False
            self._metrics.socket(-1)

"""Figures of a running server for Prometheus: how many and how long, of what kind, and never of whom.

Every label is a member of a closed list here; nothing that somebody sent or typed ever becomes one.
"""

from collections.abc import Callable, Mapping
from enum import Enum

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest, start_http_server

from supportcycle.storage.team.pool_use import PoolUse
from supportcycle.ui.server.operation.server_parts import MetricsPart
from supportcycle.workspace.drafts import AUTOSAVE

_OURS = "supportgericht_"
_SECONDS = (0.005, 0.01, 0.015, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)


class AskedKind(Enum):
    """What was asked, as a label."""

    SAVE = "save"
    SOCKET = "socket"
    FILE = "file"
    PAGE = "page"


class AskedEnd(Enum):
    """How it ended, as a label."""

    DONE = "done"
    REFUSED = "refused"
    LATER = "later"
    FAILED = "failed"


class PoolName(Enum):
    """Of whom the connections are, as a label."""

    APP = "app"
    KEEPER = "keeper"


_FILES = ("/media/", "/_stcore/upload_file/", "/app/static/", "/static/", "/component/", "/_wb/")


def asked_kind(path: str, *, is_socket: bool) -> AskedKind:
    """The kind of a request, by its address; the address itself goes nowhere."""
    if is_socket:
        return AskedKind.SOCKET
    if path == AUTOSAVE:
        return AskedKind.SAVE
    return AskedKind.FILE if path.startswith(_FILES) else AskedKind.PAGE


def asked_end(status: int) -> AskedEnd:
    """How a request ended, by its status."""
    if status < 400:
        return AskedEnd.DONE
    if status < 500:
        return AskedEnd.REFUSED
    return AskedEnd.LATER if status == 503 else AskedEnd.FAILED


class ServerMetrics:
    """The figures of one process; safe to use from several threads."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        own = self._registry
        self._requests = Counter(
            f"{_OURS}requests", "Requests by kind and end", ["kind", "end"], registry=own
        )
        self._saves = Histogram(f"{_OURS}save_seconds", "Seconds of a save", buckets=_SECONDS, registry=own)
        self._sockets = Gauge(f"{_OURS}sockets", "Open sockets", registry=own)
        self._sessions = Gauge(f"{_OURS}sessions", "People signed in", registry=own)
        self._queue = Gauge(f"{_OURS}queue", "Files that wait to be made", registry=own)
        labels = ["pool", "state"]
        self._pool = Gauge(f"{_OURS}pool_connections", "Connections of a pool", labels, registry=own)
        for kind in AskedKind:
            for end in AskedEnd:
                self._requests.labels(kind.value, end.value)

    def ended(self, kind: AskedKind, end: AskedEnd, seconds: float) -> None:
        """A request ended; of a save how long it took counts too."""
        self._requests.labels(kind.value, end.value).inc()
        if kind is AskedKind.SAVE and end is AskedEnd.DONE:
            self._saves.observe(seconds)

    def socket(self, change: int) -> None:
        """A socket opened (1) or closed (-1)."""
        self._sockets.inc(change)

    def watch(
        self,
        *,
        sessions: Callable[[], int] | None = None,
        queue: Callable[[], int] | None = None,
        pools: Mapping[PoolName, Callable[[], PoolUse]] | None = None,
    ) -> None:
        """Ask these whenever the figures are fetched."""
        for gauge, asked in ((self._sessions, sessions), (self._queue, queue)):
            if asked:
                gauge.set_function(asked)
        for name, use in (pools or {}).items():
            for at, state in enumerate(PoolUse._fields):
                self._pool.labels(name.value, state).set_function(_number(use, at))

    def told(self) -> str:
        """All of it, as Prometheus reads it."""
        return generate_latest(self._registry).decode()

    def serve(self, part: MetricsPart) -> Callable[[], None] | None:
        """Hand them out at a port of their own; what ends that, or None when they are off. OSError."""
        if not part.port:
            return None
        server, thread = start_http_server(part.port, part.address, self._registry)

        def end() -> None:
            server.shutdown()
            server.server_close()
            thread.join()

        return end


def _number(use: Callable[[], PoolUse], at: int) -> Callable[[], float]:
    return lambda: float(use()[at])

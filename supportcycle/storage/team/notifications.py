"""Which dossiers were written elsewhere: one connection of a process tells the others and hears them.

What is told is the organisation, the id, the revision and which process it was; no word of anybody. It is
told after a save is kept, apart from it and without waiting for the disk: PostgreSQL has those who notify
wait for each other until they are kept, and a save must wait for nobody. So a word can get lost when a
process dies just then, and who connects anew missed what was told meanwhile: the revision at the next save
notices both, and `reconnected` says when to look.
"""

import json
import os
import selectors
import socket
import uuid
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from threading import Event, Thread

import psycopg
from sqlalchemy import make_url

from supportcycle.storage.team.engine import DatabaseAddress

CHANNEL = "supportgericht"
_MOST_WAITING = 10_000
_AGAIN = 0.5
_ASKED = 5.0
"""Seconds after which a silent connection is asked whether it is there."""


@dataclass(frozen=True, slots=True)
class DossierWritten:
    """A dossier that another process wrote; revision 0 when it was removed."""

    organisation: str
    id: str
    revision: int


def _no_need() -> None:
    """Nothing to look at."""


class Notifications:
    """Runs in a thread of its own from `start` to `stop`. `tell` waits for nothing, and `heard` is called in
    that thread for what other processes wrote."""

    def __init__(
        self,
        address: DatabaseAddress,
        heard: Callable[[DossierWritten], None],
        *,
        reconnected: Callable[[], None] = _no_need,
    ) -> None:
        self._address, self._heard, self._reconnected = address, heard, reconnected
        self.process = f"{os.getpid()}-{uuid.uuid4().hex[:8]}"
        self._waiting: deque[str] = deque(maxlen=_MOST_WAITING)
        self._bell, self._ringing = socket.socketpair()
        self._bell.setblocking(False)
        self._ringing.setblocking(False)
        self._is_over, self.is_listening = Event(), Event()
        self._thread = Thread(target=self._run, name="notifications", daemon=True)

    def start(self) -> None:
        """Begin; `is_listening` is set whenever a connection hears."""
        self._thread.start()

    def stop(self) -> None:
        """Tell what waits still, and end. Stopping twice is no error."""
        self._is_over.set()
        self._ring()
        if self._thread.is_alive():
            self._thread.join()
        self._bell.close()
        self._ringing.close()

    def tell(self, organisation: str, id: str, revision: int) -> None:
        """Have the other processes hear of a dossier, soon; of very many that wait the oldest are let go."""
        self._waiting.append(json.dumps([self.process, organisation, id, revision]))
        self._ring()

    def _ring(self) -> None:
        with suppress(BlockingIOError, OSError):
            self._ringing.send(b".")

    def _run(self) -> None:
        is_first = True
        while not self._is_over.is_set():
            try:
                with self._connected() as connection:
                    self.is_listening.set()
                    if not is_first:
                        self._reconnected()
                    is_first = False
                    self._work(connection)
            except (psycopg.Error, OSError):
                self.is_listening.clear()
                self._is_over.wait(_AGAIN)

    def _connected(self) -> psycopg.Connection[tuple[object, ...]]:
        url = make_url(self._address.url).set(drivername="postgresql")
        connection = psycopg.connect(
            url.render_as_string(hide_password=False),
            autocommit=True,
            application_name="supportgericht-notifications",
            connect_timeout=3,
            keepalives_idle=5,
            keepalives_interval=2,
            keepalives_count=3,
            options="-c synchronous_commit=off -c statement_timeout=5000",
        )
        connection.execute(f"LISTEN {CHANNEL}".encode())
        return connection

    def _work(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        with selectors.DefaultSelector() as selector:
            for each in (connection.fileno(), self._bell.fileno()):
                selector.register(each, selectors.EVENT_READ)
            while True:
                self._send(connection)
                self._listen(connection)
                if self._is_over.is_set():
                    return
                if not selector.select(_ASKED):
                    connection.execute(b"SELECT 1")
                with suppress(BlockingIOError):
                    self._bell.recv(4096)

    def _send(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        while self._waiting:
            connection.execute(b"SELECT pg_notify(%s, %s)", (CHANNEL, self._waiting[0]))
            self._waiting.popleft()

    def _listen(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        for each in connection.notifies(timeout=0):
            with suppress(ValueError, TypeError):
                process, organisation, id, revision = json.loads(each.payload)
                if process != self.process:
                    self._heard(DossierWritten(str(organisation), str(id), int(revision)))

"""The log of a server, a line of JSON for each event: names from a closed list and numbers, never a word.

What a library writes comes out as its name, how bad it is and the lines of code; its message does not, for
that may hold an address, a name or what somebody typed.
"""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from enum import Enum
from typing import TextIO

from supportcycle.clock import seconds

_KNOWN = frozenset(
    {
        "supportcycle",
        "streamlit",
        "uvicorn",
        "starlette",
        "sqlalchemy",
        "psycopg",
        "alembic",
        "asyncio",
        "httpx",
    }
)
_LEVELS = {10: "debug", 20: "info", 30: "warning", 40: "error", 50: "critical"}


class ServerEvent(Enum):
    """What is told of, by its name in the log."""

    STARTED = "started"
    STOPPED = "stopped"
    REQUEST_REFUSED = "request_refused"
    REQUEST_FAILED = "request_failed"
    SAVE_LATER = "save_later"
    FILE_REFUSED = "file_refused"
    OLDER_STATE = "older_state"
    LIBRARY = "library"


class EventNumber(Enum):
    """What a number in the log is of."""

    STATUS = "status"
    MILLISECONDS = "ms"
    PORT = "port"
    COUNT = "count"


class EventLog:
    """Writes to one stream. Safe to use from several threads: each event is one write."""

    def __init__(self, stream: TextIO = sys.stdout) -> None:
        self._stream = stream

    def tell(self, event: ServerEvent, numbers: dict[EventNumber, int] | None = None) -> None:
        """One event, with numbers. TypeError for what is no number: a word never gets this far."""
        told: dict[str, object] = {}
        for name, number in (numbers or {}).items():
            if type(number) is not int:
                raise TypeError(name.value)
            told[name.value] = number
        self._put(event, told)

    def library(self, record: logging.LogRecord) -> None:
        """That a library had something to say."""
        top = record.name.partition(".")[0]
        told: dict[str, object] = {
            "who": top if top in _KNOWN else "other",
            "level": _LEVELS.get(record.levelno, "other"),
        }
        if record.exc_info and record.exc_info[0]:
            frames = traceback.extract_tb(record.exc_info[2])
            told["kind"] = record.exc_info[0].__name__
            told["lines"] = [f"{one.filename.rpartition('/')[2]}:{one.lineno}" for one in frames]
        self._put(ServerEvent.LIBRARY, told)

    def _put(self, event: ServerEvent, told: dict[str, object]) -> None:
        at = datetime.fromtimestamp(seconds(), UTC).isoformat(timespec="milliseconds")
        line = json.dumps({"at": at, "event": event.value, **told})
        self._stream.write(line + "\n")
        self._stream.flush()


class _Libraries(logging.Handler):
    def __init__(self, log: EventLog) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        self._log.library(record)


def log_libraries(log: EventLog) -> None:
    """Have every library write here and nowhere else, from now on; below a warning nothing."""
    root = logging.getLogger()
    root.handlers = [_Libraries(log)]
    root.setLevel(logging.WARNING)
    for name in list(root.manager.loggerDict):
        one = logging.getLogger(name)
        one.handlers, one.propagate = [], True

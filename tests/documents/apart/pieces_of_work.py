"""Work that goes wrong in each way there is, for a worker to do."""

import os
import signal
import sys
import time

from supportcycle.domain.errors import ArchiveError, RowRefused


def process() -> int:
    return os.getpid()


def takes_too_much() -> int:
    return len(bytearray(3 * 1024**3))


def runs_out() -> None:
    raise MemoryError


def sleeps_on() -> None:
    time.sleep(600)


def falls_away() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def refuses() -> None:
    raise RowRefused(7, code="import_line")


def refuses_the_kind() -> None:
    raise ArchiveError("several", code="import_several")


def fails(words: str) -> None:
    raise ValueError(words)


def prints(words: str) -> str:
    sys.stdout.write(words)
    sys.stdout.flush()
    sys.stderr.write(words)
    return words


def loaded(name: str) -> bool:
    return name in sys.modules


def variables() -> list[str]:
    return sorted(os.environ)

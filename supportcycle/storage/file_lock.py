"""One at a time, also between two processes: a lock that the system takes back when a process ends."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from supportcycle.domain.errors import Unwritable

_PATIENCE, _STEP = 10.0, 0.01
_threads = RLock()


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Inside it nobody else is. Unwritable when the file cannot be made, or somebody stays in it too long."""
    with _threads:
        try:
            handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise Unwritable(type(error).__name__) from None
        try:
            _wait_for(handle)
            yield
        finally:
            os.close(handle)


def _wait_for(handle: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not _is_taken(handle):
        if time.monotonic() > deadline:
            raise Unwritable("somebody else is writing")
        time.sleep(_STEP)


def _is_taken(handle: int) -> bool:
    try:
        _take(handle)
    except OSError:
        return False
    return True


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

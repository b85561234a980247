"""Which process has the folder of the dossiers in use: one at a time, and another start finds out where.

The system holds the lock for the process and lets go of it when that ends, however it ends. The file has the
number of the port, and nothing else. Run as a program this prints that number, 0 when nobody has the folder.
"""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

from supportcycle.storage.paths import data_folder

_FILE = "running"
_BEHIND = 1 << 20
_PATIENCE, _PAUSE = 1.0, 0.05
_held: dict[Path, IO[bytes]] = {}


def claim(folder: Path, port: int) -> bool:
    """Take the folder until this process ends, to be found at `port`; False when another process has it.

    Where the system knows no locks on files everybody gets it. OSError when the folder cannot be written.
    """
    if folder in _held:
        return True
    file = _opened(folder, os.O_RDWR | os.O_CREAT)
    until = time.monotonic() + _PATIENCE
    while not _locked(file):
        if time.monotonic() > until:
            file.close()
            return False
        time.sleep(_PAUSE)
    file.truncate(0)
    file.write(str(port).encode())
    file.flush()
    _held[folder] = file
    return True


def port_in(folder: Path) -> int:
    """The port of the process that has the folder; 0 when there is none, or it has not said so yet."""
    with suppress(OSError, ValueError), _opened(folder, os.O_RDWR) as file:
        if not _locked(file):
            return int(file.read(5))
    return 0


def _opened(folder: Path, flags: int) -> IO[bytes]:
    return os.fdopen(os.open(folder / _FILE, flags, 0o600), "r+b")


if sys.platform == "win32":
    import msvcrt

    def _locked(file: IO[bytes]) -> bool:
        """A lock there keeps others from reading too, so it lies far behind what is written."""
        file.seek(_BEHIND)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True

else:
    import fcntl

    def _locked(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True


if __name__ == "__main__":
    sys.stdout.write(str(port_in(data_folder())))

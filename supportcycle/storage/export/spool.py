"""Sealed files on their way out or in: in the data folder, and nothing of them stays."""

import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from supportcycle.domain.errors import Unwritable

_PREFIX = ".spool-"


def new_spool(folder: Path) -> Path:
    """An empty file for its owner only. Unwritable."""
    try:
        handle, name = tempfile.mkstemp(prefix=_PREFIX, dir=folder)
        os.close(handle)
    except OSError as error:
        raise Unwritable(type(error).__name__) from None
    return Path(name)


def drop_spool(file: Path) -> None:
    """Let one go; where a program still reads it, the next start does."""
    with suppress(OSError):
        file.unlink(missing_ok=True)


@cache
def sweep_spools(folder: Path) -> None:
    """Let go of what an earlier start left behind; once, for from then on they are of this start."""
    for left in folder.glob(f"{_PREFIX}*"):
        drop_spool(left)

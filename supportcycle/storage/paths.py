"""The folder where the dossiers of this computer are kept, and names in it that survive a power cut."""

import os
from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_dir, user_state_dir

from supportcycle.domain.errors import Unwritable

_NAME = "supportgericht-werken"


def marks_folder() -> Path:
    """Where this computer keeps that it has a store; SUPPORTCYCLE_STATE names another folder."""
    chosen = os.environ.get("SUPPORTCYCLE_STATE")
    return Path(chosen).expanduser() if chosen else Path(user_state_dir(f"{_NAME}-state"))


def data_folder() -> Path:
    """The folder, made for its owner only if need be; SUPPORTCYCLE_HOME names another one. Unwritable."""
    chosen = os.environ.get("SUPPORTCYCLE_HOME")
    folder = Path(chosen).expanduser() if chosen else Path(user_data_dir(_NAME))
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Unwritable(type(error).__name__) from None
    return folder


def settle(folder: Path) -> None:
    """Make the new name survive a power cut; Windows has no such call and no need."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

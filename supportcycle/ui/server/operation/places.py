"""The files and folders of a server: there, closed to others, with room on the disk."""

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

from supportcycle.storage.team.organisation_key import FILE
from supportcycle.ui.server.operation.findings import ServerFinding
from supportcycle.ui.server.operation.server_parts import ServerParts

LEAST_ROOM = 1_000_000_000
"""Bytes: below that a server soon has none for what it keeps beside the database."""


def of_config_file(file: Path) -> Iterator[ServerFinding]:
    """The configuration itself: others may read it, and nobody but its owner change it."""
    if _mode(file) & (stat.S_IWGRP | stat.S_IWOTH):
        yield ServerFinding("config_writable", {"file": str(file)})


def of_places(parts: ServerParts) -> Iterator[ServerFinding]:
    """The files with secrets, and the folder of the marks."""
    for place in (parts.database.app, parts.database.keeper):
        if place.startswith(FILE):
            yield from _of_secret(Path(place.removeprefix(FILE)))
    yield from _of_marks(parts.keys.marks)


def _of_secret(file: Path) -> Iterator[ServerFinding]:
    if _mode(file) & (stat.S_IRWXO | stat.S_IWGRP | stat.S_IXGRP):
        yield ServerFinding("open_file", {"file": str(file)})


def _of_marks(folder: Path | None) -> Iterator[ServerFinding]:
    if folder is None:
        yield ServerFinding("no_marks", is_hint=True)
    elif not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        yield ServerFinding("marks_closed", {"folder": str(folder)})
    else:
        if _mode(folder) & (stat.S_IRWXG | stat.S_IRWXO):
            yield ServerFinding("open_folder", {"folder": str(folder)})
        if (left := shutil.disk_usage(folder).free) < LEAST_ROOM:
            yield ServerFinding("little_room", {"folder": str(folder), "left": str(left // 1_000_000)})


def _mode(path: Path) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode) if os.name == "posix" else 0
    except OSError:
        return 0

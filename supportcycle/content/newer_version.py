"""What an organisation says beside the program: that there is a newer version. Nobody else is asked.

The file holds a `version`, and in `where` a sentence of their own about where to get it.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from supportcycle.content.catalogue import text
from supportcycle.resources import BESIDE, version

_MOST_BYTES, _MOST_SIGNS = 4096, 300
_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){0,3}")


@dataclass(frozen=True, slots=True)
class Announcement:
    """A version later than this one; `where` as the organisation wrote it, perhaps empty."""

    version: str
    where: str


def newer_version(folder: Path | None = None, ours: str = "") -> Announcement | None:
    """What the file says, when that is a later version than ours; one that makes no sense is no file."""
    told = _read((folder or BESIDE) / text("about.newer_file"))
    found, where = told.get("version"), told.get("where", "")
    if not isinstance(found, str) or not isinstance(where, str) or not _VERSION.fullmatch(found):
        return None
    if _numbers(found) <= _numbers(ours or version()):
        return None
    return Announcement(found, " ".join(where.split())[:_MOST_SIGNS])


def _read(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as opened:
            words = opened.read(_MOST_BYTES + 1)
        told = json.loads(words.decode("utf-8-sig")) if len(words) <= _MOST_BYTES else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _numbers(told: str) -> list[int]:
    """1.2 and 1.2.0 are one; a version in the making (0.2.0.dev0) counts as the one it will be."""
    found = _VERSION.match(told)
    numbers = [int(part) for part in found[0].split(".")] if found else []
    while numbers and not numbers[-1]:
        numbers.pop()
    return numbers

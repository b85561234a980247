"""Bringing together what two windows made of one dossier, with nobody's words lost."""

import json
from typing import Any

from supportcycle.domain.base import Path
from supportcycle.domain.dossier import Dossier
from supportcycle.storage.merge import merge3
from supportcycle.ui.keys import is_text_place
from supportcycle.ui.stored import from_text

Both = tuple[str, str]
"""Theirs and mine."""


def joined(base: str, mine: Dossier, theirs: str) -> tuple[Dossier, dict[Path, Both]]:
    """`mine` and the stored text `theirs`, both made of the text `base`. Damaged when the two do not fit.

    Where both wrote in one field, their words and then mine stand there, and it is named with both texts;
    of two choices mine counts.
    """
    raw = mine.model_dump(mode="json")
    merged: Any
    merged, conflicts = merge3(json.loads(base), raw, json.loads(theirs))
    fields: dict[Path, Both] = {}
    for conflict in conflicts:
        _settle(merged, raw, tuple(conflict.split("/")), fields)
    return from_text(json.dumps(merged)), fields


def _settle(merged: Any, mine: Any, path: Path, fields: dict[Path, Both]) -> None:
    *way, last = path
    for key in way:
        merged, mine = merged[key], mine[key]
    if last not in mine:
        return
    if is_text_place(path) and last in merged:
        fields[path] = (merged[last], mine[last])
        merged[last] = both(mine[last], merged[last])
    else:
        merged[last] = mine[last]


def both(mine: str, theirs: str) -> str:
    """The words of both, once where the one holds the other."""
    if theirs in mine:
        return mine
    return theirs if mine in theirs else f"{theirs}\n{mine}"

"""Bringing together what two windows made of one dossier, with nobody's words lost."""

import json
from typing import Any

from supportcycle.domain.dossier import Dossier
from supportcycle.storage.merge import merge3
from supportcycle.ui.keys import is_text_place
from supportcycle.ui.stored import from_text


def joined(base: str, mine: Dossier, theirs: str) -> Dossier:
    """`mine` and the stored text `theirs`, both made of the text `base`. Damaged when the two do not fit.

    Where both wrote in one field, their words and then mine stand there; of two choices mine counts.
    """
    raw = mine.model_dump(mode="json")
    merged: Any
    merged, conflicts = merge3(json.loads(base), raw, json.loads(theirs))
    for conflict in conflicts:
        _settle(merged, raw, conflict.split("/"))
    return from_text(json.dumps(merged))


def _settle(merged: Any, mine: Any, path: list[str]) -> None:
    *way, last = path
    for key in way:
        merged, mine = merged[key], mine[key]
    if last in mine:
        is_text = is_text_place(tuple(path)) and last in merged
        merged[last] = _both(mine[last], merged[last]) if is_text else mine[last]


def _both(mine: str, theirs: str) -> str:
    if theirs in mine:
        return mine
    return theirs if mine in theirs else f"{theirs}\n{mine}"

"""Bringing together what two windows made of one dossier, with nobody's words lost."""

import json
from typing import Any

from supportcycle.domain.base import Path
from supportcycle.domain.dossier import Dossier
from supportcycle.domain.errors import Conflict, Missing, Replaced
from supportcycle.storage.merge import merge3
from supportcycle.storage.store import Saved, Store
from supportcycle.ui.keys import is_text_place
from supportcycle.ui.stored import from_text

Both = tuple[str, str]
"""Theirs and mine."""


class OwnStates:
    """Which texts of a dossier this process read or wrote: as hashes, not as words."""

    def __init__(self) -> None:
        self._hashes: set[int] = set()

    def note(self, text: str) -> None:
        """This one is ours."""
        self._hashes.add(hash(text))

    def stored(self, store: Store, id: str, base: str, conflict: Conflict) -> tuple[Saved | None, str]:
        """What is stored now, and the text that it and ours began with. Missing, but None for the first when
        another file came back, without this dossier in it."""
        try:
            theirs = store.load(id)
        except Missing:
            if isinstance(conflict, Replaced):
                return None, base
            raise
        return theirs, self._base_of(theirs.text) if isinstance(conflict, Replaced) else base

    def _base_of(self, theirs: str) -> str:
        """What a text of another file that came back began with. When it is ours, nobody else wrote in it.
        Else that is not known, and of an empty beginning nothing of either is let go."""
        return theirs if hash(theirs) in self._hashes else "{}"


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

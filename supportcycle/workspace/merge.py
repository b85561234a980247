"""Bringing together what two windows made of one dossier, with nobody's words lost."""

import json
from typing import Any, NamedTuple

from supportcycle.domain.errors import Conflict, Missing, Replaced
from supportcycle.domain.model.base import LONGEST_TEXT, Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at
from supportcycle.storage.store import Saved, Store
from supportcycle.workspace.field_keys import is_text_place
from supportcycle.workspace.serialization import from_text
from supportcycle.workspace.text_merge import merge_text, union


class MergedField(NamedTuple):
    """Their words in a field, mine, and what stands there now; `collided` when that is to be asked."""

    theirs: str
    mine: str
    together: str
    collided: bool


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


def joined(base: str, mine: Dossier, theirs: str) -> tuple[Dossier, dict[Path, MergedField]]:
    """`mine` and the stored text `theirs`, both made of the text `base`. Damaged when the two do not fit.

    Where both wrote in one field the words of both stand there, and it is named with both texts: theirs alone
    where it has no room for both. Of two choices mine counts.
    """
    raw, before = mine.model_dump(mode="json"), json.loads(base)
    merged: Any
    merged, conflicts = merge3(before, raw, json.loads(theirs))
    fields: dict[Path, MergedField] = {}
    for conflict in conflicts:
        path = tuple(conflict.split("/"))
        _settle(merged, raw, value_at(before, path), path, fields)
    return from_text(json.dumps(merged)), fields


def _settle(merged: Any, mine: Any, before: object, path: Path, fields: dict[Path, MergedField]) -> None:
    *way, last = path
    for key in way:
        merged, mine = merged[key], mine[key]
    if last not in mine:
        return
    if is_text_place(path) and last in merged:
        fields[path] = _both(mine[last], merged[last], before)
        merged[last] = fields[path].together
    else:
        merged[last] = mine[last]


def _both(mine: str, theirs: str, before: object) -> MergedField:
    if isinstance(before, str):
        together, collided = merge_text(before, mine, theirs)
    else:
        together = union(mine, theirs)
        collided = together != mine
    if len(together) > LONGEST_TEXT:
        together, collided = theirs, True
    return MergedField(theirs, mine, together, collided)


JSON = dict[str, Any] | list[Any] | str | int | float | bool | None
_GONE: Any = object()


def merge3(base: JSON, mine: JSON, theirs: JSON) -> tuple[JSON, list[str]]:
    """What both made of `base`, and the paths ("goals/g1/wish") that both changed in another way.

    Different keys of a dict merge silently, two new dicts under one key too. In a conflict theirs is in
    the result and the caller shows both. A list is one value: things that are edited apart are kept in
    dicts by id. The result may share parts with what was handed in.
    """
    if _same(mine, theirs) or _same(mine, base):
        return theirs, []
    if _same(theirs, base):
        return mine, []
    if isinstance(mine, dict) and isinstance(theirs, dict) and (base is _GONE or isinstance(base, dict)):
        return _merged({} if base is _GONE else base, mine, theirs)
    return theirs, [""]


def _merged(base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]) -> tuple[JSON, list[str]]:
    """Theirs gives the order of the keys, mine comes after."""
    result: dict[str, Any] = {}
    conflicts: list[str] = []
    for key in theirs | mine:
        value, inside = merge3(base.get(key, _GONE), mine.get(key, _GONE), theirs.get(key, _GONE))
        if value is not _GONE:
            result[key] = value
        conflicts += [f"{key}/{path}" if path else key for path in inside]
    return result, conflicts


def _same(one: Any, other: Any) -> bool:
    """Equal as JSON: to Python true is 1, and a change from the one to the other would be lost."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return type(one) is type(other) and bool(one == other)

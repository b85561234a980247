"""Bringing together two changes of one dossier, made in two windows at the same time."""

from typing import Any

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

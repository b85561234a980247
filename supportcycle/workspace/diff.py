"""What differs between two states of a dossier, place by place, and putting such differences on a third."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from supportcycle.domain.model.base import Path, children
from supportcycle.domain.model.dossier import Dossier

GONE: Any = object()
"""Stands where there is nothing: the entry was not made yet, or was taken away."""


@dataclass(frozen=True, slots=True)
class PathChange:
    """One place that became another. `order` is that of its neighbours, when an entry came or went."""

    path: Path
    old: Any = field(repr=False)
    new: Any = field(repr=False)
    order: tuple[str, ...] = ()

    def back(self) -> "PathChange":
        """The way back."""
        return PathChange(self.path, self.new, self.old, self.order)


def differences(before: Any, after: Any, path: Path = ()) -> Iterator[PathChange]:
    """Every place that differs, in models or in plain data; a list is one value."""
    if before is after:
        return
    old, new = children(before), children(after)
    if old is None or new is None:
        if type(before) is not type(after) or before != after:
            yield PathChange(path, before, after)
        return
    for key in {**old, **new}:
        for each in differences(old.get(key, GONE), new.get(key, GONE), (*path, key)):
            yield _in_order(each, old, new) if len(each.path) == len(path) + 1 else each


def _in_order(each: PathChange, old: Mapping[str, Any], new: Mapping[str, Any]) -> PathChange:
    if GONE not in (each.old, each.new):
        return each
    return PathChange(each.path, each.old, each.new, tuple(new if each.old is GONE else old))


def applied(dossier: Dossier, changes: Iterable[PathChange]) -> Dossier:
    """The dossier with these changes, save where something else stands by now.

    The very same object when nothing was left to change; ValueError when it would be no dossier any more.
    """
    raw = dossier.model_dump()
    count = sum([_apply(raw, change) for change in changes])
    return Dossier.model_validate(raw) if count else dossier


def _apply(raw: dict[str, Any], change: PathChange) -> bool:
    *way, last = change.path
    found: Any = raw
    for key in way:
        found = found.get(key) if isinstance(found, dict) else None
    return isinstance(found, dict) and _replace(found, last, change)


def _replace(raw: dict[str, Any], last: str, change: PathChange) -> bool:
    if raw.get(last, GONE) != _plain(change.old):
        return False
    if change.new is GONE:
        del raw[last]
    else:
        raw[last] = _plain(change.new)
        _sort(raw, change.order)
    return True


def _sort(raw: dict[str, Any], order: tuple[str, ...]) -> None:
    """Put the keys in this order; those it does not know come last."""
    for key in [key for key in order if key in raw] + [key for key in raw if key not in order]:
        raw[key] = raw.pop(key)


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump()
    return {key: _plain(each) for key, each in value.items()} if isinstance(value, dict) else value

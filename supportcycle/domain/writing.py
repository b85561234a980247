"""Changing a dossier at one place: a new dossier comes out, the old one stays as it was."""

from typing import Any

from pydantic import BaseModel

from supportcycle.domain.base import Path
from supportcycle.domain.dossier import Dossier

_FIXED = frozenset({"id", "schema_version"})


def value_at(node: object, path: Path) -> Any:
    """What stands at `path`, or None where nothing was written yet."""
    for key in path:
        if isinstance(node, dict):
            node = node.get(key)
        else:
            node = getattr(node, key, None) if isinstance(node, BaseModel) and key in node.__dict__ else None
    return node


def written(dossier: Dossier, path: Path, value: object) -> Dossier:
    """The dossier with `value` at `path`; entries on the way are made.

    ValidationError (a ValueError) when there is no such place or the value does not fit it.
    Writing what already stands there gives the very same object back.
    """
    if not path or path[0] in _FIXED:
        raise ValueError("this place cannot be written")
    if value_at(dossier, path) == value:
        return dossier
    raw = dossier.model_dump()
    _put(raw, path, value.model_dump() if isinstance(value, BaseModel) else value)
    return Dossier.model_validate(raw)


def removed(dossier: Dossier, path: Path) -> Dossier:
    """The dossier without the entry at `path`; unchanged when there is none."""
    if not isinstance(value_at(dossier, path[:-1]), dict):
        return dossier
    raw = dossier.model_dump()
    value_at(raw, path[:-1]).pop(path[-1], None)
    return Dossier.model_validate(raw)


def _put(raw: dict[str, Any], path: Path, value: object) -> None:
    *way, last = path
    for key in way:
        below = raw.get(key)
        if not isinstance(below, dict):
            below = raw[key] = {}
        raw = below
    raw[last] = value

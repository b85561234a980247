"""Changing a dossier at one place: a new dossier comes out, the old one stays as it was."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from supportcycle.domain.model.base import Path, children
from supportcycle.domain.model.dossier import Dossier

_FIXED = frozenset({"id", "schema_version"})
M = TypeVar("M", bound=BaseModel)
Edit = Callable[[dict[str, Any], Path], object]


def value_at(node: object, path: Path) -> Any:
    """What stands at `path`, or None where nothing was written yet."""
    for key in path:
        node = (children(node) or {}).get(key)
    return node


def with_value(dossier: Dossier, path: Path, value: object) -> Dossier:
    """The dossier with `value` at `path`; entries on the way are made.

    ValidationError (a ValueError) when there is no such place or the value does not fit it.
    Writing what already stands there gives the very same object back.
    """
    if not path or path[0] in _FIXED:
        raise ValueError("this place cannot be written")
    if value_at(dossier, path) == value:
        return dossier
    plain = value.model_dump() if isinstance(value, BaseModel) else value
    return _changed(dossier, path, lambda raw, way: _put(raw, way, plain))


def with_values(dossier: Dossier, path: Path, values: Mapping[str, object]) -> Dossier:
    """The dossier with each of these values at its key under `path`; see `with_value`."""
    for key, value in values.items():
        dossier = with_value(dossier, (*path, key), value)
    return dossier


def removed(dossier: Dossier, path: Path) -> Dossier:
    """The dossier without the entry at `path`; unchanged when there is none."""
    if not isinstance(value_at(dossier, path[:-1]), dict):
        return dossier
    return _changed(dossier, path, lambda raw, way: _around(raw, way).pop(way[-1], None))


def _changed(model: M, path: Path, edit: Edit) -> M:
    """Only the innermost model on the way is made and checked anew: all the rest stays the very same object.

    No model looks at what stands in another and no field at what stands beside it, so nothing else can stop
    fitting; and what stays the same object need not be compared or turned into text again when it is saved.
    """
    node: Any = model
    for depth, key in enumerate(path[:-1], 1):
        node = value_at(node, (key,))
        if isinstance(node, BaseModel):
            return _replaced(model, path[:depth], _changed(node, path[depth:], edit))
    raw = dict(model)
    edit(raw, path)
    checked = type(model).model_validate(raw)
    return model.model_copy(update={path[0]: getattr(checked, path[0])})


def _replaced(model: M, path: Path, part: BaseModel) -> M:
    field, *keys = path
    return model.model_copy(update={field: _among(getattr(model, field), keys, part)})


def _among(node: Any, keys: list[str], part: BaseModel) -> Any:
    return {**node, keys[0]: _among(node[keys[0]], keys[1:], part)} if keys else part


def _put(raw: dict[str, Any], path: Path, value: object) -> None:
    _around(raw, path)[path[-1]] = value


def _around(raw: dict[str, Any], path: Path) -> dict[str, Any]:
    """What the last key of the path stands in: made where it is not there, and a copy where it is, for the
    original belongs to a model."""
    for key in path[:-1]:
        below = raw.get(key)
        raw[key] = dict(below) if isinstance(below, dict) else {}
        raw = raw[key]
    return raw

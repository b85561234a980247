"""Who points to whom: finding the ids of one thing in a dossier, and letting them go."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic import BaseModel

from supportcycle.domain.model.base import Path, Refers, children
from supportcycle.domain.model.network.ties import ends

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


@cache
def referring_fields(model: type[BaseModel], to: str) -> frozenset[str]:
    """The fields of a model that are declared to hold ids of this kind (see `Refers`)."""
    return frozenset(
        name for name, field in model.model_fields.items() if _names(field.annotation, field.metadata, to)
    )


def _names(annotation: Any, metadata: list[Any], to: str) -> bool:
    return Refers(to) in metadata or any(
        _names(part, list(getattr(part, "__metadata__", ())), to) for part in get_args(annotation)
    )


def references(node: object, to: str, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every field that holds ids of this kind: its path with each id in it."""
    fields = referring_fields(type(node), to) if isinstance(node, BaseModel) else frozenset()
    for name, value in (children(node) or {}).items():
        if name in fields:
            held = value if isinstance(value, tuple) else (value,)
            yield from (((*path, name), id) for id in held if id)
        else:
            yield from references(value, to, (*path, name))


def uses(node: object, to: str, id: str) -> Iterator[Path]:
    """The paths of all fields that hold this id."""
    yield from dict.fromkeys(path for path, held in references(node, to) if held == id)


def stands_in(node: object, id: str) -> bool:
    """Whether this id stands anywhere in a part of a dossier: chosen, as a key, or as one end of a tie."""
    held = children(node)
    if held is None:
        return id in node if isinstance(node, tuple) else node == id
    return any(id in ends(str(name)) or stands_in(value, id) for name, value in held.items())


def without_id(node: T, to: str, id: str) -> T:
    """The same with this id let go: None where one was chosen, left out where there were several."""

    def let_go(model: BaseModel) -> BaseModel:
        held = {name: value for name, value in (children(model) or {}).items() if _holds(value, id)}
        fields = referring_fields(type(model), to)
        return _copied(model, {name: _less(value, id) for name, value in held.items() if name in fields})

    return mapped(node, BaseModel, let_go)


def mapped(node: T, kind: type[M], change: Callable[[M], Any]) -> T:
    """The same with `change` done to every model of this kind, from the inside out."""
    held = children(node)
    if held is None:
        return node
    result: Any = node
    below = {name: mapped(value, kind, change) for name, value in held.items()}
    if update := {name: value for name, value in below.items() if value is not held[name]}:
        result = node.model_copy(update=update) if isinstance(node, BaseModel) else below
    changed: T = change(result) if isinstance(result, kind) else result
    return changed


def _copied(model: BaseModel, update: dict[str, Any]) -> BaseModel:
    return model.model_copy(update=update) if update else model


def _holds(value: object, id: str) -> bool:
    return value == id or (isinstance(value, tuple) and id in value)


def _less(value: object, id: str) -> object:
    return tuple(each for each in value if each != id) if isinstance(value, tuple) else None

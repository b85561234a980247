"""Bram with something in every place of the model: found by walking what is declared."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.references import referring_fields
from tests.dossiers.bram import bram

_APART = ("private", "snapshots", "half_said", "put_away", "slips", "id", "schema_version")
_TO = {"person": "p1", "goal": "g1", "option_sheet": "s1", "step": "g1_t2", "wish": "leisure__1"}


@cache
def everything_filled_in() -> Dossier:
    """One of everything, about people who let all of it leave but their name."""
    raw = _filled(Dossier, bram().model_dump())
    for person in raw["people"].values():
        person["may_be_named"] = False
    return Dossier.model_validate(raw)


def places_for_text(dossier: Dossier) -> Iterator[Path]:
    """Every place where words can be typed, as they stand in this dossier."""
    yield from _places(dossier, ())


def _places(node: Any, path: Path) -> Iterator[Path]:
    below = node.__dict__ if isinstance(node, BaseModel) else node
    for key, value in below.items():
        if key in _APART:
            continue
        if isinstance(value, (BaseModel, dict)):
            yield from _places(value, (*path, key))
        elif isinstance(value, str) and _is_text(node, key):
            yield (*path, key)


def _is_text(node: Any, key: str) -> bool:
    if not isinstance(node, BaseModel):
        return True
    field = type(node).model_fields[key]
    return field.annotation is str and not any(getattr(each, "pattern", None) for each in field.metadata)


def _filled(model: type[BaseModel], raw: dict[str, Any]) -> dict[str, Any]:
    refers = {name: to for to in _TO for name in referring_fields(model, to)}
    for name, field in model.model_fields.items():
        if name in _APART:
            continue
        raw[name] = _value(field.annotation, raw.get(name), name, refers.get(name, ""))
    return {name: value for name, value in raw.items() if value is not None}


def _value(annotation: Any, now: Any, name: str, refers: str) -> Any:
    if refers:
        return now or ((_TO[refers],) if get_origin(annotation) is tuple else _TO[refers])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _filled(annotation, now or {})
    if get_origin(annotation) is dict:
        return _entries(get_args(annotation), now or {})
    if annotation is bool and "may_" in name:
        return True
    if name == "may_leave":
        return tuple(get_args(annotation)[0])
    return "iets" if annotation is str and now in ("", None) else now


def _entries(parts: tuple[Any, ...], now: dict[str, Any]) -> dict[str, Any]:
    key, kind = parts
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        return now or ({"housing": "iets"} if kind is str else now)
    first = next(iter(key)) if hasattr(key, "__members__") else "x1"
    held = now or {first: {}}
    return {id: _filled(kind, dict(each)) for id, each in held.items()}

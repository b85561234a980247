"""Dossiers with anything in them that the model allows: built by walking the declared types."""

import random
import types
from collections.abc import Callable
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BaseModel

from supportcycle.domain.model.dossier import SCHEMA_VERSION, Dossier, Round

IDS = ("v1", "v2", "v3")
"""Few, and the same for everything, so that what points somewhere often finds something."""
TEXTS = (
    "",
    "",
    " ",
    "een zin",
    "twee\nregels",
    "24-11-2026",
    "31-02-2026",
    "volgende week",
    "2",
    "3,5 uur",
    "…é\u202e",
)
ROUNDS = ("r1", "r2")


def dossiers() -> st.SearchStrategy[Dossier]:
    """Any dossier; a failing one is found again by its seed."""
    return st.integers(0, 2**32).map(random_dossier)


@st.composite
def places(draw: st.DrawFn, node: object) -> tuple[str, ...]:
    """A way into plain data, or just beside it."""
    inside = sorted(node) if isinstance(node, dict) else []
    key = draw(st.sampled_from([*inside, "v9", "Not An Id"]))
    below = node.get(key) if isinstance(node, dict) else None
    return (key, *draw(places(below))) if draw(st.integers(0, 5)) else (key,)


def random_dossier(seed: int) -> Dossier:
    """The dossier of this seed, validated as a stored one would be."""
    dice = random.Random(seed)
    raw = filled(Dossier, dice)
    raw["rounds"] = {id: filled(Round, dice) for id in ROUNDS}
    return Dossier.model_validate(raw)


def filled(model: type[BaseModel], dice: random.Random) -> dict[str, Any]:
    """Every field of a model with something that fits; some are left as they begin."""
    fields = {name: (field.annotation, field.metadata) for name, field in model.model_fields.items()}
    raw = {name: value(*each, dice) for name, each in fields.items() if dice.random() < 0.85}
    if model is Dossier:
        raw |= {"id": "random", "name": "Iemand", "schema_version": SCHEMA_VERSION}
    return raw


def value(annotation: Any, metadata: list[Any], dice: random.Random) -> Any:
    """Something that fits this annotation."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        return value(parts[0], list(annotation.__metadata__), dice)
    if origin in _MAKERS:
        return _MAKERS[origin](parts, dice)
    if issubclass(annotation, BaseModel):
        return filled(annotation, dice)
    if issubclass(annotation, Enum):
        return dice.choice(list(annotation))
    return _plain(annotation, metadata, dice)


def _plain(annotation: type, metadata: list[Any], dice: random.Random) -> Any:
    if annotation is str:
        is_id = any(getattr(each, "pattern", None) for each in metadata)
        return dice.choice(IDS if is_id else TEXTS)
    return {bool: dice.random() < 0.3, int: 1, float: 1.0}[annotation]


def _maybe(parts: tuple[Any, ...], dice: random.Random) -> Any:
    return value(parts[0], [], dice) if dice.random() < 0.7 else None


def _several(parts: tuple[Any, ...], dice: random.Random) -> Any:
    return tuple(value(parts[0], [], dice) for _ in range(dice.randint(0, 2)))


def _by_id(parts: tuple[Any, ...], dice: random.Random) -> Any:
    return {value(parts[0], [], dice): value(parts[1], [], dice) for _ in range(dice.randint(0, 4))}


_MAKERS: dict[Any, Callable[[tuple[Any, ...], random.Random], Any]] = {
    types.UnionType: _maybe,
    Union: _maybe,
    tuple: _several,
    dict: _by_id,
    Literal: lambda parts, dice: dice.choice(parts),
}

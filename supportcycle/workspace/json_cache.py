"""The text of a dossier put together from the texts of its parts: what stayed the same is not made anew."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel
from pydantic_core import to_json

from supportcycle.domain.model.base import children
from supportcycle.domain.model.dossier import Dossier, Round


@dataclass(frozen=True, slots=True)
class JsonPart:
    """A value in a dossier, its JSON, and the parts that this was put together from.

    It holds words of the client, so it belongs to the living dossier and goes when that goes.
    """

    value: object = field(repr=False)
    text: str = field(repr=False)
    inside: Mapping[str, "JsonPart"] = field(repr=False)


_MADE_OF_PARTS = (Dossier, Round, dict)


def part_of(value: object, before: JsonPart | None = None) -> JsonPart:
    """`value` as JSON, to the letter what pydantic makes of it.

    `before` is what this function gave for an earlier state: nothing in a dossier is ever changed in place,
    so the very same object has the very same text.
    """
    if before and before.value is value:
        return before
    entries = _entries(value)
    if entries is None:
        return JsonPart(value, _json(value), {})
    known = before.inside if before else {}
    inside = {key: part_of(each, known.get(key)) for key, each in entries.items()}
    return JsonPart(
        value, f"{{{','.join(f'{_json(key)}:{part.text}' for key, part in inside.items())}}}", inside
    )


def _entries(value: object) -> dict[str, Any] | None:
    """What a dossier, a round or a collection in them holds; None for a value that is written whole."""
    return children(value) if isinstance(value, _MADE_OF_PARTS) else None


def _json(value: object) -> str:
    return value.model_dump_json() if isinstance(value, BaseModel) else to_json(value).decode()

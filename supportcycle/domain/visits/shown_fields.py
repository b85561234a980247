"""Which fields of a dossier a moment asks for, by where its answer stands."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.visits.declaration import Moment, MomentKind
from supportcycle.domain.visits.guard import SHOWN
from supportcycle.domain.visits.origin import places_of

_OF_EACH: Mapping[MomentKind, tuple[str, ...]] = {
    "lines": ("text",),
    "people": ("name",),
    "circle": ("ring", "quadrant"),
    "energy": ("energy",),
    "rank": ("text", "rank"),
    "ideas": ("text",),
}
"""What a moment whose place is a whole collection asks of each entry in it."""


def fields_of(moment: Moment) -> Iterator[str]:
    """The fields, as `<model>.<field>`; none without a place. LookupError for a place that is not there, or
    that is a collection of which this kind of moment asks nothing."""
    for place in places_of(moment):
        yield from _fields_at(place, moment)


def _fields_at(place: Path, moment: Moment) -> Iterator[str]:
    kind, field = _at(place)
    inside = get_args(kind)[1:] if get_origin(kind) is dict else ()
    if inside and isinstance(inside[0], type) and issubclass(inside[0], BaseModel):
        for key in _OF_EACH[moment.kind]:
            if key not in inside[0].model_fields:
                raise LookupError(key)
            yield f"{inside[0].__name__}.{key}"
    elif field:
        yield field


def hidden_fields(moment: Moment) -> list[str]:
    """The fields a moment asks for that may not be seen at the table; LookupError as above."""
    return [field for field in fields_of(moment) if field not in SHOWN]


def field_at(path: Path) -> str:
    """The field of the innermost model that a place stands in, as `<model>.<field>`. LookupError for a place
    that is not there."""
    return _at(path)[1]


def _at(parts: Path) -> tuple[Any, str]:
    """The kind of value at a place, and the field of the innermost model that it stands in."""
    kind: Any = Dossier
    field = ""
    for part in parts:
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            field = f"{kind.__name__}.{part}"
            kind = get_type_hints(kind, include_extras=True)[part]
        elif get_origin(kind) is dict:
            kind = get_args(kind)[1]
        else:
            raise LookupError(part)
    return kind, field

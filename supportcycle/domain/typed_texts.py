"""What people typed in a part of a dossier: words, not choices or ids, by the model and field they are in."""

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

from supportcycle.domain.model.base import Model, Path, Text, children

_TYPED = get_args(Text)[1]
"""What tells the type of what is typed from that of an id."""


class TypedText(NamedTuple):
    """Words with their place, and the model and field they were typed in."""

    path: Path
    model: str
    field: str
    words: str

    def __repr__(self) -> str:
        return f"TypedText({self.model}.{self.field})"


@cache
def typed_fields(model: type[Model]) -> frozenset[str]:
    """The fields of a model in which people type, also those that hold texts by name."""
    hints = get_type_hints(model, include_extras=True)
    return frozenset(name for name in model.model_fields if _is_typed(hints[name]))


def typed_texts(node: object, path: Path = ()) -> Iterator[TypedText]:
    """Everything typed in a part of a dossier, with its place below `path`; nothing that is blank."""
    fields = typed_fields(type(node)) if isinstance(node, Model) else frozenset()
    for name, value in (children(node) or {}).items():
        at = (*path, str(name))
        if name in fields:
            for place, words in _texts(value, at):
                yield TypedText(place, type(node).__name__, str(name), words)
        elif not isinstance(value, str):
            yield from typed_texts(value, at)


def _is_typed(annotation: Any) -> bool:
    if _TYPED in getattr(annotation, "__metadata__", ()):
        return True
    return any(_is_typed(part) for part in get_args(annotation))


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """The words in a field: one text, or several by name."""
    if isinstance(value, str) and not isinstance(value, Enum) and value.strip():
        yield path, value
    for name, held in value.items() if isinstance(value, dict) else ():
        yield from _texts(held, (*path, str(name)))

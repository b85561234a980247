"""What people typed in a part of a dossier: words, not choices or ids, by the model and field they are in."""

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

from supportcycle.domain.model.base import Model, Path, Text, children

_TYPED = get_args(Text)[1]
"""What tells the type of what is typed from that of an id."""
_NONE: frozenset[str] = frozenset()
_WITHOUT_TEXT = frozenset({str, bool, int, tuple})


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


def typed_texts(node: object, path: Path = ()) -> list[TypedText]:
    """Everything typed in a part of a dossier, with its place below `path`; nothing that is blank.

    A model holds what was found in it, below itself: nothing in a dossier is ever changed in place, so after
    a change only the models around that are walked through again.
    """
    if isinstance(node, Model):
        return [_below(path, typed) for typed in node.kept(_typed_in)]
    return _walked(node, path)


def _typed_in(model: Model) -> tuple[TypedText, ...]:
    return tuple(_walked(model, ()))


def _walked(node: object, path: Path) -> list[TypedText]:
    kind, fields = (
        ("", _NONE) if not isinstance(node, Model) else (type(node).__name__, typed_fields(type(node)))
    )
    found: list[TypedText] = []
    for name, value in (children(node) or {}).items():
        if not value or (type(value) in _WITHOUT_TEXT and name not in fields):
            continue
        if name in fields:
            found += [TypedText(at, kind, name, words) for at, words in _texts(value, (*path, name))]
        else:
            found += typed_texts(value, (*path, name))
    return found


def _below(path: Path, typed: TypedText) -> TypedText:
    return TypedText(path + typed.path, typed.model, typed.field, typed.words) if path else typed


def _is_typed(annotation: Any) -> bool:
    if _TYPED in getattr(annotation, "__metadata__", ()):
        return True
    return any(_is_typed(part) for part in get_args(annotation))


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """The words in a field: one text, or several by name."""
    if isinstance(value, dict):
        for name, held in value.items():
            yield from _texts(held, (*path, name))
    elif isinstance(value, str) and value and not isinstance(value, Enum) and value.strip():
        yield path, value

"""A dossier with a sentence of its own in every place for text, to see where each of them comes out."""

import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from supportcycle.domain.model.base import Text
from supportcycle.domain.model.dossier import Dossier

Sentence = Callable[[str, str], str]
"""Makes what stands in a field: gets `<Model>.<field>` and the word that is found nowhere else."""

WORDS = re.compile(r"zwalk\d+q")
"""What is planted; one walk through a page finds all of it."""


class Planting:
    """Puts a word of its own in every text field; `found` says which field each word stands in."""

    def __init__(self, sentence: Sentence = lambda field, word: f"{word} gezegd") -> None:
        self.fields: dict[str, str] = {}
        self._sentence = sentence

    def planted(self, dossier: Dossier) -> Dossier:
        """The dossier with all its fields filled, and with one entry where there was none."""
        filled = self._model(dossier)
        return Dossier.model_validate(filled | {"id": dossier.id, "schema_version": dossier.schema_version})

    def found_in(self, words: str) -> set[str]:
        """The fields whose word stands in these words."""
        return {self.fields[word] for word in WORDS.findall(words) if word in self.fields}

    def _model(self, model: BaseModel) -> dict[str, Any]:
        name, hints = type(model).__name__, get_type_hints(type(model), include_extras=True)
        keys = type(model).model_fields
        return {key: self._value(f"{name}.{key}", hints[key], getattr(model, key)) for key in keys}

    def _value(self, field: str, hint: Any, value: Any) -> Any:
        if isinstance(value, BaseModel):
            return self._model(value)
        if Text in _inside(hint) and not isinstance(value, Enum | dict):
            return self._word(field)
        if isinstance(value, dict):
            of, inside = get_args(hint)
            return {
                key: self._value(field, inside, each) for key, each in (value or _one(of, inside)).items()
            }
        return value

    def _word(self, field: str) -> str:
        word = f"zwalk{len(self.fields)}q"
        self.fields[word] = field
        return self._sentence(field, word)


def _one(of: Any, inside: Any) -> Mapping[str, Any]:
    """One entry for a collection that has none; a collection of ids has nothing to fill."""
    key = next(iter(of)) if isinstance(of, type) and issubclass(of, Enum) else "x1"
    if isinstance(inside, type) and issubclass(inside, BaseModel):
        return {key: inside()}
    if inside == Text:
        return {key: ""}
    return {key: {}} if get_origin(inside) is dict else {}


def model_fields() -> Iterator[str]:
    """Every field of every model a dossier is made of, as `<Model>.<field>`."""
    yield from (f"{here.__name__}.{key}" for here, key, _ in _fields(Dossier))


def text_fields() -> Iterator[str]:
    """Every text field of a dossier."""
    yield from (f"{here.__name__}.{key}" for here, key, kinds in _fields(Dossier) if Text in kinds)


def _fields(model: type[BaseModel]) -> Iterator[tuple[type[BaseModel], str, list[Any]]]:
    """Each field of each model, with the kinds of value it holds."""
    seen: set[type[BaseModel]] = set()
    waiting = [model]
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        hints = get_type_hints(here, include_extras=True)
        for key in here.model_fields:
            kinds = list(_inside(hints[key]))
            yield here, key, kinds
            waiting += [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]


def _inside(hint: Any) -> Iterator[Any]:
    yield hint
    if hint != Text:
        for each in get_args(hint):
            yield from _inside(each)

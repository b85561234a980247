"""The library beside the worksheets: methods, option cards and advice, read once and validated."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from supportcycle.content.catalogue import words_in
from supportcycle.content.language import per_language, words_file, words_files
from supportcycle.content.template_file import line_of
from supportcycle.domain.errors import TemplateError
from supportcycle.domain.guide.advice import Situation
from supportcycle.domain.guide.isolation import IsolationAdvice
from supportcycle.domain.guide.lenses import Lens
from supportcycle.domain.guide.method import FACETS, Method, values_of
from supportcycle.domain.guide.option_cards import OptionCard
from supportcycle.domain.guide.routes import Route
from supportcycle.domain.guide.search import SearchWords
from supportcycle.domain.guide.viewing_frames import FactorGroup, ViewingFrame
from supportcycle.domain.model.together.gathering import Programme

Kind = TypeVar("Kind", bound=BaseModel)


def _rows(file: Path, table: str, kind: type[Kind], key: str = "id") -> dict[str, Kind]:
    """The tables of one file by id. TemplateError with the line when one does not fit."""
    rows: dict[str, Kind] = {}
    for row in words_in(file)[table]:
        try:
            rows[row[key]] = kind.model_validate(row)
        except ValidationError as error:
            first = error.errors(include_input=False, include_url=False)[0]
            line = line_of(file, f'"{row[key]}"')
            raise TemplateError(file, line, f"{first['loc']}: {first['msg']}") from None
    return rows


@per_language()
def facet_labels() -> dict[str, dict[str, str]]:
    """Per facet of a method its values and what people read for them, in the order they are offered."""
    labels: dict[str, dict[str, str]] = words_in(words_file("method_words.toml"))["labels"]
    return labels


@per_language()
def methods() -> dict[str, Method]:
    """The methods of the guide by id. TemplateError for a facet that has no label."""
    file = words_file("methods.toml")
    rows = _rows(file, "methods", Method)
    for method in rows.values():
        for facet in FACETS:
            for value in values_of(method, facet):
                if value not in facet_labels()[facet]:
                    raise TemplateError(
                        file, line_of(file, f'"{method.id}"'), f"{facet}: {value} has no label"
                    )
    return rows


@per_language()
def search_words() -> SearchWords:
    """Which words say nothing, and which mean about the same."""
    raw: Mapping[str, Any] = words_in(words_file("method_words.toml"))["search"]
    return SearchWords(ignored=frozenset(raw["ignored"].split()), same=tuple(g.split() for g in raw["same"]))


@per_language()
def situations() -> dict[str, Situation]:
    """Situations by key, each with what the guide advises."""
    return _rows(words_file("method_advice.toml"), "situations", Situation, "key")


@per_language()
def option_cards() -> dict[str, OptionCard]:
    """The option cards of every file in cards/ by id, in the order of the files."""
    files = words_files("cards", "option_*.toml")
    return {id: card for file in files for id, card in _rows(file, "cards", OptionCard).items()}


@per_language()
def factor_groups() -> dict[str, FactorGroup]:
    """Wanting, being able and being allowed, each with its factors."""
    return _rows(words_file("cards", "mirror_factors.toml"), "groups", FactorGroup, "key")


def factors() -> frozenset[str]:
    """The keys of all factors."""
    return frozenset(key for group in factor_groups().values() for key in (*group.helps, *group.hinders))


@per_language()
def viewing_frames() -> dict[str, ViewingFrame]:
    """The frames for the worker by key, in the order they are offered."""
    order = ("worker", "manager", "welcome", "presence", "diffidence", "exploring")
    files = ((key, words_file("cards", f"frame_{key}.toml")) for key in order)
    return {key: ViewingFrame.model_validate({"key": key, **words_in(file)}) for key, file in files}


@per_language()
def lenses() -> dict[str, Lens]:
    """The lenses on a plan by key, in the order they are offered."""
    return _rows(words_file("cards", "lenses.toml"), "lenses", Lens, "key")


@per_language()
def programmes() -> dict[str, Programme]:
    """Orders of a meeting by key, to begin an agenda from."""
    return _rows(words_file("programmes.toml"), "programmes", Programme, "key")


@per_language()
def isolation_advice() -> dict[str, IsolationAdvice]:
    """Per kind of isolation what to talk about; only for the worker."""
    return _rows(words_file("cards", "isolation.toml"), "kinds", IsolationAdvice, "key")


@per_language()
def routes() -> dict[str, Route]:
    """Methods as an order of pages, by key, in the order they are offered."""
    return _rows(words_file("routes.toml"), "routes", Route, "key")


LIBRARY = (
    methods,
    search_words,
    situations,
    option_cards,
    isolation_advice,
    facet_labels,
    factor_groups,
    viewing_frames,
    lenses,
    programmes,
    routes,
)
"""Everything there is to read here, each with its own mistakes to tell."""

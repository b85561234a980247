"""From when on something is worth a question; templates/rules.toml and product_words.toml say so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from supportcycle.domain.names.matching import NameWords

_NO_WORDS = NameWords()


@dataclass(frozen=True, slots=True)
class Product:
    """Names of one kind of help, and the question `behind` them: what somebody wants to be able to do.

    A word that begins with a star is also found at the end of a longer one.
    """

    words: tuple[str, ...]
    behind: str


@dataclass(frozen=True, slots=True)
class ProductContext:
    """The words around the name of help by which it is not what somebody asks for.

    Not asked for with one of `before` anywhere before it, or one of `after` right behind it. The names in
    `alone` are only asked about with nothing but `little` words beside them.
    """

    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    little: frozenset[str] = frozenset()


_NO_CONTEXT = ProductContext()


@dataclass(frozen=True, slots=True)
class Limits:
    """The figures that a check holds a dossier to. A term that is not given is not watched."""

    options: int = 2
    tasks: int = 3
    hours_a_week: float = 8
    helpers: int = 8
    goals: int = 2
    products: tuple[Product, ...] = ()
    product_context: ProductContext = _NO_CONTEXT
    name_words: NameWords = _NO_WORDS
    decision: timedelta | None = None
    objection: timedelta | None = None
    amounts_of: int | None = None
    amounts_checked: date | None = None


def limits_from(
    rules: Mapping[str, Mapping[str, Any]],
    products: Iterable[Product] = (),
    name_words: NameWords = _NO_WORDS,
    product_context: ProductContext = _NO_CONTEXT,
) -> Limits:
    """The limits as they stand in templates/rules.toml, with the names of help to ask about and how people
    are found in a text. KeyError when one is not there."""
    ours = rules["loose_ends"]
    return Limits(
        options=ours["options"],
        tasks=ours["tasks"],
        hours_a_week=ours["hours_a_week"],
        helpers=ours["helpers"],
        goals=ours["goals"],
        products=tuple(products),
        product_context=product_context,
        name_words=name_words,
        decision=timedelta(weeks=rules["besluit"]["weeks"]),
        objection=timedelta(weeks=rules["objection"]["weeks"]),
        amounts_of=rules["contribution"]["year"],
        amounts_checked=date.fromisoformat(rules["contribution"]["checked"]),
    )

"""From when on something is worth a question; templates/rules.toml says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any


@dataclass(frozen=True, slots=True)
class Limits:
    """The figures that a check holds a dossier to. A term that is not given is not watched."""

    options: int = 2
    tasks: int = 3
    hours_a_week: float = 8
    helpers: int = 8
    goals: int = 2
    product_words: tuple[str, ...] = ()
    decision: timedelta | None = None
    objection: timedelta | None = None


def limits_from(rules: Mapping[str, Mapping[str, Any]]) -> Limits:
    """The limits as they stand in templates/rules.toml. KeyError when one is not there."""
    ours = rules["loose_ends"]
    return Limits(
        options=ours["options"],
        tasks=ours["tasks"],
        hours_a_week=ours["hours_a_week"],
        helpers=ours["helpers"],
        goals=ours["goals"],
        product_words=tuple(rules["product_words"]["words"]),
        decision=timedelta(weeks=rules["besluit"]["weeks"]),
        objection=timedelta(weeks=rules["objection"]["weeks"]),
    )

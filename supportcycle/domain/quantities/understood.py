"""Whether what was typed is understood for sure, by what it counts."""

from collections.abc import Callable, Mapping

from supportcycle.domain.model.worksheet import Counted
from supportcycle.domain.quantities.durations import months_in
from supportcycle.domain.quantities.rates import hours_in_a_week, minutes_in, said_of_time
from supportcycle.domain.quantities.scores import score_in
from supportcycle.domain.quantities.told_ages import told_age
from supportcycle.domain.quantities.years import days_in

_READERS: Mapping[Counted, Callable[[str], object]] = {
    "hours": lambda typed: (said := said_of_time(typed)) and said.hours,
    "hours_a_week": hours_in_a_week,
    "minutes": minutes_in,
    "months": months_in,
    "score": score_in,
    "age": lambda typed: told_age(typed) or days_in(typed),
}


def is_understood(typed: str, counts: Counted) -> bool:
    """Whether there is nothing, or something that can be counted with."""
    return not typed.strip() or bool(_READERS[counts](typed))

"""Years in words: when somebody was born and died, from when until when two people were a couple."""

from supportcycle.figures.base.text_metrics import Lettering, wrap
from supportcycle.figures.base.theme import SMALL
from supportcycle.figures.genogram.data import GenogramPartnership, GenogramPerson
from supportcycle.figures.genogram.family.unions import Union


def life(person: GenogramPerson) -> list[str]:
    """Born and died as signs with a year."""
    sign = "*±" if person.about else "*"
    born = [f"{sign}{person.birth_year}"] if person.birth_year is not None else []
    return born + ([f"†{person.death_year}"] if person.death_year is not None else [])


def period(union: Union) -> Lettering:
    """The years of a union on one line; nothing when none is known."""
    return wrap(", ".join(years for tie in union.ties if (years := _years(tie))), 10_000, SMALL)


def _years(tie: GenogramPartnership) -> str:
    if tie.until is None:
        return "" if tie.since is None else f"{tie.since}–"
    return f"{'' if tie.since is None else tie.since}–{tie.until}"

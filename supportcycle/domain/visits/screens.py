"""The screens of a visit, in order: a moment, or one turn of a moment that is asked more than once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, current_round, goals_now, steps_now
from supportcycle.domain.model.options import OptionSheet, chosen, ideas
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.visits.declaration import Each, Moment, Need, VisitDeclaration
from supportcycle.domain.visits.places import context_of, sheet_of


@dataclass(frozen=True, slots=True)
class Screen:
    """One question before the client; `item` is what it is asked about."""

    moment: Moment
    item: str = ""

    @property
    def key(self) -> str:
        """The name of this screen, as `Visit.screen` keeps it."""
        return f"{self.moment.key}__{self.item}" if self.item else self.moment.key


def screens(
    declaration: VisitDeclaration, dossier: Dossier, visit_id: str, parts: Sequence[str] = ()
) -> list[Screen]:
    """The screens of the moments that were ticked and have something to ask now.

    Moments beside one another that are asked of the same things go on one thing at a time: all about the
    first idea or step, then all about the next. `parts` are the keys of what can be read together. KeyError
    when there is no such visit in this round."""
    visit = current_round(dossier)[1].visits[visit_id]
    ticked = (declaration.named[key] for key in visit.moments if key in declaration.named)
    asked = [moment for moment in ticked if is_asked(moment, dossier, visit_id)]
    found: list[Screen] = []
    for _, together in groupby(asked, _stretch):
        turns = [_turns(moment, dossier, visit_id, parts) for moment in together]
        found += [screen for one in zip(*turns, strict=True) for screen in one]
    return found


def progress(all: Sequence[Screen], at: int) -> tuple[int, int]:
    """In which part of the visit a screen stands, from 1, and how many parts it has: what is asked of the
    same things is one part."""
    parts = [number for number, (_, part) in enumerate(groupby(all, _part), 1) for _ in part]
    return parts[at], parts[-1]


def _stretch(moment: Moment) -> tuple[str, str]:
    return (moment.each, "") if moment.each else ("", moment.key)


def _part(screen: Screen) -> tuple[str, str]:
    return _stretch(screen.moment)


def is_asked(moment: Moment, dossier: Dossier, visit_id: str) -> bool:
    """Whether a moment has something to ask now, of who sits at the table."""
    visit = current_round(dossier)[1].visits[visit_id]
    alone = not visit.present and not visit.others.strip()
    if moment.audience == "client" and not alone:
        return False
    return all(_NEEDS[need](dossier, visit_id) for need in moment.needs)


def waits_for(
    moment: Moment, dossier: Dossier, visit_id: str, parts: Sequence[str] = ()
) -> Need | Each | Literal["client"] | None:
    """What has to be there before a moment asks something; None when it does. Life domains that nobody tapped
    yet and ideas nobody had yet are not waited for: they come in the same talk."""
    if moment.audience == "client" and not is_asked(
        moment.model_copy(update={"needs": ()}), dossier, visit_id
    ):
        return "client"
    missing = next((need for need in moment.needs if not _NEEDS[need](dossier, visit_id)), None)
    if missing or moment.each in (None, "life_domains", "dimensions", "ideas"):
        return missing
    return None if _turns(moment, dossier, visit_id, parts) else moment.each


def place_in(all: Sequence[Screen], visit: Visit, declaration: VisitDeclaration) -> int:
    """Which screen is before the client: that of `Visit.screen`, else the first of the moment it belongs to
    or, when that is gone, of the next one in the order of the declaration."""
    keys = [screen.key for screen in all]
    if visit.screen in keys:
        return keys.index(visit.screen)
    at = (visit.screen or "").partition("__")[0]
    order = list(declaration.named)
    later = order[order.index(at) :] if at in order else order
    return next((number for number, screen in enumerate(all) if screen.moment.key in later), 0)


def _turns(moment: Moment, dossier: Dossier, visit_id: str, parts: Sequence[str]) -> list[Screen]:
    if moment.each is None:
        return [Screen(moment)]
    if moment.each == "parts":
        return [Screen(moment, part) for part in parts]
    return [Screen(moment, item) for item in _EACH[moment.each](dossier, visit_id)]


def _life_domains(dossier: Dossier, visit_id: str) -> list[str]:
    visit = current_round(dossier)[1].visits[visit_id]
    return [
        life_domain for life_domain in visit.life_domains if life_domain not in visit.covered_life_domains
    ]


def _dimensions(dossier: Dossier, visit_id: str) -> list[str]:
    visit = current_round(dossier)[1].visits[visit_id]
    return [dimension for dimension in visit.dimensions if dimension not in visit.covered_dimensions]


def _sheet(dossier: Dossier, visit_id: str) -> OptionSheet:
    return sheet_of(dossier, context_of(dossier, visit_id))


def _steps(dossier: Dossier, _: str) -> list[str]:
    return [step_id for _, step_id, _ in steps_now(current_round(dossier)[1])]


def _people(dossier: Dossier, visit_id: str, *, absent: bool = False) -> list[str]:
    """Who was named and is not covered; with `absent` without those who sit at the table."""
    visit = current_round(dossier)[1].visits[visit_id]
    left_out = visit.covered_people + (visit.present if absent else ())
    return [id for id, person in dossier.people.items() if not is_blank(person) and id not in left_out]


def _wishes(dossier: Dossier) -> int:
    return sum(bool(wish.text.strip()) for wish in current_round(dossier)[1].wishes.values())


_EACH: Mapping[Each, Callable[[Dossier, str], list[str]]] = {
    "life_domains": _life_domains,
    "dimensions": _dimensions,
    "ideas": lambda dossier, visit_id: list(ideas(_sheet(dossier, visit_id))),
    "steps": _steps,
    "goals": lambda dossier, _: list(goals_now(current_round(dossier)[1])),
}
_NEEDS: Mapping[Need, Callable[[Dossier, str], bool]] = {
    "people": lambda dossier, visit_id: bool(_people(dossier, visit_id)),
    "around": lambda dossier, visit_id: bool(_people(dossier, visit_id, absent=True)),
    "dimensions": lambda dossier, visit_id: bool(_dimensions(dossier, visit_id)),
    "wish": lambda dossier, _: _wishes(dossier) > 0,
    "wishes": lambda dossier, _: _wishes(dossier) > 1,
    "goal": lambda dossier, _: bool(goals_now(current_round(dossier)[1])),
    "ideas": lambda dossier, visit_id: bool(ideas(_sheet(dossier, visit_id))),
    "choice": lambda dossier, visit_id: chosen(_sheet(dossier, visit_id)) is not None,
    "step": lambda dossier, visit_id: bool(_steps(dossier, visit_id)),
}

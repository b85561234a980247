"""What is counted of plans: first steps, and help that began, became less or stopped, and what came then."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from supportcycle.domain.dates import as_date, months_later
from supportcycle.domain.helper_load import loads
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Round, versions_of
from supportcycle.domain.model.plan import FirstStepState, PlanVersion, Step, is_helping
from supportcycle.domain.model.review import helper_key
from supportcycle.domain.model.wmo import is_granted
from supportcycle.domain.quantities.amount import Amount
from supportcycle.domain.quantities.rates import hours_each_week
from supportcycle.domain.team_figures.of_goals import Dated

_LineHours = Mapping[str, Amount | None]


def first_steps(rounds: Sequence[Round]) -> Iterator[Dated]:
    """Each first small step by the day of the plan in which it was named first."""
    known: set[str] = set()
    for version in versions_of(rounds):
        for id, step in _steps(version).items():
            if id not in known and not is_blank(step.first):
                known.add(id)
                made = as_date(version.made_on)
                yield made, _set_when(rounds, id, made) if made else ""


def _set_when(rounds: Sequence[Round], id: str, made: date) -> str:
    states = [_steps(version)[id].first for version in versions_of(rounds) if id in _steps(version)]
    told = [
        as_date(entry.on)
        for round in rounds
        for entry in round.logbook.values()
        if entry.step == id and entry.small_step is FirstStepState.DONE
    ]
    if not told and not any(first.state is FirstStepState.DONE for first in states):
        return "not_yet"
    days = told or [as_date(first.on) for first in states if first.state is FirstStepState.DONE]
    day = min((day for day in days if day), default=None)
    if day is None:
        return "day_unknown"
    return "within_month" if day <= months_later(made, 1) else "later"


def help_changes(rounds: Iterable[Round]) -> Iterator[Dated]:
    """By version: who or what came, takes fewer hours, or went. In the very first all is new."""
    for before, version in pairwise([PlanVersion(), *versions_of(rounds)]):
        day = as_date(version.made_on)
        for kind, of in (("network", _network), ("paid", _paid)):
            yield from ((day, f"{kind}_{how}") for how in _changed(of(before), of(version)))


def _changed(old: _LineHours, new: _LineHours) -> Iterator[str]:
    yield from ("began" for key in new if key not in old)
    yield from ("stopped" for key in old if key not in new)
    yield from ("less" for key in new if key in old and _is_less(old[key], new[key]))


def _is_less(old: Amount | None, new: Amount | None) -> bool:
    return old is not None and new is not None and new.high < old.low


def replaced(rounds: Iterable[Round]) -> Iterator[Dated]:
    """For each help that stopped: what is new in the steps in which it was."""
    for before, version in pairwise([PlanVersion(), *versions_of(rounds)]):
        gone = [key for of in (_network, _paid) for key in of(before) if key not in of(version)]
        yield from ((as_date(version.made_on), _instead(key, before, version)) for key in gone)


def _instead(key: str, before: PlanVersion, after: PlanVersion) -> str:
    was = {id: step for id, step in _steps(before).items() if key in _keys(id, step)}
    now = {id: step for id, step in _steps(after).items() if id in was and not is_blank(step)}
    if not now:
        return "step_gone"
    held = {each for id, step in now.items() for each in _keys(id, step)}
    for part, of in (("network", _network), ("paid", _paid)):
        if held & (of(after).keys() - of(before).keys()):
            return part
    is_own = any(step.own.strip() and step.own != was[id].own for id, step in now.items())
    return "own" if is_own else "not_said"


def _steps(version: PlanVersion) -> dict[str, Step]:
    return {id: step for plan in version.plans.values() for id, step in plan.steps.items()}


def _keys(id: str, step: Step) -> set[str]:
    """By which names the help in a step is known: people by themselves, all else by its line."""
    people = {each.person for each in step.others.values() if each.person and is_helping(each)}
    return people | {helper_key(id, line) for line in (*step.professionals, *step.wmo)}


def _network(version: PlanVersion) -> _LineHours:
    return {person: load.hours_a_week for person, load in loads(version).items() if person and load.confirmed}


def _paid(version: PlanVersion) -> _LineHours:
    found: dict[str, Amount | None] = {}
    for id, step in _steps(version).items():
        for line, each in step.professionals.items():
            if not is_blank(each):
                found[helper_key(id, line)] = hours_each_week(each.hours, each.frequency)
        found |= {helper_key(id, line): None for line, each in step.wmo.items() if is_granted(each)}
    return found

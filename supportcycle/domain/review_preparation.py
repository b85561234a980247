"""The review prepared from the dossier: pairs of then and now, for somebody else to put into words."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from supportcycle.domain.dates import as_date
from supportcycle.domain.helper_load import Load, loads
from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.network.snapshots import Snapshot
from supportcycle.domain.model.plan import PlanVersion
from supportcycle.domain.model.review import helper_key
from supportcycle.domain.model.wmo import Voorziening, is_granted
from supportcycle.domain.names.people_by_name import looked_up, spellings
from supportcycle.domain.network.snapshot_taking import by_date, first_day
from supportcycle.domain.quantities.scores import same_score


class LoadPair(NamedTuple):
    """What one person carried then and carries now."""

    person: str
    then: Load
    now: Load


class Provision(NamedTuple):
    """One line of the plan that asks something of the Wmo, with the key of its review."""

    key: str
    goal: str
    step: str
    line: Voorziening


def load_pairs(before: PlanVersion, after: PlanVersion) -> list[LoadPair]:
    """Everybody with a task then or now; who carries nothing any more stays in the list."""
    then, now = loads(before), loads(after)
    people = dict.fromkeys((*then, *now))
    return [LoadPair(person, then.get(person, Load()), now.get(person, Load())) for person in people]


def provisions(version: PlanVersion) -> Iterator[Provision]:
    """Everything in a plan that was asked of the municipality."""
    for goal_id, plan in version.plans.items():
        for step_id, step in plan.steps.items():
            for line_id, line in step.wmo.items():
                yield Provision(helper_key(step_id, line_id), goal_id, step_id, line)


def paid_provisions(version: PlanVersion) -> list[Provision]:
    """What the municipality granted, wholly or in part."""
    return [each for each in provisions(version) if is_granted(each.line)]


def stayed_the_same(then: str, now: str) -> bool:
    """Whether the same score was given twice; words that are no numbers are compared as they are."""
    if not then.strip() or not now.strip():
        return False
    same = same_score(then, now)
    return then.strip() == now.strip() if same is None else same


def earlier_snapshot(dossier: Dossier, on: str) -> Snapshot | None:
    """The last map that was kept before a day; the last of all when the day cannot be read."""
    day = as_date(on) or date.max
    kept = [each for _, each in by_date(dossier) if (first_day(each) or date.min) < day]
    return kept[-1] if kept else None


def met_on_the_way(dossier: Dossier, round: Round) -> list[tuple[str, str, str | None]]:
    """New people in the logbook: name and day as written, and who that is in the register, if anybody."""
    known = spellings(dossier.people)
    entries = [(first_line(entry.new_contact), entry.on.strip()) for entry in round.logbook.values()]
    return [(name, on, looked_up(known, name)) for name, on in entries if name]

"""What a visit is about now, and where the answer to a moment stands in the dossier."""

from dataclasses import dataclass

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import (
    Dossier,
    current_round,
    current_version,
    goals_now,
    next_id,
    next_visit_id,
    number_in_id,
)
from supportcycle.domain.model.options import OptionSheet
from supportcycle.domain.model.plan import Step
from supportcycle.domain.model.visits import Visit, waits
from supportcycle.domain.visits.declaration import Moment


@dataclass(frozen=True, slots=True)
class VisitContext:
    """The ids of what is talked about: existing ones, else those that will be made."""

    round: str
    version: str
    visit: str
    goal: str
    sheet: str
    step: str
    evaluation: str
    card: str
    item: str = ""


def context_of(dossier: Dossier, visit_id: str, item: str = "") -> VisitContext:
    """What this visit is about now. KeyError when there is no such visit in this round."""
    round_id, round = current_round(dossier)
    visit = round.visits[visit_id]
    goal = goal_of(dossier, visit)
    version_id, version = current_version(round)
    sheets = {id: sheet for id, sheet in round.option_sheets.items() if sheet.goal == goal}
    sheet = max(sheets, key=number_in_id, default=next_id(round.option_sheets, "s"))
    steps = version.plans[goal].steps if goal in version.plans else {}
    evaluation = max(round.evaluations, key=number_in_id, default="v1")
    card = visit.card or next_id(round.touchstones, "t")
    step = _step(goal, sheet, steps)
    return VisitContext(round_id, version_id, visit_id, goal, sheet, step, evaluation, card, item)


def goal_of(dossier: Dossier, visit: Visit) -> str:
    """The goal of this visit: the one that was chosen, else the first that is worked on, else the one to
    come."""
    _, round = current_round(dossier)
    return visit.goal or next(iter(goals_now(round)), next_id(round.goals, "g"))


def place_of(moment: Moment, context: VisitContext) -> Path:
    """Where the answer stands; empty for a moment that has no single place."""
    if not moment.place:
        return ()
    names = {name: getattr(context, name) for name in VisitContext.__slots__}
    return tuple(part.format(**names) for part in moment.place.split("."))


def following_visit(dossier: Dossier, visit_id: str) -> str:
    """The id of the visit that comes after this one: the first that did not begin, else the one to come."""
    visits = current_round(dossier)[1].visits
    after = [id for id, visit in visits.items() if waits(visit)]
    later = [id for id in after if number_in_id(id) > number_in_id(visit_id)]
    return min(later, key=number_in_id, default=next_visit_id(dossier))


def _step(goal: str, sheet: str, steps: dict[str, Step]) -> str:
    """The step that was made from the sheet, else the last one, else the one to come."""
    made = (id for id, step in steps.items() if step.from_sheet == sheet)
    return next(made, "") or next(reversed(steps), "") or next_id(steps, f"{goal}_t")


def sheet_of(dossier: Dossier, context: VisitContext) -> OptionSheet:
    """The sheet with ideas for the goal of now; an empty one when there is none yet."""
    _, round = current_round(dossier)
    return round.option_sheets.get(context.sheet) or OptionSheet(goal=context.goal)

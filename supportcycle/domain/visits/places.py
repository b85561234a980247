"""What a visit is about now, and where the answer to a moment stands in the dossier."""

from dataclasses import dataclass

from supportcycle.domain.editing import goes_along
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
from supportcycle.domain.model.options import Option, OptionSheet, chosen, ideas
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
    version_id, _ = current_version(round)
    sheets = {id: sheet for id, sheet in round.option_sheets.items() if sheet.goal == goal}
    sheet = max(sheets, key=number_in_id, default=next_id(round.option_sheets, "s"))
    evaluation = visit.evaluation or max(round.evaluations, key=number_in_id, default="v1")
    card = visit.card or next_id(round.touchstones, "t")
    step = _step(dossier, goal, sheet)
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


def _step(dossier: Dossier, goal: str, sheet_id: str) -> str:
    """The step of what was chosen on the sheet, without a choice the last one, else the one to come."""
    _, round = current_round(dossier)
    plan = current_version(round)[1].plans.get(goal)
    steps = plan.steps if plan else {}
    sheet = round.option_sheets.get(sheet_id, OptionSheet())
    choice = chosen(sheet)
    if choice is None:
        made = [id for id, step in steps.items() if step.from_sheet == sheet_id] or list(reversed(steps))
    else:
        made = [id for id, step in steps.items() if _is_of(sheet_id, choice, step)]
        made += [id for id, step in steps.items() if goes_along(dossier, sheet_id, step)]
        made += [id for id, step in steps.items() if _is_in_own_words(sheet_id, sheet, step)]
    return next(iter(made), "") or next_id(steps, f"{goal}_t")


def _is_of(sheet_id: str, choice: Option, step: Step) -> bool:
    return step.from_sheet in (None, sheet_id) and step.text.strip() == choice.text.strip()


def _is_in_own_words(sheet_id: str, sheet: OptionSheet, step: Step) -> bool:
    """Whether a step was made of the sheet and is called differently since."""
    return step.from_sheet == sheet_id and all(step.text != idea.text for idea in ideas(sheet).values())


def sheet_of(dossier: Dossier, context: VisitContext) -> OptionSheet:
    """The sheet with ideas for the goal of now; an empty one when there is none yet."""
    _, round = current_round(dossier)
    return round.option_sheets.get(context.sheet) or OptionSheet(goal=context.goal)

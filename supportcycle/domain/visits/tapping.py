"""What a tap leads to: a goal made of a wish, the best and the second best idea, and the step made of it."""

from collections.abc import Collection

from supportcycle.domain.editing import as_made, goes_along, step_of_choice
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, current_round, next_id
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.options import chosen, ideas
from supportcycle.domain.model.plan import Step
from supportcycle.domain.update import removed, value_at, with_value, with_values
from supportcycle.domain.visits.places import VisitContext, sheet_of

_OF_THE_CHOICE = frozenset({"others", "professionals"})
"""Who helps in a step is of the idea it was made of."""


def goal_from_wish(dossier: Dossier, visit_id: str, wish_id: str) -> Dossier:
    """The dossier in which this visit is about a goal made of this wish: the one there is, else a new one."""
    round_id, round = current_round(dossier)
    goals = round.goals
    goal_id = next((id for id, goal in goals.items() if wish_id in goal.wishes), "") or next_id(goals, "g")
    if goal_id not in goals:
        made = Goal(own_words=round.wishes[wish_id].text, wishes=(wish_id,))
        dossier = with_value(dossier, ("rounds", round_id, "goals", goal_id), made)
    return with_value(dossier, (*_visit(dossier, visit_id), "goal"), goal_id)


def goal_tapped(dossier: Dossier, visit_id: str, id: str, kept: Collection[str]) -> Dossier:
    """The dossier after a tap on the card of a wish or a goal: this visit is about it, or no longer when it
    was about that already. A goal that is only a wish that was tapped goes, unless it is in `kept`."""
    _, round = current_round(dossier)
    now = round.visits[visit_id].goal or ""
    again = id == now or id in round.goals.get(now, Goal()).wishes
    dossier = _goal_let_go(dossier, visit_id, now, kept)
    if again:
        fresh = next_id(current_round(dossier)[1].goals, "g")
        return with_values(dossier, _visit(dossier, visit_id), {"goal": fresh, "goal_let_go": True})
    dossier = with_value(dossier, (*_visit(dossier, visit_id), "goal_let_go"), False)
    if id in round.wishes:
        return goal_from_wish(dossier, visit_id, id)
    return with_value(dossier, (*_visit(dossier, visit_id), "goal"), id)


def idea_tapped(dossier: Dossier, context: VisitContext, id: str) -> Dossier:
    """The dossier after a tap on an idea: the best one first, then the second best; tapped again it is
    neither, and what came second comes first. A third takes the second place."""
    sheet = sheet_of(dossier, context)
    order = [each for each in (sheet.best, sheet.second_best) if each in ideas(sheet)]
    order = [each for each in order if each != id] if id in order else [*order[:1], id]
    path = ("rounds", context.round, "option_sheets", context.sheet)
    best, second = (*order, None, None)[:2]
    return with_value(with_value(dossier, (*path, "best"), best), (*path, "second_best"), second)


def _visit(dossier: Dossier, visit_id: str) -> Path:
    return ("rounds", current_round(dossier)[0], "visits", visit_id)


def _goal_let_go(dossier: Dossier, visit_id: str, goal_id: str, kept: Collection[str]) -> Dossier:
    round_id, round = current_round(dossier)
    goal = round.goals.get(goal_id)
    wish = round.wishes.get(next(iter(goal.wishes), "")) if goal else None
    used = {sheet.goal for sheet in round.option_sheets.values()}
    used |= {id for version in round.versions.values() for id in version.plans}
    if goal_id in used or goal_id in kept or wish is None:
        return dossier
    if goal != Goal(own_words=wish.text, wishes=goal.wishes if goal else ()):
        return dossier
    dossier = removed(dossier, ("rounds", round_id, "goals", goal_id))
    return with_value(dossier, (*_visit(dossier, visit_id), "goal"), None)


def step_to_make(dossier: Dossier, context: VisitContext) -> Step:
    """The step of what was chosen; without a choice that of the goal itself."""
    if chosen(sheet_of(dossier, context)):
        return step_of_choice(dossier, context.sheet)
    return Step(text=goal_name(value_at(dossier, ("rounds", context.round, "goals", context.goal)) or Goal()))


def step_after_choice(dossier: Dossier, context: VisitContext, step: Step) -> Step:
    """The step as it is when the client chose another idea since it was made: what was said of it stays, all
    else is of that idea."""
    if chosen(sheet_of(dossier, context)) is None or not goes_along(dossier, context.sheet, step):
        return step
    was, new = as_made(dossier, context.sheet, step), step_of_choice(dossier, context.sheet)
    said = {name for name in Step.model_fields if getattr(step, name) != getattr(was, name)} - _OF_THE_CHOICE
    return new.model_copy(update={name: getattr(step, name) for name in said})

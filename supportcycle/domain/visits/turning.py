"""From one screen of a visit to the next: what a moment needs is made ready, what it led to is taken over."""

from collections.abc import Callable, Mapping
from datetime import date

from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, current_round, next_id
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.options import OptionSheet, chosen
from supportcycle.domain.model.plan import Helper, Step
from supportcycle.domain.model.profile import ranked
from supportcycle.domain.model.review import Evaluation
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import value_at, with_value
from supportcycle.domain.visits.declaration import Moment, MomentKind
from supportcycle.domain.visits.places import VisitContext, context_of, sheet_of
from supportcycle.domain.visits.screens import Screen

Change = Callable[[Dossier, str, date], Dossier]


def opened(dossier: Dossier, visit_id: str, moment: Moment, today: date) -> Dossier:
    """The dossier in which everything stands ready that the answer to this moment belongs in."""
    if change := _OPENING.get(moment.kind):
        dossier = change(dossier, visit_id, today)
    for part, ready in _READY.items():
        if f"{{{part}}}" in moment.place:
            dossier = ready(dossier, visit_id, today)
    return dossier


def answered(dossier: Dossier, visit_id: str, moment: Moment, today: date) -> Dossier:
    """The dossier after the green button on this moment: what was agreed to without a word is taken over."""
    change = _ANSWERING.get(moment.kind)
    return change(dossier, visit_id, today) if change else dossier


def begun(dossier: Dossier, visit_id: str, revision: int, at: str) -> Dossier:
    """The dossier with this visit going on from a saved state, since a moment (ISO 8601)."""
    path = visit_path(dossier, visit_id)
    values: dict[str, object] = {"revision": revision, "begun_at": at, "ended_at": "", "screen": None}
    for key, value in values.items():
        dossier = with_value(dossier, (*path, key), value)
    return dossier


def turned(
    dossier: Dossier, visit_id: str, to: Screen, today: date, *, answered_here: Moment | None = None
) -> Dossier:
    """The dossier with another screen before the client; `answered_here` was left by the green button."""
    if answered_here:
        dossier = answered(dossier, visit_id, answered_here, today)
    dossier = opened(dossier, visit_id, to.moment, today)
    visit, path = _visit(dossier, visit_id), visit_path(dossier, visit_id)
    passed = tuple(dict.fromkeys((*visit.passed, *((visit.screen,) if visit.screen else ()))))
    return with_value(with_value(dossier, (*path, "passed"), passed), (*path, "screen"), to.key)


def visit_path(dossier: Dossier, visit_id: str) -> Path:
    """Where a visit of the current round stands."""
    return ("rounds", current_round(dossier)[0], "visits", visit_id)


def goal_from_wish(dossier: Dossier, visit_id: str, wish_id: str) -> Dossier:
    """The dossier in which this visit is about a goal made of this wish: the one there is, else a new one."""
    round_id, round = current_round(dossier)
    goals = round.goals
    goal_id = next((id for id, goal in goals.items() if wish_id in goal.wishes), "") or next_id(goals, "g")
    if goal_id not in goals:
        made = Goal(own_words=round.wishes[wish_id].text, wishes=(wish_id,))
        dossier = with_value(dossier, ("rounds", round_id, "goals", goal_id), made)
    return with_value(dossier, (*visit_path(dossier, visit_id), "goal"), goal_id)


def _visit(dossier: Dossier, visit_id: str) -> Visit:
    return current_round(dossier)[1].visits[visit_id]


def _with_goal(dossier: Dossier, visit_id: str, _: date) -> Dossier:
    goal = context_of(dossier, visit_id).goal
    return with_value(dossier, (*visit_path(dossier, visit_id), "goal"), goal)


def _with_sheet(dossier: Dossier, visit_id: str, today: date) -> Dossier:
    dossier = _with_goal(dossier, visit_id, today)
    context = context_of(dossier, visit_id)
    path = ("rounds", context.round, "option_sheets", context.sheet)
    if value_at(dossier, path):
        return dossier
    return with_value(dossier, path, OptionSheet(goal=context.goal))


def _weighing(dossier: Dossier, visit_id: str, today: date) -> Dossier:
    dossier = _with_sheet(dossier, visit_id, today)
    context = context_of(dossier, visit_id)
    return with_value(dossier, ("rounds", context.round, "option_sheets", context.sheet, "weighing"), True)


def _with_step(dossier: Dossier, visit_id: str, today: date) -> Dossier:
    dossier = _with_goal(dossier, visit_id, today)
    context = context_of(dossier, visit_id)
    path = (
        "rounds",
        context.round,
        "versions",
        context.version,
        "plans",
        context.goal,
        "steps",
        context.step,
    )
    if value_at(dossier, path):
        return dossier
    made = with_value(dossier, path, _step(dossier, context))
    plan = path[:4]
    return (
        made if value_at(made, (*plan, "made_on")) else with_value(made, (*plan, "made_on"), as_typed(today))
    )


def _step(dossier: Dossier, context: VisitContext) -> Step:
    """The step that is made of what was chosen, with the person of that option; else of the goal itself."""
    best = chosen(sheet_of(dossier, context))
    if best is None:
        return Step(
            text=goal_name(value_at(dossier, ("rounds", context.round, "goals", context.goal)) or Goal())
        )
    others = {"o1": Helper(person=best.person)} if best.person else {}
    return Step(text=best.text, from_sheet=context.sheet, others=others)


def _with_evaluation(dossier: Dossier, visit_id: str, today: date) -> Dossier:
    context = context_of(dossier, visit_id)
    held = current_round(dossier)[1].evaluations
    if (latest := held.get(context.evaluation)) and as_date(latest.on) == today:
        return dossier
    new = Evaluation(
        on=as_typed(today), plan_version=context.version, present=_visit(dossier, visit_id).present
    )
    return with_value(dossier, ("rounds", context.round, "evaluations", next_id(held, "v")), new)


def _with_card(dossier: Dossier, visit_id: str, _today: date) -> Dossier:
    card = context_of(dossier, visit_id).card
    return with_value(dossier, (*visit_path(dossier, visit_id), "card"), card)


def _goal_taken(dossier: Dossier, visit_id: str, _today: date) -> Dossier:
    """Who goes on with one wish and no other words works on that wish."""
    context = context_of(dossier, visit_id)
    _, round = current_round(dossier)
    goal = round.goals.get(context.goal)
    wishes = [id for id, wish in round.wishes.items() if wish.text.strip()]
    if goal and goal_name(goal):
        return dossier
    first = next((id for id, _ in ranked(round.wishes)), wishes[0] if len(wishes) == 1 else "")
    return goal_from_wish(dossier, visit_id, first) if first else dossier


def _card_dated(dossier: Dossier, visit_id: str, today: date) -> Dossier:
    context = context_of(dossier, visit_id)
    path = ("rounds", context.round, "touchstones", context.card)
    card = value_at(dossier, path)
    return with_value(dossier, (*path, "on"), as_typed(today)) if card and not card.on.strip() else dossier


_OPENING: Mapping[MomentKind, Change] = {
    "goal": _with_goal,
    "ideas": _with_sheet,
    "weigh": _weighing,
    "pick": _weighing,
    "helper": _with_step,
    "faces": _with_card,
}
_READY: Mapping[str, Change] = {"sheet": _with_sheet, "step": _with_step, "evaluation": _with_evaluation}
"""By what a place names: what has to be there before something is said about it."""
_ANSWERING: Mapping[MomentKind, Change] = {"goal": _goal_taken, "faces": _card_dated}

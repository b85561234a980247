"""From one screen of a visit to the next: what a moment needs is made ready, what it led to is taken over."""

from collections.abc import Callable, Collection, Mapping
from datetime import date

from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.model.base import Path, is_blank
from supportcycle.domain.model.dossier import Dossier, current_round, next_id, phase_reached
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.options import OptionSheet, chosen, ideas
from supportcycle.domain.model.plan import Helper, Step
from supportcycle.domain.model.profile import ranked
from supportcycle.domain.model.review import Evaluation
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.model.wmo import ApplicationStatus, RequestPart, stage_by_dates
from supportcycle.domain.update import removed, value_at, with_value
from supportcycle.domain.visits.declaration import Moment, MomentKind
from supportcycle.domain.visits.places import VisitContext, context_of, sheet_of
from supportcycle.domain.visits.screens import Screen

Change = Callable[[Dossier, str, date], Dossier]


def opened(dossier: Dossier, visit_id: str, moment: Moment, today: date, item: str = "") -> Dossier:
    """The dossier in which everything stands ready that the answer to this moment, about `item`, belongs
    in."""
    if moment.kind == "reading":
        dossier = _held_back(dossier, item)
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


def turned(dossier: Dossier, visit_id: str, to: Screen, today: date) -> Dossier:
    """The dossier with another screen before the client."""
    dossier = opened(_card_dated(dossier, visit_id, today), visit_id, to.moment, today, to.item)
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


def goal_tapped(dossier: Dossier, visit_id: str, id: str, kept: Collection[str]) -> Dossier:
    """The dossier after a tap on the card of a wish or a goal: this visit is about it, or no longer when it
    was about that already. A goal that is only a wish that was tapped goes, unless it is in `kept`."""
    _, round = current_round(dossier)
    now = round.visits[visit_id].goal or ""
    again = id == now or id in round.goals.get(now, Goal()).wishes
    dossier = _goal_let_go(dossier, visit_id, now, kept)
    if again:
        fresh = next_id(current_round(dossier)[1].goals, "g")
        return with_value(dossier, (*visit_path(dossier, visit_id), "goal"), fresh)
    if id in round.wishes:
        return goal_from_wish(dossier, visit_id, id)
    return with_value(dossier, (*visit_path(dossier, visit_id), "goal"), id)


def idea_tapped(dossier: Dossier, context: VisitContext, id: str) -> Dossier:
    """The dossier after a tap on an idea: the best one first, then the second best; tapped again it is
    neither, and what came second comes first. A third takes the second place."""
    sheet = sheet_of(dossier, context)
    order = [each for each in (sheet.best, sheet.second_best) if each in ideas(sheet)]
    order = [each for each in order if each != id] if id in order else [*order[:1], id]
    path = ("rounds", context.round, "option_sheets", context.sheet)
    best, second = (*order, None, None)[:2]
    return with_value(with_value(dossier, (*path, "best"), best), (*path, "second_best"), second)


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
    return with_value(dossier, (*visit_path(dossier, visit_id), "goal"), None)


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


def _held_back(dossier: Dossier, part: str) -> Dossier:
    """What is read for the first time stays here until the client says that it may go along; what was sent
    before stays as it was."""
    round_id, round = current_round(dossier)
    request = round.aanvraag
    said = request.parts.get(part, RequestPart())
    sent = request.status not in (None, ApplicationStatus.NOT_SENT) or stage_by_dates(request)
    if sent or said.approval or said.stays:
        return dossier
    return with_value(dossier, ("rounds", round_id, "aanvraag", "parts", part, "stays"), True)


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
    if not card or is_blank(card) or card.on.strip():
        return dossier
    phase = card.phase or phase_reached(current_round(dossier)[1])
    dossier = with_value(dossier, (*path, "phase"), phase)
    return with_value(dossier, (*path, "on"), as_typed(today))


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

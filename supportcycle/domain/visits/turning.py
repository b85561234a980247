"""From one screen of a visit to the next: what a moment needs is made ready, what it led to is taken over."""

from collections.abc import Callable, Mapping
from datetime import date

from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.model.base import Path, is_blank
from supportcycle.domain.model.dossier import (
    Dossier,
    Round,
    current_round,
    current_version,
    next_id,
    number_in_id,
    phase_reached,
)
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.options import OptionSheet
from supportcycle.domain.model.profile import ranked
from supportcycle.domain.model.review import Evaluation
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.model.wmo import ApplicationStatus, RequestPart, stage_by_dates
from supportcycle.domain.update import value_at, with_value, with_values
from supportcycle.domain.visits.covers import with_covers_handed_on
from supportcycle.domain.visits.declaration import Moment, MomentKind
from supportcycle.domain.visits.places import context_of
from supportcycle.domain.visits.screens import Screen
from supportcycle.domain.visits.tapping import goal_from_wish, step_after_choice, step_to_make

Change = Callable[[Dossier, str, date], Dossier]
Shows = Callable[[Path, str], bool]


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


def answered(
    dossier: Dossier, visit_id: str, moment: Moment, today: date, shows: Shows = lambda _path, _words: True
) -> Dossier:
    """The dossier after the green button on this moment: what was agreed to without a word is taken over, as
    far as it could be seen. `shows(path, words)` says whether that is so."""
    if moment.kind == "goal":
        return _goal_taken(dossier, visit_id, shows)
    return _card_dated(dossier, visit_id, today) if moment.kind == "faces" else dossier


def begun(dossier: Dossier, visit_id: str, revision: int, at: str) -> Dossier:
    """The dossier with this visit going on from a saved state, since a moment (ISO 8601)."""
    values: dict[str, object] = {"revision": revision, "begun_at": at, "ended_at": "", "screen": None}
    values |= {"ended_revision": None, "heard_from": None, "heard_since": ""}
    return with_values(dossier, visit_path(dossier, visit_id), values)


def ended(dossier: Dossier, visit_id: str, at: str) -> Dossier:
    """The dossier in which this visit is over since a moment (ISO 8601); what was said stays, and what had to
    stay covered goes along to the visits that wait."""
    dossier = with_covers_handed_on(dossier, visit_id)
    return with_value(dossier, (*visit_path(dossier, visit_id), "ended_at"), at)


def turned(dossier: Dossier, visit_id: str, to: Screen, today: date) -> Dossier:
    """The dossier with another screen before the client."""
    dossier = opened(_card_dated(dossier, visit_id, today), visit_id, to.moment, today, to.item)
    visit, path = _visit(dossier, visit_id), visit_path(dossier, visit_id)
    passed = tuple(dict.fromkeys((*visit.passed, *((visit.screen,) if visit.screen else ()))))
    return with_values(dossier, path, {"passed": passed, "screen": to.key})


def visit_path(dossier: Dossier, visit_id: str) -> Path:
    """Where a visit of the current round stands."""
    return ("rounds", current_round(dossier)[0], "visits", visit_id)


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
    if step := value_at(dossier, path):
        return with_value(dossier, path, step_after_choice(dossier, context, step))
    made = with_value(dossier, path, step_to_make(dossier, context))
    plan = path[:4]
    return (
        made if value_at(made, (*plan, "made_on")) else with_value(made, (*plan, "made_on"), as_typed(today))
    )


def _with_evaluation(dossier: Dossier, visit_id: str, today: date) -> Dossier:
    """One looking back for a whole visit, how long that goes on: the one that was prepared for it, else a new
    one."""
    round_id, round = current_round(dossier)
    visit = round.visits[visit_id]
    if visit.evaluation in round.evaluations:
        return dossier
    id = _prepared_evaluation(round, today) or next_id(round.evaluations, "v")
    known = round.evaluations.get(id, Evaluation())
    version, _ = current_version(round)
    facts = {
        "on": known.on if known.on.strip() else as_typed(today),
        "plan_version": known.plan_version or version,
        "present": known.present or visit.present,
    }
    dossier = with_values(dossier, ("rounds", round_id, "evaluations", id), facts)
    return with_value(dossier, (*visit_path(dossier, visit_id), "evaluation"), id)


def _prepared_evaluation(round: Round, today: date) -> str:
    """The latest one, when it is of no visit yet and its day is not over: unknown, of today or to come. One
    of a day that is over was prepared when nothing more than that day was said in it."""
    latest = max(round.evaluations, key=number_in_id, default="")
    if not latest or any(visit.evaluation == latest for visit in round.visits.values()):
        return ""
    held = round.evaluations[latest]
    day = as_date(held.on)
    said = held.model_copy(update={"on": "", "plan_version": None, "present": ()})
    return latest if day is None or day >= today or is_blank(said) else ""


def _held_back(dossier: Dossier, part: str) -> Dossier:
    """What is read for the first time waits here until the client says that it may go along: nothing was
    said of it. What was sent before stays as it was."""
    round_id, round = current_round(dossier)
    request = round.aanvraag
    said = request.parts.get(part, RequestPart())
    sent = request.status not in (None, ApplicationStatus.NOT_SENT) or stage_by_dates(request)
    if sent or said.approval or said.stays:
        return dossier
    return with_value(dossier, ("rounds", round_id, "aanvraag", "parts", part, "unanswered"), True)


def _with_card(dossier: Dossier, visit_id: str, _today: date) -> Dossier:
    card = context_of(dossier, visit_id).card
    return with_value(dossier, (*visit_path(dossier, visit_id), "card"), card)


def _goal_taken(dossier: Dossier, visit_id: str, shows: Shows) -> Dossier:
    """Who goes on with one wish and no other words works on that wish, unless a card was tapped off last."""
    context = context_of(dossier, visit_id)
    round_id, round = current_round(dossier)
    goal = round.goals.get(context.goal)
    if (goal and goal_name(goal)) or _visit(dossier, visit_id).goal_let_go:
        return dossier
    here = ("rounds", round_id, "wishes")
    said = {id: wish for id, wish in round.wishes.items() if wish.text.strip()}
    wishes = {id: wish for id, wish in said.items() if shows((*here, id, "text"), wish.text)}
    first = next((id for id, _ in ranked(wishes)), next(iter(wishes), "") if len(wishes) == 1 else "")
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

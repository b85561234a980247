"""Where the contents of each worksheet stand in a dossier."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.printed_values import Values, values_of
from supportcycle.documents.words.days import short_day
from supportcycle.documents.words.help import provision_name
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Round, current_version
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.plan import PlanVersion, Step
from supportcycle.domain.model.review import CARD_KINDS, Evaluation, helper_key
from supportcycle.domain.review_preparation import provisions
from supportcycle.domain.sanitize_text import one_line


@dataclass(frozen=True, slots=True)
class Filled:
    """One filled-in worksheet: values by field key, and rows, each with what stands before it."""

    title: str = ""
    values: Values = field(default_factory=dict)
    rows: tuple[tuple[str, Values], ...] = ()


Contents = Iterator[Filled]
Reader = Callable[[str, Dossier, Round], Contents]

SINGLE: Mapping[str, Callable[[Dossier, Round], Any]] = {
    "identity": lambda dossier, _: dossier.identity,
    "meeting_earlier": lambda _, round: round.meeting,
    "meeting_story": lambda _, round: round.meeting,
    "meeting_talk": lambda _, round: round.meeting,
    "meeting_urgent": lambda _, round: round.meeting,
    "plan_version": lambda _, round: current_version(round)[1],
    "aanvraag": lambda _, round: round.aanvraag,
    "budget_plan": lambda _, round: round.aanvraag.budget,
    "evaluation": lambda _, round: last_evaluation(round),
    "closing": lambda _, round: round.closing,
    "municipality_review": lambda _, round: last_evaluation(round).municipality,
}
TABLES: Mapping[str, Callable[[Round], Mapping[str, Any]]] = {
    "talk": lambda round: round.meeting.talks,
    "mark": lambda round: round.marks,
    "link": lambda round: round.links,
    "logbook": lambda round: round.logbook,
    "aftercare": lambda round: round.closing.aftercare,
    "action_list": lambda round: round.actions,
}
OF_STEPS: Mapping[str, Callable[[Step], Iterable[Any]]] = {
    "helper": lambda step: step.others.values(),
    "professional": lambda step: step.professionals.values(),
    "voorziening": lambda step: step.wmo.values(),
    "grounds": lambda step: (line.grounds for line in step.wmo.values()),
    "first_step": lambda step: [step.first],
    "say": lambda step: [step.say],
}


def simple_contents(key: str, dossier: Dossier, round: Round) -> Contents:
    """What was written on a worksheet whose fields are the attributes of one thing, or of each of several."""
    if key in SINGLE:
        yield from as_sheets(key, dossier, [("", SINGLE[key](dossier, round))])
    elif key in TABLES:
        yield from as_rows(key, dossier, (("", node) for node in TABLES[key](round).values()))
    elif key in OF_STEPS:
        nodes = (
            (name, node)
            for _, name, step in steps_of(current_version(round)[1])
            for node in OF_STEPS[key](step)
        )
        yield from as_sheets(key, dossier, nodes)
    elif key in READERS:
        yield from READERS[key](key, dossier, round)


def as_sheets(key: str, dossier: Dossier, nodes: Iterable[tuple[str, Any]]) -> Contents:
    """A sheet of its own for each node with a word in it, under its title."""
    for title, node in nodes:
        if not is_blank(node):
            yield Filled(title, values_of(worksheet(key).fields, node, dossier.people))


def as_rows(key: str, dossier: Dossier, nodes: Iterable[tuple[str, Any]], title: str = "") -> Contents:
    """One sheet with a row for each node with a word in it."""
    columns = worksheet(key).columns
    rows = tuple(
        (name, values_of(columns, node, dossier.people)) for name, node in nodes if not is_blank(node)
    )
    if rows:
        yield Filled(title, rows=rows)


def steps_of(version: PlanVersion) -> Iterator[tuple[str, str, Step]]:
    """Step id, name and step of all plans of a version, also of goals put aside for now."""
    for plan in version.plans.values():
        for step_id, step in plan.steps.items():
            yield step_id, one_line(step.text) or text("people.nameless_step"), step


def last_evaluation(round: Round) -> Evaluation:
    """The last time that was looked back; an empty one when there was none."""
    return next(reversed(round.evaluations.values()), Evaluation())


def _goals(key: str, dossier: Dossier, round: Round) -> Contents:
    return as_sheets(key, dossier, ((goal_name(goal), goal) for goal in round.goals.values()))


def _wishes(key: str, dossier: Dossier, round: Round) -> Contents:
    return as_sheets(key, dossier, ((one_line(wish.text), wish) for wish in round.wishes.values()))


def _help_wanted(key: str, dossier: Dossier, round: Round) -> Contents:
    for goal in round.goals.values():
        yield from as_rows(key, dossier, (("", each) for each in goal.help_wanted.values()), goal_name(goal))


def _step_reviews(key: str, dossier: Dossier, round: Round) -> Contents:
    reviews = last_evaluation(round).steps
    return as_rows(
        key,
        dossier,
        ((name, reviews[id]) for id, name, _ in steps_of(current_version(round)[1]) if id in reviews),
    )


def _goal_reviews(key: str, dossier: Dossier, round: Round) -> Contents:
    reviews = last_evaluation(round).goals
    goals = round.goals
    return as_rows(
        key, dossier, ((goal_name(goals[id]), each) for id, each in reviews.items() if id in goals)
    )


def _helper_reviews(key: str, dossier: Dossier, round: Round) -> Contents:
    reviews = last_evaluation(round).helpers
    nodes = (
        (name, reviews[helper_key(step_id, helper_id)])
        for step_id, name, step in steps_of(current_version(round)[1])
        for helper_id in step.others
        if helper_key(step_id, helper_id) in reviews
    )
    return as_rows(key, dossier, nodes)


def _own_cards(key: str, dossier: Dossier, round: Round) -> Contents:
    place = next(kind.place for kind in CARD_KINDS if kind.sheet == key)
    cards = getattr(last_evaluation(round), place).values()
    return as_sheets(key, dossier, ((short_day(each.on), each) for each in cards))


def _touchstones(key: str, dossier: Dossier, round: Round) -> Contents:
    return as_sheets(key, dossier, ((short_day(each.on), each) for each in round.touchstones.values()))


def _provision_reviews(key: str, dossier: Dossier, round: Round) -> Contents:
    evaluation = last_evaluation(round)
    version = round.versions.get(evaluation.plan_version or "", current_version(round)[1])
    named = ((provision_name(each.line), each.key) for each in provisions(version))
    held = evaluation.provisions
    return as_rows(key, dossier, ((name, held[id]) for name, id in named if id in held))


def _dimension_reviews(key: str, dossier: Dossier, round: Round) -> Contents:
    reviews = last_evaluation(round).dimensions
    rows = worksheet("quality_of_life").rows
    return as_rows(key, dossier, ((row.label, reviews[row.key]) for row in rows if row.key in reviews))


READERS: Mapping[str, Reader] = {
    **{kind.sheet: _own_cards for kind in CARD_KINDS if kind.own},
    "touchstone": _touchstones,
    "provision_review": _provision_reviews,
    "goal": _goals,
    "wish_questions": _wishes,
    "help_wanted": _help_wanted,
    "step_review": _step_reviews,
    "goal_review": _goal_reviews,
    "dimension_review": _dimension_reviews,
    "helper_review": _helper_reviews,
}

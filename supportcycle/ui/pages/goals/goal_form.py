"""One goal: the client's own words, those of the request beside them, help, and how it will be noticed."""

from collections.abc import Iterable, Mapping

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.editing import without_goal
from supportcycle.domain.model.base import Path, is_blank
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.plan import Plan
from supportcycle.domain.model.profile import Wish
from supportcycle.domain.update import value_at, with_value
from supportcycle.ui import session
from supportcycle.ui.shared.map_links import draw_back
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.shared.privacy import is_apart, may_show_apart
from supportcycle.ui.shared.refusal_form import draw_refusal
from supportcycle.ui.shell.page import earlier, section
from supportcycle.ui.widgets.collections import draw_lines, take_away_button
from supportcycle.ui.widgets.fields import draw_field, draw_fields, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown, shortened
from supportcycle.ui.widgets.person_picker import people_names

_WANTED_BY = ("preferences", "own_share")
_FOR_REQUEST = ("application_words", "intended_results")
_FROM_WHOM = ("rather_not", "rather_not_free", "benefits")
_LATER = ("notice", "term", "score", "lasting", "lasting_why", "not_now", "refusal")


def draw_goal(goal_id: str) -> None:
    """Everything about one goal, from its own words to putting it aside."""
    round_id, round = session.round()
    path, goal = ("rounds", round_id, "goals", goal_id), round.goals[goal_id]
    section(
        escape_markdown(goal_name(goal)) or text("goals.unnamed", number=list(round.goals).index(goal_id) + 1)
    )
    earlier(*_wish_words(round.wishes, goal))
    fields = worksheet("goal").named
    if goal.people:
        draw_field(fields["people"], (*path, "people"))
        draw_back(goal.people, path)
    draw_field(fields["own_words"], (*path, "own_words"))
    draw_side_by_side([fields[key] for key in _WANTED_BY], path)
    wanted = next(iter(worksheet("help_wanted").fields))
    draw_lines((*path, "help_wanted"), "h", wanted, label=wanted.label)
    draw_named_fold(text("goals.help"), path, _FROM_WHOM, lambda: _draw_help(path), telling=False)
    draw_named_fold(text("goals.later"), path, _LATER, lambda: _draw_later(path, goal))
    for_request = [worksheet("wish_questions").named["application_words"], fields["intended_results"]]
    draw_named_fold(text("goals.results"), path, _FOR_REQUEST, lambda: draw_fields(for_request, path))
    _draw_wishes(path, goal, round.wishes)
    take_away_button(path[:-1], goal_id, _without, along=_goes_along(goal_id))


def _draw_help(path: Path) -> None:
    fields = worksheet("goal").named
    rather_not = (*path, "rather_not_free")
    if not is_apart(rather_not) or may_show_apart(f"rather_not_{path[-1]}"):
        draw_side_by_side([fields["rather_not"], fields["rather_not_free"]], path)
        _draw_refusals(value_at(session.dossier(), (*path, "rather_not")) or ())
    draw_field(fields["benefits"], (*path, "benefits"))


def _draw_refusals(people: Iterable[str]) -> None:
    """Of each who is rather not asked: why, and when to come back to it."""
    names = people_names()
    for id in (id for id in people if id in names):
        draw_refusal(("people", id, "refusal"), names[id])


def _draw_later(path: Path, goal: Goal) -> None:
    fields = worksheet("goal").named
    left, right = st.columns(2)
    with left:
        draw_field(fields["notice"], (*path, "notice"))
    with right:
        draw_fields([fields["term"], fields["score"]], path)
    draw_side_by_side([fields["lasting"], fields["lasting_why"]], path)
    draw_field(fields["not_now"], (*path, "not_now"))
    if goal.not_now or not is_blank(goal.refusal):
        draw_refusal((*path, "refusal"))


def _draw_wishes(path: Path, goal: Goal, wishes: Mapping[str, Wish]) -> None:
    """A box per wish, folded away: a goal may serve more than one."""
    said = {id: wish for id, wish in wishes.items() if wish.text.strip()}
    if not said:
        return
    with st.expander(text("goals.wishes"), key=f"wishes_{path[-1]}"):
        for wish_id, wish in said.items():
            st.checkbox(
                escape_markdown(shortened(wish.text, 90)),
                value=wish_id in goal.wishes,
                key=session.field_key((*path, "wishes", wish_id)),
                on_change=_turn_wish,
                args=(path, wish_id),
            )


def _turn_wish(path: Path, wish_id: str) -> None:
    goal = session.round()[1].goals[path[-1]]
    others = tuple(id for id in goal.wishes if id != wish_id)
    now = others if wish_id in goal.wishes else (*others, wish_id)
    session.change(lambda dossier: with_value(dossier, (*path, "wishes"), now))


def _wish_words(wishes: Mapping[str, Wish], goal: Goal) -> list[tuple[str, str]]:
    """The wishes this goal came from, with the answers to the four questions."""
    questions = worksheet("wish_questions").fields
    said = []
    for wish in (wishes[id] for id in goal.wishes if id in wishes):
        said.append((text("goals.your_wish"), wish.text))
        said += [(field.label, getattr(wish, field.key)) for field in questions]
    return said


def _goes_along(goal_id: str) -> str:
    """What else goes with a goal: its options, and its steps in every version of the plan."""
    _, round = session.round()
    sheets = sum(sheet.goal == goal_id for sheet in round.option_sheets.values())
    steps = {id for each in round.versions.values() for id in each.plans.get(goal_id, Plan()).steps}
    return text("goals.goes_along", sheets=sheets, steps=len(steps)) if sheets or steps else ""


def _without(dossier: Dossier, goal_id: str) -> Dossier:
    return without_goal(dossier, session.round()[0], goal_id)

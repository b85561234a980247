"""Phase 3: one goal at a time, from the wishes that matter most."""

from collections.abc import Mapping

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.base import Path
from supportcycle.domain.dossier import Dossier, next_id
from supportcycle.domain.editing import without_goal
from supportcycle.domain.goals import Goal, goal_name
from supportcycle.domain.profile import Wish, ranked
from supportcycle.domain.worksheet import Field
from supportcycle.domain.writing import written
from supportcycle.ui import session
from supportcycle.ui.entries import draw_lines, take_away_button
from supportcycle.ui.page import earlier, page
from supportcycle.ui.plain import plain, shortened
from supportcycle.ui.worksheet_form import draw_field, draw_fields, draw_side_by_side

OVERVIEW = "choose"
FIRST = ("own_words", "preferences", "own_share")
NOT_FROM = ("rather_not", "rather_not_free")
SIDE_BY_SIDE = (("notice", "term"), ("lasting", "lasting_why"), ("score",))
FOR_THE_REQUEST = ("application_words", "intended_results", "benefits")
LATER = ("not_now", "return_on")


def goal_subjects() -> dict[str, str]:
    """The goals as subjects: id -> name at the table."""
    goals = session.round()[1].goals
    return {
        id: shortened(goal_name(goal), 34) or text("goals.unnamed", number=number)
        for number, (id, goal) in enumerate(goals.items(), 1)
    }


def show() -> None:
    """Draw the page."""
    subjects = {OVERVIEW: text("goals.choose")}
    if session.has_dossier():
        subjects |= goal_subjects()
    with page("goals", subjects) as now:
        if now == OVERVIEW:
            _choose()
        else:
            _goal(now)


def _choose() -> None:
    round_id, round = session.round()
    said = {id: wish for id, wish in round.wishes.items() if wish.text.strip()}
    in_order = dict(ranked(round.wishes)) | said
    if said:
        st.markdown(text("goals.from_wishes"))
    for wish_id, wish in in_order.items():
        _wish_card(round_id, wish_id, wish)
    st.button(text("goals.new"), icon=":material/add:", on_click=_add_goal, args=(round_id, "", ""))


def _wish_card(round_id: str, wish_id: str, wish: Wish) -> None:
    used = [goal for goal in session.round()[1].goals.values() if wish_id in goal.wishes]
    with st.container(border=True, key=f"wish_{wish_id}"):
        words, action = st.columns([3, 1], vertical_alignment="center")
        with words:
            st.text(wish.text)
        with action:
            if used:
                st.caption(text("goals.has_goal"))
            else:
                st.button(
                    text("goals.make"),
                    key=f"make_{wish_id}",
                    on_click=_add_goal,
                    args=(round_id, wish_id, wish.text),
                )


def _add_goal(round_id: str, wish_id: str, words: str) -> None:
    goal_id = next_id(session.round()[1].goals, "g")
    goal = Goal(own_words=words, wishes=(wish_id,) if wish_id else ())
    session.change(lambda dossier: written(dossier, ("rounds", round_id, "goals", goal_id), goal))
    session.remember("subject_goals", goal_id)


def _fields() -> Mapping[str, Field]:
    return worksheet("goal").named


def _goal(goal_id: str) -> None:
    round_id, round = session.round()
    path = ("rounds", round_id, "goals", goal_id)
    goal, fields = round.goals[goal_id], _fields()
    earlier(*_wish_words(round.wishes, goal))
    draw_fields([fields[key] for key in FIRST], path)
    _help_wanted(path)
    draw_side_by_side([fields[key] for key in NOT_FROM], path)
    for keys in SIDE_BY_SIDE:
        draw_side_by_side([fields[key] for key in keys], path)
    with st.expander(text("goals.for_the_request")):
        st.caption(text("goals.for_the_request_why"))
        draw_fields([fields[key] for key in FOR_THE_REQUEST], path)
    draw_field(fields["not_now"], (*path, "not_now"))
    if goal.not_now:
        draw_field(fields["return_on"], (*path, "return_on"))
    take_away_button(path[:-1], goal_id, _without)


def _help_wanted(path: Path) -> None:
    field = next(iter(worksheet("help_wanted").fields))
    draw_lines((*path, "help_wanted"), "h", field, label=field.label)


def _wish_words(wishes: Mapping[str, Wish], goal: Goal) -> list[tuple[str, str]]:
    """The wish this goal came from, with the answers to the four questions."""
    questions = worksheet("wish_questions").fields
    said = []
    for wish in (wishes[id] for id in goal.wishes if id in wishes):
        said.append((text("goals.your_wish"), wish.text))
        said += [(field.label, getattr(wish, field.key)) for field in questions]
    return said


def _without(dossier: Dossier, goal_id: str) -> Dossier:
    return without_goal(dossier, session.round()[0], goal_id)


def goal_words(goal: Goal) -> str:
    """The goal as a heading, in the client's words."""
    return plain(goal_name(goal))

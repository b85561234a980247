"""Phase 3: one goal at a time, from the wishes that matter most."""

from collections.abc import Mapping

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import next_id
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.profile import Wish, ranked
from supportcycle.domain.sanitize_text import one_line
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.pages.goals.goal_form import draw_goal
from supportcycle.ui.shell.page import page
from supportcycle.ui.shell.page_navigation import begin_with
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

OVERVIEW = "choose"


def goal_subjects() -> dict[str, str]:
    """The goals as subjects: id -> name at the table."""
    goals = session.round()[1].goals
    return {
        id: one_line(goal_name(goal)) or text("goals.unnamed", number=number)
        for number, (id, goal) in enumerate(goals.items(), 1)
    }


def show() -> None:
    """Draw the page."""
    subjects = {OVERVIEW: text("goals.choose")}
    if session.has_dossier():
        subjects |= goal_subjects()
    with page("goals", subjects, found_under={"wishes": OVERVIEW}) as now:
        if now == OVERVIEW:
            _draw_choose()
        else:
            draw_goal(now)


def _draw_choose() -> None:
    round_id, round = session.round()
    said = {id: wish for id, wish in round.wishes.items() if wish.text.strip()}
    in_order = dict(ranked(round.wishes)) | said
    st.markdown(text("goals.from_wishes" if said else "goals.no_wishes"))
    for wish_id, wish in in_order.items():
        _draw_wish_card(round_id, wish_id, wish)
    if not round.goals:
        _begin_first_goal(round_id, in_order)
        if not said:
            return
    st.button(
        text("goals.new" if round.goals else "goals.first"),
        icon=":material/add:",
        on_click=_add_goal,
        args=(round_id, "", ""),
    )


def _begin_first_goal(round_id: str, wishes: Mapping[str, Wish]) -> None:
    """The way on is a goal of the wish that matters most, or an empty one."""
    wish_id, wish = next(iter(wishes.items()), ("", Wish()))
    most = escape_markdown(shortened(wish.text, 40))
    label = text("goals.make_of", wish=most) if most else text("goals.first")
    begin_with(label, _add_goal, round_id, wish_id, wish.text)


def _draw_wish_card(round_id: str, wish_id: str, wish: Wish) -> None:
    used = [id for id, goal in session.round()[1].goals.items() if wish_id in goal.wishes]
    with st.container(key=f"listed_{wish_id}"):
        words, action = st.columns([3, 2], vertical_alignment="center")
        with words:
            st.text(wish.text)
        with action:
            for goal_id in used:
                _draw_open_button(wish_id, goal_id)
            if not used:
                st.button(
                    text("goals.make"),
                    key=f"make_{wish_id}",
                    on_click=_add_goal,
                    args=(round_id, wish_id, wish.text),
                )


def _draw_open_button(wish_id: str, goal_id: str) -> None:
    name = escape_markdown(goal_subjects()[goal_id])
    st.button(
        text("goals.has_goal", goal=name),
        key=f"open_{wish_id}_{goal_id}",
        icon=":material/check:",
        type="tertiary",
        on_click=session.remember,
        args=("subject_goals", goal_id),
    )


def _add_goal(round_id: str, wish_id: str, words: str) -> None:
    goal_id = next_id(session.round()[1].goals, "g")
    goal = Goal(own_words=words, wishes=(wish_id,) if wish_id else ())
    session.change(lambda dossier: with_value(dossier, ("rounds", round_id, "goals", goal_id), goal))
    session.focus(("rounds", round_id, "goals", goal_id, "own_words"))

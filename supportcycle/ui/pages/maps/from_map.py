"""From a person on a map into the cycle, in one press, with the way there and back."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.names import on_map
from supportcycle.domain.editing import goal_about, helper_in, option_with, wish_about
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.network.who_counts import is_present, tie_with
from supportcycle.ui import session
from supportcycle.ui.shared.map_links import draw_stands
from supportcycle.ui.shared.person_chooser import draw_chooser
from supportcycle.ui.shared.plan.option_sheets import sheet_name
from supportcycle.ui.shared.plan.plan_paths import steps_with_paths
from supportcycle.ui.shared.privacy import may_show
from supportcycle.ui.shared.words_from_map import hope_of, idea_of
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

_APART = frozenset({"collect", "reading", "then_now", "life_line"})
"""Subjects that are not about one person at a time, or not about people of now."""


def draw_onward_of(subject: str) -> None:
    """The way on from a map: with the person in turn there, or with one chosen here."""
    names = on_map(session.dossier())
    if not names or subject in _APART:
        return
    id = session.recall(f"turn_{subject}")
    with st.container(border=True, key="onward"):
        if id not in names:
            id = draw_chooser("onward", names)
        draw_onward(id, names[id])


def draw_onward(id: str, name: str) -> None:
    """What the client wants with this contact, what can be made of it, and where this person stands."""
    st.markdown(f"**{text('onward.title', name=escape_markdown(name))}**")
    hope = ("ties", id, "hope")
    if may_show(hope, f"hope_{id}"):
        draw_field(worksheet("tie_onward").named["hope"], hope)
    draw_makes(id, name, "onward")


def draw_makes(id: str, name: str, at: str) -> None:
    """What can be made of the contact with somebody, each in one press, and where this person stands already.
    Who is not there now helps in no step. `at` begins the keys, for it may be drawn twice on a page."""
    tie, short = tie_with(session.dossier(), id), shortened(name, 60)
    with st.container(horizontal=True, key=f"{at}_makes", vertical_alignment="center"):
        st.markdown(text("onward.make"), width="content")
        _draw_button(at, "wish", partial(wish_about, person_id=id, words=hope_of(tie, short)))
        _draw_button(at, "goal", partial(goal_about, person_id=id, words=hope_of(tie, short)))
        if not tie.unsafe:
            _draw_choose(at, "option", sheet_places(), _option(id, idea_of(tie, short)))
        if not tie.unsafe and is_present(session.dossier(), id):
            _draw_choose(
                at, "helper", step_places(), lambda path: partial(helper_in, person_id=id, step=path)
            )
    draw_stands(id, at)


Change = Callable[[Dossier], Dossier]


def _option(id: str, words: str) -> Callable[[tuple[str, ...]], Change]:
    def made(place: tuple[str, ...]) -> Change:
        sheet, goal = place
        return lambda dossier: option_with(dossier, id, words, sheet=sheet, goal=goal or None)

    return made


def _draw_button(at: str, kind: str, change: Change) -> None:
    key = f"{at}_{kind}"
    st.button(text(f"onward.{kind}"), key=key, icon=":material/add:", on_click=session.change, args=(change,))


def _draw_choose(
    at: str, kind: str, places: Mapping[tuple[str, ...], str], change: Callable[[tuple[str, ...]], Change]
) -> None:
    """The places to choose from, folded under one button; each is one press."""
    with st.popover(text(f"onward.{kind}"), key=f"{at}_{kind}", icon=":material/add:"):
        st.markdown(text(f"onward.which_{kind}"))
        if not places:
            st.caption(text(f"onward.nowhere_{kind}"))
        for number, (place, label) in enumerate(places.items()):
            key = f"{at}_{kind}_{number}"
            st.button(
                escape_markdown(shortened(label, 60)), key=key, on_click=session.change, args=(change(place),)
            )


def sheet_places() -> dict[tuple[str, ...], str]:
    """(sheet, goal) -> what it is called: every sheet, and every goal that has none yet."""
    round = session.round()[1]
    found: dict[tuple[str, ...], str] = {
        (id, ""): sheet_name(sheet, round.goals) for id, sheet in round.option_sheets.items()
    }
    having = {sheet.goal for sheet in round.option_sheets.values()}
    for id, goal in round.goals.items():
        if id not in having and not goal.not_now and goal_name(goal):
            found["", id] = goal_name(goal)
    return found


def step_places() -> dict[tuple[str, ...], str]:
    """The place of every step of the running plan -> what it is called."""
    return {
        path: step.text.strip() or step.own.strip() or text("plan.new_step")
        for _, step, path in steps_with_paths()
    }

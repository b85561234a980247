"""The next small steps: what, who goes along, when; and in one touch what came of it."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.dates import as_date
from supportcycle.domain.editing import with_next_small_step
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.plan import FirstStep, Step
from supportcycle.ui import session
from supportcycle.ui.shared.plan.plan_paths import steps_with_paths
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.shell.page import nothing_yet, section
from supportcycle.ui.shell.page_navigation import begin_with
from supportcycle.ui.widgets.fields import draw_field, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

SAYS = ("what", "who_goes_along", "on")


def draw_small_steps() -> None:
    """Those that were thought of, the nearest first; under them the steps that have none yet."""
    section(text("action.next_steps"))
    steps = [(step, path) for _, step, path in steps_with_paths()]
    if not steps:
        _draw_no_steps(session.round()[1].goals)
        return
    planned = [each for each in steps if each[0].first.what.strip()]
    if not planned:
        st.markdown(text("action.no_first_step"))
        if not is_pointed(first := (*steps[0][1], "first", "what")):
            begin_with(text("action.think_of_small"), session.focus, first)
    for step, path in sorted(planned, key=lambda each: _day(each[0].first)):
        _draw_small_step(step, path)
    without = [each for each in steps if not each[0].first.what.strip()]
    if without and planned:
        st.markdown(f"**{text('action.without')}**")
    for step, path in without:
        session.remember(_thinking(path), True)
        with st.expander(_name(step), key=f"first_{path[-1]}", expanded=is_pointed(path)):
            _draw_fields((*path, "first"))


def _draw_no_steps(goals: Mapping[str, Goal]) -> None:
    may_be_made = not goals or any(not goal.not_now for goal in goals.values())
    nothing_yet(text("action.no_steps"), "plan" if goals else "goals", green=may_be_made)


def _day(small: FirstStep) -> date:
    """Its day, so that a card stays where it is when something came of it; without a day it comes last."""
    return as_date(small.on) or date.max


def _name(step: Step) -> str:
    return escape_markdown(shortened(step.text, 70)) or text("plan.new_step")


def _draw_small_step(step: Step, path: Path) -> None:
    named, here, small = worksheet("first_step").named, (*path, "first"), step.first
    with st.container(border=True, key=f"small_{path[-1]}"):
        what, came = st.columns([3, 2], vertical_alignment="center")
        with what:
            st.subheader(escape_markdown(shortened(small.what, 90)), anchor=False)
            st.caption(" · ".join(_around(step)))
        with came:
            draw_field(named["state"], (*here, "state"))
        if small.state:
            draw_field(named["how_it_felt"], (*here, "how_it_felt"))
            st.button(
                text("action.next_small"),
                key=f"next_{session.field_key(here)}",
                icon=":material/arrow_forward:",
                on_click=_next,
                args=(path,),
            )
            st.caption(text("action.next_small_why"))
        fold, key = text("action.change_small"), f"first_{path[-1]}"
        with st.expander(fold, key=key, expanded=_is_open(path, small), type="compact"):
            _draw_fields(here)


def _thinking(path: Path) -> str:
    """Where it is kept that a small step is being thought of: until then its fields stay open."""
    return f"thinking_{path[-1]}"


def _is_open(path: Path, small: FirstStep) -> bool:
    here = (*path, "first")
    begun = small.state is None and bool(session.recall(_thinking(path)))
    return begun or any(is_pointed((*here, key)) for key in SAYS)


def _draw_fields(here: Path) -> None:
    named = worksheet("first_step").named
    draw_side_by_side([named[key] for key in SAYS], here)


def _around(step: Step) -> list[str]:
    """When, with whom, and which step of the plan it belongs to."""
    small, people = step.first, session.dossier().people
    along = people.get(small.who_goes_along or "")
    told = [escape_markdown(small.on) or text("action.no_day")]
    if along:
        told.append(text("plan.goes_along", name=escape_markdown(shown_name(along))))
    return [*told, text("action.part_of", step=_name(step))]


def _next(path: Path) -> None:
    session.change(lambda dossier: with_next_small_step(dossier, path, session.today()))
    session.redraw((*path, "first"))
    session.focus((*path, "first", "what"))

"""Phase 5: the first small steps, what happened, and how the application is going."""

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.base import Path
from supportcycle.domain.plan import Step
from supportcycle.domain.wmo import Voorziening
from supportcycle.ui import session
from supportcycle.ui.page import nothing_yet, page, section
from supportcycle.ui.plain import plain, shortened
from supportcycle.ui.pointed import is_pointed
from supportcycle.ui.views.logbook import draw_logbook
from supportcycle.ui.views.plan_places import steps_with_paths
from supportcycle.ui.worksheet_form import draw_field, draw_side_by_side

DATES = ("melding_on", "aanvraag_on", "decided_on", "case_number")
FIRST_STEP = ("what", "who_goes_along", "on")
SUBJECTS = ("first_steps", "logbook", "application")


def show() -> None:
    """Draw the page."""
    with page("action", {key: text(f"action.subjects.{key}") for key in SUBJECTS}) as now:
        {"first_steps": _first_steps, "logbook": draw_logbook, "application": _application}[now]()


def _first_steps() -> None:
    section(text("action.is_first_step_taken"))
    steps = steps_with_paths()
    if not steps:
        nothing_yet(text("action.no_steps"), "plan")
    elif not any(step.first.what.strip() for _, step, _ in steps):
        st.markdown(text("action.no_first_step"))
    for number, (_, step, path) in enumerate(steps, 1):
        _first_step(number, step, (*path, "first"))


def _first_step(number: int, step: Step, path: Path) -> None:
    """The first small step of a step: open when there is one, else folded to one line."""
    what, named = step.first.what.strip(), worksheet("first_step").named
    name = plain(shortened(step.text, 70)) or text("plan.new_step")
    label = f"**{number}. {name}**" + (f" · {plain(shortened(what, 60))}" if what else "")
    with st.expander(label, key=f"first_{path[-2]}", expanded=bool(what) or is_pointed(path)):
        draw_side_by_side([named[key] for key in FIRST_STEP], path)
        draw_field(named["state"], (*path, "state"))
        if step.first.state:
            draw_field(named["how_it_felt"], (*path, "how_it_felt"))


def _application() -> None:
    section(text("action.subjects.application"))
    path = ("rounds", session.round()[0], "aanvraag")
    fields = worksheet("aanvraag").named
    draw_field(fields["status"], (*path, "status"))
    draw_side_by_side([fields[key] for key in DATES], path)
    lines = [
        (step, (*here, "wmo", line_id), line)
        for _, step, here in steps_with_paths()
        for line_id, line in step.wmo.items()
    ]
    if lines:
        section(text("action.granted"))
        st.markdown(text("action.granted_why"))
    for step, here, line in lines:
        with st.container(border=True, key=f"answer_{here[-3]}_{here[-1]}"):
            _answer(step, here, line)


def _answer(step: Step, path: Path, line: Voorziening) -> None:
    fields = worksheet("voorziening").named
    st.markdown(f"**{plain(shortened(line.what or step.text, 80))}**")
    if line.amount.strip():
        st.caption(text("action.asked", amount=plain(line.amount)))
    draw_side_by_side([fields["outcome"], fields["granted"]], path)

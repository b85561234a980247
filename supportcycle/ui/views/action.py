"""Phase 5: the first small steps, what happened, and how the application is going."""

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.base import Path
from supportcycle.domain.editing import person_from_entry
from supportcycle.domain.moments import as_typed
from supportcycle.domain.plan import Step
from supportcycle.ui import session
from supportcycle.ui.entries import draw_cards
from supportcycle.ui.page import page
from supportcycle.ui.plain import plain, shortened
from supportcycle.ui.views.plan import version_path
from supportcycle.ui.worksheet_form import draw_choice, draw_field, draw_side_by_side

SUBJECTS = ("first_steps", "logbook", "application")


def show() -> None:
    """Draw the page."""
    with page("action", {key: text(f"action.subjects.{key}") for key in SUBJECTS}) as now:
        {"first_steps": _first_steps, "logbook": _logbook, "application": _application}[now]()


def steps_with_paths() -> list[tuple[str, Step, Path]]:
    """All steps of the plan that is running: id, step, place."""
    _, version = session.version()
    return [
        (step_id, step, (*version_path(), "plans", goal_id, "steps", step_id))
        for goal_id, plan in version.plans.items()
        for step_id, step in plan.steps.items()
    ]


def _first_steps() -> None:
    st.subheader(text("action.is_first_step_taken"), anchor=False)
    steps = steps_with_paths()
    if not steps:
        st.info(text("action.no_steps"))
    for step_id, step, path in steps:
        with st.container(border=True, key=f"first_{step_id}"):
            st.markdown(f"**{plain(shortened(step.text, 80)) or text('plan.new_step')}**")
            _first_step(step, (*path, "first"))


def _first_step(step: Step, path: Path) -> None:
    fields = worksheet("first_step").named
    if step.first.what.strip():
        st.text(step.first.what)
        person = session.dossier().people.get(step.first.who_goes_along or "")
        facts = [step.first.on, person and (person.name or person.relation)]
        st.caption(plain(" · ".join(fact for fact in facts if fact)))
    else:
        draw_side_by_side([fields["what"], fields["who_goes_along"], fields["on"]], path)
    draw_field(fields["state"], (*path, "state"))
    if step.first.state:
        draw_field(fields["how_it_felt"], (*path, "how_it_felt"))


def _logbook() -> None:
    st.caption(text("action.logbook_why"))
    path = ("rounds", session.round()[0], "logbook")
    start = {"on": as_typed(session.today())}
    add = text("action.add_entry")
    draw_cards(path, "e", lambda id: _entry(id, (*path, id)), add=add, start=start, newest_first=True)


def _entry(entry_id: str, path: Path) -> None:
    fields = worksheet("logbook").named
    draw_side_by_side([fields["on"], fields["people"]], path)
    draw_side_by_side([fields["what"], fields["how_it_felt"]], path)
    labels = {id: shortened(step.text, 60) for id, step, _ in steps_with_paths() if step.text.strip()}
    entry = session.round()[1].logbook[entry_id]
    if labels:
        draw_choice(fields["step"].label, labels, entry.step, (*path, "step"))
    draw_field(fields["new_contact"], (*path, "new_contact"))
    if entry.new_contact.strip():
        name = plain(shortened(entry.new_contact, 40))
        key = f"contact_{entry_id}"
        st.button(text("action.to_people", name=name), key=key, on_click=_to_people, args=(entry_id,))


def _to_people(entry_id: str) -> None:
    session.change(lambda dossier: person_from_entry(dossier, session.round()[0], entry_id))
    session.redraw(("rounds", session.round()[0], "logbook", entry_id))


def _application() -> None:
    path = ("rounds", session.round()[0], "aanvraag")
    fields = worksheet("aanvraag").named
    draw_field(fields["status"], (*path, "status"))
    draw_side_by_side([fields[key] for key in ("melding_on", "aanvraag_on", "decided_on")], path)
    draw_field(fields["case_number"], (*path, "case_number"))
    lines = [
        (step, (*here, "wmo", line_id), line)
        for _, step, here in steps_with_paths()
        for line_id, line in step.wmo.items()
    ]
    if lines:
        st.subheader(text("action.granted"), anchor=False)
        st.caption(text("action.granted_why"))
    answer = worksheet("voorziening").named
    for step, here, line in lines:
        with st.container(border=True):
            st.markdown(f"**{plain(shortened(line.what or step.text, 80))}**")
            st.caption(plain(line.amount))
            draw_side_by_side([answer["outcome"], answer["granted"]], here)

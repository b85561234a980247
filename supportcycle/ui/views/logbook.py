"""The logbook: what happened, with whom, how it was; somebody new joins the people around the client."""

from functools import partial

import streamlit as st

from supportcycle.content import choice_label, text, worksheet
from supportcycle.domain.dates import as_typed
from supportcycle.domain.editing import person_from_entry
from supportcycle.domain.model.base import Path, first_line
from supportcycle.domain.model.dossier import number_in_id
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.logbook import LogbookEntry
from supportcycle.domain.model.people import shown_name
from supportcycle.ui import session
from supportcycle.ui.entries import draw_add_button, take_away_button
from supportcycle.ui.fold import draw_fold
from supportcycle.ui.page import section
from supportcycle.ui.plain import plain, shortened
from supportcycle.ui.pointed import is_pointed
from supportcycle.ui.views.logbook_about import MANY, about
from supportcycle.ui.views.plan_places import steps_with_paths
from supportcycle.ui.worksheet_form import draw_choice, draw_field, draw_side_by_side


def draw_logbook() -> None:
    """A button to write something down, then what was written, newest first, each folded to one line."""
    section(text("action.subjects.logbook"))
    st.markdown(text("action.logbook_why"))
    path = ("rounds", session.round()[0], "logbook")
    start = {"on": as_typed(session.today())}
    draw_add_button(path, "e", text("action.add_entry"), first="what", start=start)
    entries = session.round()[1].logbook
    shown = about(entries) if len(entries) > MANY else entries
    for entry_id in sorted(shown, key=number_in_id, reverse=True):
        here, entry = (*path, entry_id), entries[entry_id]
        draw = partial(_entry, entry, here)
        draw_fold(_label(entry), f"entry_{entry_id}", draw, pointed=is_pointed(here))


def _label(entry: LogbookEntry) -> str:
    people = session.dossier().people
    who = ", ".join(shown_name(people[id]) for id in entry.people if id in people)
    told = [shortened(who, 40), shortened(entry.what, 70)]
    if entry.small_step:
        state = choice_label("first_step_state", entry.small_step).lower()
        told.append(text("action.small_step", state=state))
    day = plain(entry.on) or text("review.no_date")
    return " · ".join([f"**{day}**", *(plain(words) for words in told if words)])


def _entry(entry: LogbookEntry, path: Path) -> None:
    fields = worksheet("logbook").named
    draw_side_by_side([fields["what"], fields["how_it_felt"]], path)
    draw_side_by_side([fields["on"], fields["people"]], path)
    labels = {id: shortened(step.text, 60) for id, step, _ in steps_with_paths() if step.text.strip()}
    goals = {id: shortened(goal_name(goal), 60) for id, goal in session.round()[1].goals.items()}
    left, right = st.columns(2)
    with left:
        draw_choice(fields["step"].label, labels, entry.step, (*path, "step"), many=True)
        draw_field(fields["new_contact"], (*path, "new_contact"))
        _to_the_people(entry, path)
    with right:
        named = {id: name for id, name in goals.items() if name}
        draw_choice(fields["goal"].label, named, entry.goal, (*path, "goal"), many=True)
        if entry.new_contact.strip() or entry.follow_up_on.strip():
            draw_field(fields["follow_up_on"], (*path, "follow_up_on"))
    take_away_button(path[:-1], path[-1])


def _to_the_people(entry: LogbookEntry, path: Path) -> None:
    name = first_line(entry.new_contact)
    people = session.dossier().people
    if not name:
        return
    if name.casefold() in {shown_name(people[id]).casefold() for id in entry.people if id in people}:
        st.caption(text("action.among_people", name=plain(shortened(name, 40))))
        return
    label = text("action.to_people", name=plain(shortened(name, 40)))
    st.button(label, key=f"contact_{path[-1]}", icon=":material/person_add:", on_click=_add, args=(path,))


def _add(path: Path) -> None:
    session.change(lambda dossier: person_from_entry(dossier, path[1], path[-1]))
    session.redraw(path)

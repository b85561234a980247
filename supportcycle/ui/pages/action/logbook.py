"""The logbook: what happened, with whom, how it was; somebody new joins the people around the client."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.timeline import timeline_chart
from supportcycle.documents.compose.upcoming_days import terms_of_the_law
from supportcycle.domain.dates import as_typed
from supportcycle.domain.editing import person_from_entry
from supportcycle.domain.model.base import Path, first_line
from supportcycle.domain.model.dossier import number_in_id
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.logbook import LogbookEntry
from supportcycle.domain.model.people import shown_name
from supportcycle.figures.charts.chart import Chart
from supportcycle.ui import session
from supportcycle.ui.shared.plan.plan_paths import steps_with_paths
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.chart import draw_chart_fold
from supportcycle.ui.widgets.collections import draw_add_button, take_away_button
from supportcycle.ui.widgets.fields import draw_choice, draw_field, draw_side_by_side
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown, shortened, unique_labels


def draw_logbook() -> None:
    """A button to write something down, then what was written, newest first, each folded to one line."""
    section(text("action.subjects.logbook"))
    st.markdown(text("action.logbook_why"))
    path = ("rounds", session.round()[0], "logbook")
    start = {"on": as_typed(session.today())}
    draw_add_button(path, "e", text("action.add_entry"), first="what", start=start)
    entries = session.round()[1].logbook
    shown = entries_about(entries) if len(entries) > MANY else entries
    for entry_id in sorted(shown, key=number_in_id, reverse=True):
        here, entry = (*path, entry_id), entries[entry_id]
        draw = partial(_draw_entry, entry, here)
        draw_fold(_label(entry), f"entry_{entry_id}", draw, pointed=is_pointed(here))
    draw_chart_fold(text("charts.timeline.title"), "timeline_chart", _timeline)


def _timeline() -> Chart | None:
    terms = [(each.day, each.title) for each in terms_of_the_law(session.round()[1])]
    return timeline_chart(session.dossier(), terms)


def _label(entry: LogbookEntry) -> str:
    people = session.dossier().people
    who = ", ".join(shown_name(people[id]) for id in entry.people if id in people)
    told = [shortened(who, 40), shortened(entry.what, 70)]
    if entry.small_step:
        state = choice_label("first_step_state", entry.small_step).lower()
        told.append(text("action.small_step", state=state))
    day = escape_markdown(entry.on) or text("review.no_date")
    return " · ".join([f"**{day}**", *(escape_markdown(words) for words in told if words)])


def _draw_entry(entry: LogbookEntry, path: Path) -> None:
    fields = worksheet("logbook").named
    draw_side_by_side([fields["what"], fields["how_it_felt"]], path)
    draw_side_by_side([fields["on"], fields["people"]], path)
    labels = {id: shortened(step.text, 60) for id, step, _ in steps_with_paths() if step.text.strip()}
    goals = {id: shortened(goal_name(goal), 60) for id, goal in session.round()[1].goals.items()}
    left, right = st.columns(2)
    with left:
        draw_choice(fields["step"].label, labels, entry.step, (*path, "step"), many=True)
        draw_field(fields["new_contact"], (*path, "new_contact"))
        _draw_to_the_people(entry, path)
    with right:
        named = {id: name for id, name in goals.items() if name}
        draw_choice(fields["goal"].label, named, entry.goal, (*path, "goal"), many=True)
        if entry.new_contact.strip() or entry.follow_up_on.strip():
            draw_field(fields["follow_up_on"], (*path, "follow_up_on"))
    take_away_button(path[:-1], path[-1])


def _draw_to_the_people(entry: LogbookEntry, path: Path) -> None:
    name = first_line(entry.new_contact)
    people = session.dossier().people
    if not name:
        return
    if name.casefold() in {shown_name(people[id]).casefold() for id in entry.people if id in people}:
        st.caption(text("action.among_people", name=escape_markdown(shortened(name, 40))))
        return
    label = text("action.to_people", name=escape_markdown(shortened(name, 40)))
    st.button(label, key=f"contact_{path[-1]}", icon=":material/person_add:", on_click=_add, args=(path,))


def _add(path: Path) -> None:
    session.change(lambda dossier: person_from_entry(dossier, path[1], path[-1]))
    session.redraw(path)


MANY = 4
"""Up to so many entries are seen at a glance."""

Entries = Mapping[str, LogbookEntry]
Test = Callable[[LogbookEntry], bool]


def entries_about(entries: Entries) -> Entries:
    """The entries about what is chosen above them; a new one, with nothing in it yet, always."""
    tests = _tests(entries)
    labels = unique_labels(
        {"": text("action.everything"), **{key: label for key, (label, _) in tests.items()}}
    )
    chosen = st.selectbox(
        text("action.show_about"),
        list(labels),
        format_func=lambda key: labels.get(key, key),
        key=f"about_{session.round()[0]}",
    )
    if chosen not in tests:
        return entries
    is_about = tests[chosen][1]
    return {id: entry for id, entry in entries.items() if is_about(entry) or not entry.what.strip()}


def _tests(entries: Entries) -> dict[str, tuple[str, Test]]:
    """Only what some entry is tied to: key -> how it is called, and whether an entry is about it."""
    goals, people = session.round()[1].goals, session.dossier().people
    tests: dict[str, tuple[str, Test]] = {
        **{
            f"s_{id}": (_about_label("step", step.text), partial(_of_step, id))
            for id, step, _ in steps_with_paths()
        },
        **{
            f"g_{id}": (_about_label("goal", goal_name(goal)), partial(_of_goal, id))
            for id, goal in goals.items()
        },
        **{
            f"p_{id}": (_about_label("person", shown_name(one)), partial(_with, id))
            for id, one in people.items()
        },
    }
    return {key: pair for key, pair in tests.items() if any(map(pair[1], entries.values()))}


def _of_step(step_id: str, entry: LogbookEntry) -> bool:
    return entry.step == step_id


def _of_goal(goal_id: str, entry: LogbookEntry) -> bool:
    """Tied to the goal itself, or to a step of its plan."""
    steps = {step_id for step_id, _, path in steps_with_paths() if path[-3] == goal_id}
    return entry.goal == goal_id or entry.step in steps


def _with(person_id: str, entry: LogbookEntry) -> bool:
    return person_id in entry.people


def _about_label(kind: str, name: str) -> str:
    return text(f"action.about_{kind}", name=shortened(name, 50))

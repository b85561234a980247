"""A long logbook by what it is about: one step, one goal or one person."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.logbook import LogbookEntry
from supportcycle.domain.model.people import shown_name
from supportcycle.ui import session
from supportcycle.ui.plain import shortened, told_apart
from supportcycle.ui.views.plan_places import steps_with_paths

MANY = 4
"""Up to so many entries are seen at a glance."""

Entries = Mapping[str, LogbookEntry]
Test = Callable[[LogbookEntry], bool]


def about(entries: Entries) -> Entries:
    """The entries about what is chosen above them; a new one, with nothing in it yet, always."""
    tests = _tests(entries)
    labels = told_apart({"": text("action.everything"), **{key: label for key, (label, _) in tests.items()}})
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
            f"s_{id}": (_label("step", step.text), partial(_of_step, id))
            for id, step, _ in steps_with_paths()
        },
        **{f"g_{id}": (_label("goal", goal_name(goal)), partial(_of_goal, id)) for id, goal in goals.items()},
        **{f"p_{id}": (_label("person", shown_name(one)), partial(_with, id)) for id, one in people.items()},
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


def _label(kind: str, name: str) -> str:
    return text(f"action.about_{kind}", name=shortened(name, 50))

"""What was agreed with each person who helps, and whom the client calls."""

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.helper_load import Load, Task, loads
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.people import is_formal, shown_name
from supportcycle.ui import session
from supportcycle.ui.shared.helper_questions import draw_talk_first
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.shared.papers.document_making import draw_paper_here
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.shell.page import nothing_yet, section
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.fields import draw_field, draw_grid, draw_side_by_side
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown

GRID = (("call", "talk_on"), ("cannot", "limits"))
MORE = ("to_know", "protects", "learns", "stays_away")


def draw_agreements() -> None:
    """One number to call, a fold per person, and all of it on paper."""
    section(text("action.subjects.agreements"))
    meeting: Path = ("rounds", session.round()[0], "meeting")
    named = worksheet("meeting_earlier").named
    draw_side_by_side([named["call"], named["call_how"]], meeting)
    helping = _helping()
    if not helping:
        nothing_yet(text("action.nobody_helps"), "plan")
        return
    st.markdown(text("action.agreements_why"))
    for person_id, load in helping.items():
        _draw_person(person_id, load)
    draw_paper_here("helper_agreement")


def _helping() -> dict[str, Load]:
    people = session.dossier().people
    found = loads(session.version()[1])
    return {id: load for id, load in found.items() if id in people and not is_formal(people[id])}


def _draw_person(person_id: str, load: Load) -> None:
    at, self = ("rounds", session.round()[0], "helper_agreements", person_id), ("people", person_id)
    name = escape_markdown(shown_name(session.dossier().people[person_id])) or text("network.unnamed")
    is_open = is_pointed(at) or is_pointed((*self, "strain"))
    draw_fold(
        f"**{name}**", f"agreed_{person_id}", lambda: _draw_inside(person_id, load, at), pointed=is_open
    )


def _draw_inside(person_id: str, load: Load, at: Path) -> None:
    for task in load.tasks:
        st.markdown(f"- {escape_markdown(_words(task))}")
    _draw_to_plan(person_id, load.tasks[0])
    sheet = worksheet("helper_agreement")
    draw_grid(sheet.without(*MORE), at, GRID)
    more = [sheet.named[key] for key in MORE]
    draw_field(worksheet("person").named["strain"], ("people", person_id, "strain"))
    draw_named_fold(text("action.agree_more"), at, MORE, lambda: draw_grid(more, at, (MORE[:2], MORE[2:])))
    draw_talk_first(person_id, at)


def _words(task: Task) -> str:
    often = choice_label("frequency", task.frequency)
    facts = (task.what, often, "" if task.confirmed else text("plan.to_be_asked"))
    return " · ".join(fact for fact in facts if fact)


def _draw_to_plan(person_id: str, task: Task) -> None:
    round_id, _ = session.round()
    path = ("rounds", round_id, "versions", session.version()[0], "plans", task.goal, "steps", task.step)
    where = (*path, "others", task.helper, "what")
    label = text("action.change_in_plan")
    if st.button(label, key=f"to_plan_{person_id}", type="tertiary", on_click=session.focus, args=(where,)):
        st.switch_page(entry("plan").file)

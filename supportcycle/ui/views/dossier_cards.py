"""The dossiers as calm cards: who, how far, when to look back, and what can be done with it."""

from datetime import date

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.dossier import Dossier, Phase
from supportcycle.domain.moments import as_date, as_typed
from supportcycle.storage.store import Entry, Head
from supportcycle.ui import session
from supportcycle.ui.desk import desk, new_id
from supportcycle.ui.plain import plain
from supportcycle.ui.register import entry, first_page
from supportcycle.ui.views.dossier_tasks import TASKS, draw_task
from supportcycle.ui.views.keep_until import keep_words


def draw_new(*, first: bool) -> None:
    """One field for a name, and a new dossier is there."""
    if first:
        st.markdown(text("start.none_yet"))
    with st.form("new_dossier", clear_on_submit=True):
        field, button = st.columns([3, 2], vertical_alignment="bottom")
        name = field.text_input(text("start.new_name"), autocomplete="off").strip()
        wanted = button.form_submit_button(text("start.new"), icon=":material/add:", width="stretch")
    if wanted and not name:
        st.info(text("start.name_needed"), icon=":material/info:")
    elif wanted:
        _begin(name)


def _begin(name: str) -> None:
    made = Dossier(id=new_id(), name=name, created_on=as_typed(session.today()))
    if id := desk().add(made, session.browser()):
        session.open_dossier(id)
    st.switch_page(entry("meeting").file)


def draw_cards(entries: list[Entry]) -> None:
    """One card for each dossier, the one worked on last first."""
    for one in sorted(entries, key=lambda one: one.saved_at.timestamp() if one.saved_at else 0, reverse=True):
        with st.container(border=True, key=f"card_{one.id}"):
            if one.head is None:
                _damaged(one)
            else:
                _card(one, one.head)
            if (task := session.recall("task")) and task[0] == one.id:
                draw_task(task[1], one)


def _card(one: Entry, head: Head) -> None:
    about, doing = st.columns([3, 2], vertical_alignment="center")
    lines = [
        f"**{plain(str(head['name']))}**",
        _course(head),
        *_due(head, session.today()),
        *keep_words(one.id),
    ]
    about.markdown("  \n".join(lines))
    with doing, st.container(horizontal=True, horizontal_alignment="right"):
        _more(one.id, *TASKS)
        if st.button(text("start.open"), key=f"open_{one.id}", type="primary"):
            session.open_dossier(one.id)
            st.switch_page(first_page(Phase(str(head["phase"]))).file)


def _damaged(one: Entry) -> None:
    st.markdown(f"**{text('start.damaged')}**  \n{text('errors.damaged')}")
    _more(one.id, "forget")


def _more(id: str, *tasks: str) -> None:
    """The key changes with the chosen task, so that the list of tasks folds up."""
    with st.popover(text("start.more"), key=f"more_{id}_{session.recall('task')}", type="tertiary"):
        for task in tasks:
            if st.button(text(f"start.tasks.{task}"), key=f"{task}_{id}", type="tertiary"):
                session.remember("task", (id, task))
                st.rerun()


def _course(head: Head) -> str:
    phase = Phase(str(head["phase"]))
    step = list(Phase).index(phase) + 1
    said = [text("page.step", number=step, total=len(Phase), phase=text(f"phases.{phase}"))]
    if isinstance(head["round"], int) and head["round"] > 1:
        said.insert(0, text("start.round", number=head["round"]))
    return " · ".join(said)


def _due(head: Head, today: date) -> list[str]:
    """What asks for attention, in plain words."""
    typed, open_ends = str(head.get("review_on") or ""), head.get("loose_ends")
    said = []
    if day := as_date(typed):
        said.append(text("start.review_passed" if day <= today else "start.review_on", day=as_typed(day)))
    if open_ends:
        said.append(text("start.one_end" if open_ends == 1 else "start.ends", count=open_ends))
    return said

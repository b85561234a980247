"""The dossiers as calm cards: who, how far, when to look back, and what can be done with it."""

from collections.abc import Iterable, Mapping

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.domain.editing import new_dossier
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.pages.start.along.along_words import along_words
from supportcycle.ui.pages.start.dossier_tasks import draw_task, tasks_of
from supportcycle.ui.pages.start.keep_until import keep_words_of
from supportcycle.ui.shared.dossiers import row_text
from supportcycle.ui.shared.dossiers.opening import open_line
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.workspace import new_id


def draw_new(*, first: bool) -> None:
    """One field for a name, and a new dossier is there."""
    if first:
        st.markdown(text("start.none_yet"))
    with st.form("new_dossier", clear_on_submit=True, border=False):
        field, button = st.columns([3, 2], vertical_alignment="bottom")
        name = field.text_input(text("start.new_name"), autocomplete="off").strip()
        wanted = button.form_submit_button(text("start.new"), icon=":material/add:", width="stretch")
    if wanted and not name:
        st.info(text("start.name_needed"), icon=":material/info:")
    elif wanted:
        _begin(name)


def _begin(name: str) -> None:
    made = new_dossier(new_id(), name, session.today())
    if id := current_workspace().add(made, session.browser()):
        session.open_dossier(id)
    st.switch_page(entry("visit").file)


def draw_cards(lines: Iterable[DossierLine], entries: Mapping[str, Entry], settings: Settings) -> None:
    """One card for each dossier."""
    along = along_words(settings)
    for line in lines:
        with st.container(border=True, key=f"card_{line.id}"):
            _draw_card(line, settings, along.get(line.id, ""))
            if (task := session.recall("task")) and task[0] == line.id:
                draw_task(task[1], entries[line.id])


def draw_damaged(one: Entry) -> None:
    """A dossier that cannot be read: only taking it away is possible."""
    with st.container(border=True, key=f"card_{one.id}"):
        st.markdown(f"**{text('start.damaged')}**  \n{text('errors.damaged')}")
        _draw_more(one.id, "forget")
        if (task := session.recall("task")) and task[0] == one.id:
            draw_task(task[1], one)


def _draw_card(line: DossierLine, settings: Settings, along: str) -> None:
    who, next, doing = st.columns([4, 5, 3])
    today = session.today()
    who.markdown(f"**{escape_markdown(line.name)}**  \n{row_text.course(line)}")
    apart = row_text.twin_words(line, settings.from_backup.get(line.id, ""))
    said = (apart, row_text.visit(line), row_text.open_ends(line), along)
    if small := "  \n".join(filter(None, said)):
        who.caption(small)
    kept = keep_words_of(settings.keep_until.get(line.id, ""), today)
    next.markdown(
        "  \n".join([*filter(None, [row_text.next_step(line)]), *row_text.days(line, today), *kept])
    )
    with doing, st.container(horizontal=True, horizontal_alignment="right"):
        _draw_more(line.id, *tasks_of(line.id, settings))
        if st.button(text("start.open"), key=f"open_{line.id}", type="primary"):
            open_line(line)


def _draw_more(id: str, *tasks: str) -> None:
    """The key changes with the chosen task, so that the list of tasks folds up."""
    with st.popover(text("start.more"), key=f"more_{id}_{session.recall('task')}", type="tertiary"):
        for task in tasks:
            if st.button(text(f"start.tasks.{task}"), key=f"{task}_{id}", type="tertiary"):
                session.remember("task", (id, task))
                st.rerun()

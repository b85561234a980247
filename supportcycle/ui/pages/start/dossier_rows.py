"""A long list of dossiers: a line each, some at a time."""

from collections.abc import Mapping, Sequence

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.pages.start.along.along_words import along_words
from supportcycle.ui.pages.start.dossier_tasks import draw_task, tasks_of
from supportcycle.ui.pages.start.keep_until import keep_words_of
from supportcycle.ui.shared.dossiers import row_text
from supportcycle.ui.shared.dossiers.opening import open_line
from supportcycle.ui.shared.dossiers.row_text import thousands
from supportcycle.ui.shell.page_change import turn_over
from supportcycle.ui.widgets.markdown import escape_markdown

AT_ONCE = 20
_MENU = ""


def draw_rows(lines: Sequence[DossierLine], entries: Mapping[str, Entry], settings: Settings) -> None:
    """The lines of the page that was turned to, and the way to the others."""
    if not lines:
        st.info(text("overview.none_found"), icon=":material/info:")
        return
    first, along = _first(lines), along_words(settings)
    _draw_turning(first, lines)
    for line in lines[first : first + AT_ONCE]:
        with st.container(key=f"row_{line.id}"):
            _draw_row(line, settings, along.get(line.id, ""))
            if (task := session.recall("task")) and task[0] == line.id:
                _draw_task(task[1], entries[line.id], settings)


def _first(lines: Sequence[DossierLine]) -> int:
    """Where the page begins: at the front again when something else was searched, kept or put first."""
    list_now = len(lines), lines[0].id
    turned_in, first = session.recall("list_from") or (list_now, 0)
    if turned_in != list_now:
        session.remember("list_from", None)
        return 0
    return int(first)


def _draw_row(line: DossierLine, settings: Settings, along: str) -> None:
    today = session.today()
    who, step, days, more = st.columns([4, 4, 5, 1], vertical_alignment="top")
    with who, st.container(gap=None):
        if st.button(escape_markdown(line.name), key=f"open_{line.id}", type="tertiary"):
            open_line(line)
        apart = row_text.twin_words(line, settings.from_backup.get(line.id, ""))
        st.caption("  \n".join(filter(None, (apart, row_text.short_course(line), along))))
    step.markdown(row_text.next_step(line))
    said = [
        *row_text.days(line, today),
        row_text.visit(line),
        *keep_words_of(settings.keep_until.get(line.id, ""), today),
    ]
    days.markdown("  \n".join(filter(None, said)))
    args = (line.id, _MENU)
    more.button(text("start.more"), key=f"more_{line.id}", type="tertiary", on_click=_choose, args=args)


def _choose(id: str, task: str | None) -> None:
    session.remember("task", None if task is None else (id, task))


def _draw_task(task: str, one: Entry, settings: Settings) -> None:
    if task != _MENU:
        draw_task(task, one)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        for name in tasks_of(one.id, settings):
            label = text(f"start.tasks.{name}")
            st.button(label, key=f"{name}_{one.id}", on_click=_choose, args=(one.id, name))
        label = text("start.never_mind")
        st.button(label, key=f"never_mind_{one.id}", type="tertiary", on_click=_choose, args=(one.id, None))


def _draw_turning(first: int, lines: Sequence[DossierLine]) -> None:
    """Above the list, so that who turns the page begins to read where it begins."""
    count, last = len(lines), min(first + AT_ONCE, len(lines))
    words = {"first": thousands(first + 1), "last": thousands(last), "count": thousands(count)}
    with st.container(horizontal=True, vertical_alignment="center", key="list_turning"):
        st.markdown(text("overview.shown_one") if count == 1 else text("overview.shown", **words))
        if first:
            args = (max(0, first - AT_ONCE), lines)
            st.button(
                text("overview.earlier", count=AT_ONCE), key="list_earlier", on_click=_turn_to, args=args
            )
        if last < count:
            label = text("overview.later", count=min(AT_ONCE, count - last))
            st.button(label, key="list_later", on_click=_turn_to, args=(last, lines))


def _turn_to(first: int, lines: Sequence[DossierLine]) -> None:
    session.remember("list_from", ((len(lines), lines[0].id), first))
    turn_over()

"""The end of a visit: the dossier is closed, and who still sits at the table sees no other name."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.errors import SupportCycleError
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.pages.start.dossier_tasks import draw_task
from supportcycle.ui.pages.start.keep_until import draw_keep_until, settings_now
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.workspace.acting.current import current_workspace


def draw_closed(id: str) -> None:
    """That it is closed, folded away until when it is kept, and the one way on: to the dossiers."""
    st.title(text("keeping.closed_title"), anchor=False)
    st.markdown(text("keeping.closed_calm"))
    try:
        entries = current_workspace().entries(session.browser())
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        entries = []
    if one := next((entry for entry in entries if entry.id == id and entry.head is not None), None):
        _draw_keeping(one)
    elif session.recall("forgotten"):
        st.success(text("start.forgotten"), icon=":material/check:")
    label = text("page.to_start")
    st.button(label, key="to_list", type="primary", icon=":material/folder:", on_click=_turn_to_list)


def _turn_to_list() -> None:
    session.remember("task", None)
    session.turn_to_list()


def _draw_keeping(one: Entry) -> None:
    task = (one.id, "forget")
    with st.expander(text("keeping.closed_fold"), key="just_closed", icon=":material/event:"):
        st.markdown(_words(one))
        try:
            if draw_keep_until(one.id):
                st.rerun()
        except SupportCycleError as error:
            st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        if session.recall("task") == task:
            draw_task("forget", one)
        else:
            label = text("keeping.forget_now")
            st.button(
                label, key="forget_now", type="tertiary", on_click=session.remember, args=("task", task)
            )


def _words(one: Entry) -> str:
    """Whose dossier this is, and until when it is kept."""
    name = escape_markdown(str((one.head or {})["name"]))
    said, day = text("keeping.closed", name=name), as_date(settings_now().keep_until.get(one.id, ""))
    if day is None:
        return f"{said} {text('keeping.closed_ask')}"
    key = "keeping.closed_past" if day < session.today() else "keeping.closed_until"
    return f"{said} {text(key, day=as_typed(day))}"

"""What can be done with a dossier besides opening it: another name, a file of it, and taking it away."""

from collections.abc import Callable, Mapping

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.sanitize_text import without_capitals
from supportcycle.domain.update import with_value
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.pages.start.along.return_file import draw_return
from supportcycle.ui.pages.start.along.take_along import draw_along
from supportcycle.ui.pages.start.export_dossier import draw_export
from supportcycle.ui.pages.start.keep_until import draw_keep_until
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.along.current import current_along


def draw_task(task: str, one: Entry) -> None:
    """The chosen task under its card, with a way back."""
    try:
        _DRAWERS[task](one)
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
    if st.button(text("start.never_mind"), key=f"never_mind_{one.id}", type="tertiary"):
        _done()


def _draw_rename(one: Entry) -> None:
    with st.form(f"rename_{one.id}"):
        name = st.text_input(text("start.other_name"), value=_name(one), autocomplete="off").strip()
        if st.form_submit_button(text("start.rename"), type="primary") and name:
            if live := current_workspace().live(one.id, session.browser()):
                live.change(lambda dossier: with_value(dossier, ("name",), name))
            _done()


def _draw_forget(one: Entry) -> None:
    name = _name(one) or text("start.damaged_word")
    st.markdown(text("start.forget_sure", name=escape_markdown(name)))
    with st.form(f"forget_{one.id}"):
        typed = st.text_input(text("start.forget_type"), autocomplete="off").strip()
        if not st.form_submit_button(text("start.forget")):
            return
    if without_capitals(typed) != without_capitals(name.strip()):
        st.info(text("start.forget_other"), icon=":material/info:")
        return
    current_workspace().forget(one.id, session.browser())
    session.remember("forgotten", True)
    _done()


def _draw_keep_until(one: Entry) -> None:
    if draw_keep_until(one.id):
        _done()


def _name(one: Entry) -> str:
    return str(one.head["name"]) if one.head else ""


def _done() -> None:
    session.remember("task", None)
    st.rerun()


_DRAWERS: Mapping[str, Callable[[Entry], None]] = {
    "rename": _draw_rename,
    "take_along": draw_along,
    "bring_back": draw_return,
    "hand_out": draw_export,
    "keep_until": _draw_keep_until,
    "forget": _draw_forget,
}


def tasks_of(id: str, settings: Settings) -> list[str]:
    """What can be done with this dossier here: taken along from a server, or brought back to one."""
    here = {"take_along": current_along() is not None, "bring_back": settings.mark_of(id) is not None}
    return [task for task in _DRAWERS if here.get(task, True)]

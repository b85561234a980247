"""There were dossiers on this computer and they are not where they were: that is not a first time."""

from pathlib import Path

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.errors import SupportCycleError
from supportcycle.storage.store import Entry, Rollback
from supportcycle.ui import session
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.acting.worker import worker


def draw_missing_store(folder: Path) -> None:
    """Say where they were, and the ways on: look again, what to do with a stick, begin anew."""
    st.header(text("missing_store.title"), anchor=False)
    st.markdown(text("missing_store.where", folder=escape_markdown(str(folder))))
    st.markdown(text("missing_store.ways"))
    if st.button(text("missing_store.look_again"), type="primary", key="look_again"):
        st.rerun()
    with st.expander(text("missing_store.begin_anew"), key="begin_anew"):
        st.markdown(text("missing_store.begin_anew_why"))
        sure = st.checkbox(text("missing_store.sure"), key="sure_anew")
        if st.button(text("missing_store.begin"), disabled=not sure, key="really_anew"):
            current_workspace().secret_lock.begin_anew()
            st.rerun()


def draw_rollback(entries: list[Entry]) -> None:
    """Nothing when all is well."""
    if (store := current_workspace().store_lock.store_for(session.browser())) is None:
        return
    told = {"read_only": store.is_read_only, "network": store.is_on_network, "no_copy": store.lacks_copy}
    for key, holds in told.items():
        if holds():
            st.info(text(f"medium.{key}"), icon=":material/info:")
    try:
        found = store.rollback()
    except SupportCycleError:
        return
    if not found:
        return
    with st.container(border=True, key="rollback"):
        st.warning("\n\n".join(_words(found, entries)), icon=":material/info:")
        st.markdown(text("rollback.what_now"))
        if st.button(text("rollback.go_on"), key="accept_rollback"):
            _draw_accept()


def _words(found: Rollback, entries: list[Entry]) -> list[str]:
    names = {entry.id: escape_markdown(str(entry.head["name"])) for entry in entries if entry.head}
    said = [text("rollback.behind" if found.behind else "rollback.changed")]
    for key in ("older", "added"):
        if ids := getattr(found, key):
            shown = ", ".join(names.get(id) or text("start.damaged") for id in ids)
            said.append(text(f"rollback.{key}", names=shown))
    if found.missing:
        said.append(
            text("rollback.missing_one" if found.missing == 1 else "rollback.missing", count=found.missing)
        )
    if found.settings:
        said.append(text("rollback.settings"))
    return said


def _draw_accept() -> None:
    try:
        if store := current_workspace().store_lock.store_for(session.browser()):
            store.accept_rollback(by=worker())
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        return
    st.rerun()

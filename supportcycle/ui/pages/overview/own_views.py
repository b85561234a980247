"""Own views: kept under a name in the sealed settings, and let go again."""

import hashlib
from dataclasses import dataclass

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.overview.views import View
from supportcycle.domain.sanitize_text import one_line
from supportcycle.storage.settings import MOST_VIEWS, Settings
from supportcycle.ui import session
from supportcycle.workspace.acting.current import current_workspace

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class OwnView:
    """A view as the worker named it."""

    name: str
    view: View


def own_views() -> dict[str, OwnView]:
    """The views that were kept, by a key that tells nothing; none when they cannot be read now."""
    try:
        kept = current_workspace().settings(session.browser()).views
    except SupportCycleError:
        return {}
    return {key_of_view(name): OwnView(name, View.from_kept(view)) for name, view in kept.items()}


def key_of_view(name: str) -> str:
    """What stands for the name of a view where words may not stand."""
    return f"own{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:10]}"


def draw_keeping(view: View, key: str, name: str) -> None:
    """Keep a view under a name; `name` is that of the own view that is shown, which may go as well."""
    with st.form(f"overview_keep_{key}", border=False):
        typed = st.text_input(
            text("overview.page.keep_name"), value=name, autocomplete="off", max_chars=_LONGEST, width=400
        )
        pressed = st.form_submit_button(text("overview.page.keep"))
    st.caption(text("overview.page.keep_why"))
    if pressed:
        _draw_keep(one_line(typed).strip(), view)
    if name and st.button(text("overview.page.let_go"), key=f"overview_let_go_{key}"):
        _draw_chosen(name, None)


def _draw_keep(name: str, view: View) -> None:
    if not name:
        st.info(text("overview.page.name_needed"), icon=":material/info:")
        return
    if len(own_views().keys() - {key_of_view(name)}) >= MOST_VIEWS:
        st.info(text("overview.page.full", most=MOST_VIEWS), icon=":material/info:")
        return
    session.remember("overview_view", key_of_view(name))
    _draw_chosen(name, view)


def _draw_chosen(name: str, view: View | None) -> None:
    def changed(settings: Settings) -> Settings:
        return settings.viewing(name, view.as_kept() if view else None)

    try:
        current_workspace().choose(session.browser(), changed)
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        return
    st.rerun()

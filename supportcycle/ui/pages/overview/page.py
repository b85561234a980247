"""All dossiers side by side, from their heads alone: none is opened for it."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.domain.errors import SupportCycleError
from supportcycle.ui import session
from supportcycle.ui.pages.overview.choice import draw_choice
from supportcycle.ui.pages.overview.figures import draw_figures
from supportcycle.ui.pages.overview.plain_list import draw_plain_list
from supportcycle.ui.pages.overview.table import draw_table
from supportcycle.ui.pages.overview.team import draw_team_figures
from supportcycle.ui.shared.dossiers.lines import lines_of
from supportcycle.ui.shell.guidance.explain_button import draw_explained_title
from supportcycle.ui.shell.lock_screen import draw_lock
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.workspace.acting.current import current_workspace


def show() -> None:
    """Draw the page; not while one dossier is open, nor before somebody turned to the list of all."""
    if not session.is_unlocked():
        draw_lock()
        return
    if session.has_dossier() or session.just_closed():
        _draw_not_now()
        return
    draw_explained_title("overview", text("pages.overview"))
    st.markdown(text("overview.page.purpose"))
    try:
        entries = current_workspace().entries(session.browser())
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        return
    if lines := lines_of(entries):
        _draw_lines(lines)
    else:
        st.info(text("overview.page.nothing"), icon=":material/info:")
    _draw_way_back()


def _draw_lines(lines: list[DossierLine]) -> None:
    view, shown = draw_choice(lines)
    draw_table(shown, view)
    draw_list = partial(draw_plain_list, shown, view.columns)
    draw_fold(text("overview.page.as_list"), "overview_list", draw_list, icon=":material/list:")
    draw_figures(shown)
    draw_team_figures(lines)


def _draw_not_now() -> None:
    """The names of others are not for who sits at the table."""
    st.title(text("pages.overview"), anchor=False)
    st.info(text("overview.page.closed_first"), icon=":material/visibility_off:")
    if st.button(text("overview.page.to_start"), type="primary", key="overview_close"):
        if session.has_dossier():
            session.close_dossier()
        st.switch_page(entry("start").file)


def _draw_way_back() -> None:
    if st.button(text("overview.page.to_start"), key="overview_to_start", icon=":material/arrow_back:"):
        st.switch_page(entry("start").file)

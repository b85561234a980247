"""The script behind every page: the window around it, the lock in front of it, the way through it."""

from pathlib import Path

import streamlit as st

from supportcycle.content.catalogue import text, texts
from supportcycle.ui import restore, session, state
from supportcycle.ui.components.fold_events import draw_folds
from supportcycle.ui.components.lock_watch import draw_watch
from supportcycle.ui.components.typed_choice import draw_typed_choice
from supportcycle.ui.server.error_reporting import keep_words_out_of_logs
from supportcycle.ui.server.generated_files import note_window
from supportcycle.ui.server.session_lookup import look_up_by_key
from supportcycle.ui.server.warm_up import warm_up
from supportcycle.ui.shared.team.pages import is_closed, team_pages
from supportcycle.ui.shell.conflict_banner import draw_conflicts
from supportcycle.ui.shell.lock_screen import draw_lock
from supportcycle.ui.shell.page_change import draw_turn, note_page
from supportcycle.ui.shell.page_navigation import take_way
from supportcycle.ui.shell.page_registry import PAGES, WITHOUT_DOSSIER, PageEntry, entry
from supportcycle.ui.shell.sidebar import draw_sidebar
from supportcycle.ui.shell.subject_heading import window_title
from supportcycle.ui.shell.undo_buttons import tell_step
from supportcycle.ui.shell.visit_hold import heed_visit
from supportcycle.ui.widgets import tiles
from supportcycle.ui.widgets.interpreted_field import draw_languages
from supportcycle.workspace.acting.current import current_workspace

_STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


def draw() -> None:
    """Draw the page that was asked for, or the lock in its place."""
    keep_words_out_of_logs()
    look_up_by_key()
    here, chosen = _chosen()
    st.set_page_config(page_title=window_title(here), layout="wide")
    st.html(f"<style>{_STYLE}{tiles.STYLE}</style>")
    note_window()
    current_workspace().store_lock.touch(session.browser())
    if (there := take_way() or restore.arrive(here.key)) != here.key:
        st.switch_page(entry(there).file)
    restore.heed_lock()
    with st.sidebar:
        draw_sidebar(here)
        draw_typed_choice()
    heed_visit(here.key)
    draw_watch(at_table=here.bare)
    _draw_tell_news(here)
    note_page(here.key)
    if here.key in WITHOUT_DOSSIER:
        draw_turn(here.key)
    _draw_inside(here, chosen)
    state.take_focus()
    restore.keep_place()


def _chosen() -> tuple[PageEntry, st.Page]:
    """The page that was asked for, and its script."""
    pages = (*PAGES, *team_pages())
    scripts = [_script(page) for page in pages]
    chosen = st.navigation(scripts, position="hidden")
    return pages[scripts.index(chosen)], chosen


def _draw_inside(here: PageEntry, chosen: st.Page) -> None:
    if session.is_locked() and here.key != "start":
        draw_lock()
    elif is_closed(here.key):
        st.info(text("team.sign_in.refused.other_role"), icon=":material/info:")
    else:
        chosen.run()
    with st.sidebar:
        draw_folds()
        draw_languages()


def _script(page: PageEntry) -> st.Page:
    address = texts().get(f"addresses.{page.key}", page.key)
    return st.Page(page.file, title=text(f"pages.{page.key}"), url_path=address, default=page.key == "start")


def _draw_tell_news(here: PageEntry) -> None:
    if code := state.take_problem():
        st.warning(text(f"errors.{code}"), icon=":material/info:")
    if here.bare:
        return
    if not draw_conflicts() and restore.is_changed_elsewhere():
        st.info(text("frame.changed_elsewhere"), icon=":material/info:")
        st.button(text("frame.catch_up"), key="catch_up", on_click=restore.catch_up)
    tell_step(here)


with warm_up().page(), session.one_drawing():
    draw()

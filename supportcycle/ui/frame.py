"""The script behind every page: the window around it, the lock in front of it, the way through it."""

from pathlib import Path

import streamlit as st

from supportcycle.content import text, texts
from supportcycle.ui import arrival, session, state
from supportcycle.ui.clash_box import draw_clashes
from supportcycle.ui.components.folds import draw_folds
from supportcycle.ui.components.typed_choice import draw_typed_choice
from supportcycle.ui.components.watch import draw_watch
from supportcycle.ui.desk import desk
from supportcycle.ui.lock import draw_lock
from supportcycle.ui.mishaps import keep_words_out_of_logs
from supportcycle.ui.register import PAGES, PageEntry, entry
from supportcycle.ui.retracing import tell_step
from supportcycle.ui.sidebar import draw_sidebar
from supportcycle.ui.turning import draw_turn, note_page
from supportcycle.ui.way_on import take_way

_UNFRAMED = ("start", "about")
"""Pages that are there without a dossier, and draw their heading themselves."""
_STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


def draw() -> None:
    """Draw the page that was asked for, or the lock in its place."""
    keep_words_out_of_logs()
    scripts = [_script(page) for page in PAGES]
    chosen = st.navigation(scripts, position="hidden")
    here = PAGES[scripts.index(chosen)]
    st.set_page_config(page_title=_window_title(here), layout="wide")
    st.html(f"<style>{_STYLE}</style>")
    desk().gate.touch(session.browser())
    if (there := take_way() or arrival.arrive(here.key)) != here.key:
        st.switch_page(entry(there).file)
    arrival.heed_lock()
    with st.sidebar:
        draw_sidebar(here)
        draw_typed_choice()
    draw_watch()
    _tell_news(here)
    note_page(here.key)
    if here.key in _UNFRAMED:
        draw_turn(here.key)
    _draw_inside(here, chosen)
    state.take_focus()
    arrival.keep_place()


def _draw_inside(here: PageEntry, chosen: st.Page) -> None:
    if session.is_locked() and here.key != "start":
        draw_lock()
    else:
        chosen.run()
    with st.sidebar:
        draw_folds()


def _script(page: PageEntry) -> st.Page:
    address = texts().get(f"addresses.{page.key}", page.key)
    return st.Page(page.file, title=text(f"pages.{page.key}"), url_path=address, default=page.key == "start")


def _window_title(here: PageEntry) -> str:
    """Which step this is, which page, and which program: what a screen reader says first."""
    step = text("frame.step", number=here.step, total=6) if here.step else ""
    return text("frame.window_title", page=" · ".join(filter(None, (step, text(f"pages.{here.key}")))))


def _tell_news(here: PageEntry) -> None:
    if code := state.take_problem():
        st.warning(text(f"errors.{code}"), icon=":material/info:")
    if not draw_clashes() and arrival.is_changed_elsewhere():
        st.info(text("frame.changed_elsewhere"), icon=":material/info:")
        st.button(text("frame.catch_up"), key="catch_up", on_click=arrival.catch_up)
    tell_step(here)


draw()

"""For who begins the tour, for who has a newer workbook what is new; both can be put away for good."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.handbook import news
from supportcycle.domain.errors import SupportCycleError
from supportcycle.storage.settings import Settings
from supportcycle.ui import session, state
from supportcycle.ui.pages.start.keep_until import settings_now
from supportcycle.ui.shell.guidance.explain_button import open_handbook
from supportcycle.ui.shell.guidance.tour import begin_tour
from supportcycle.workspace.acting.current import current_workspace


def is_tour_over() -> bool:
    """Whether the tour was taken or put away."""
    return settings_now().tour_over


def draw_tour_offer() -> None:
    """The offer of a tour, until it was taken or put away."""
    if is_tour_over():
        return
    with st.container(border=True, key="tour_offer"):
        st.markdown(text("tour.offer"))
        with st.container(horizontal=True):
            st.button(text("tour.begin"), key="tour_begin", icon=":material/explore:", on_click=_take_tour)
            st.button(text("tour.skip"), key="tour_skip", type="tertiary", on_click=_put_tour_away)


def draw_news() -> None:
    """One line when there is news that was not read or put away."""
    newest = news()
    if not newest or settings_now().news_read == newest:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="news"):
        st.markdown(text("handbook.whats_new"), width="content")
        st.button(text("handbook.read_new"), key="news_read", on_click=_read_news, args=(newest,))
        st.button(text("handbook.not_now"), key="news_away", type="tertiary", on_click=know_news)


def know_news() -> None:
    """The news of now need not be told: it was seen, or nothing was before it."""
    _keep(lambda settings: replace(settings, news_read=news()))


def _read_news(newest: str) -> None:
    know_news()
    open_handbook(newest, came_from="start")


def _take_tour() -> None:
    _put_tour_away()
    begin_tour()


def _put_tour_away() -> None:
    _keep(lambda settings: replace(settings, tour_over=True))


def _keep(change: Callable[[Settings], Settings]) -> None:
    try:
        current_workspace().choose(session.browser(), change)
    except SupportCycleError as error:
        state.tell(error.code)

"""At the table: one question at a time, with one green button always in the same place."""

import pathlib
from collections.abc import Sequence

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.with_dutch import parted
from supportcycle.domain.visits.screens import Screen
from supportcycle.domain.visits.turning import turned
from supportcycle.ui import session
from supportcycle.ui.components.reading_aloud.read_aloud import draw_read_aloud
from supportcycle.ui.pages.at_table.foot import draw_foot
from supportcycle.ui.pages.at_table.handing_over import draw_end
from supportcycle.ui.pages.at_table.moments import draw_answer, heading_of
from supportcycle.ui.shared.client_edition import (
    client_edition,
    draw_about_translation,
    draw_language,
    in_client_words,
    simple_sign,
)
from supportcycle.ui.shared.visit import (
    AFTERWARDS,
    HIDDEN,
    OVER,
    SUBJECT,
    TABLE,
    hear_anew,
    screen_now,
    screens_of,
    table_at,
    visit_now,
)
from supportcycle.ui.shell.page_change import draw_turn
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.picture import show_sign
from supportcycle.ui.widgets.two_languages import draw_dutch, draw_words

_AREAS = ("personal_profile", "quality_of_life")
_STYLE = pathlib.Path(__file__).with_suffix(".css").read_text(encoding="utf-8")
_READ = ("moment_heading", "moment_answer")
"""What is read aloud: the question and where it is answered."""

_SIMPLE = pathlib.Path(__file__).with_name("simple.css").read_text(encoding="utf-8")


def show() -> None:
    """Draw the screen of now, the end of a visit, or nothing while the screen is hidden."""
    if not session.has_dossier():
        st.switch_page(entry("start").file)
    with in_client_words():
        _draw_table()


def _draw_table() -> None:
    st.html(f"<style>{_STYLE}{_SIMPLE if client_edition().simple else ''}</style>")
    draw_language()
    visit_id, state = visit_now(), session.recall(TABLE)
    if visit_id or state == OVER:
        session.remember(SUBJECT, AFTERWARDS)
    if state == OVER:
        draw_turn("at_table", "end")
        draw_read_aloud("end", *_READ)
        draw_end()
        draw_about_translation()
    elif not visit_id:
        st.switch_page(entry("visit").file)
    elif state == HIDDEN:
        _draw_hidden()
    else:
        _draw_screen(visit_id)


def _draw_screen(visit_id: str) -> None:
    all = screens_of(session.dossier(), visit_id)
    if not all:
        st.switch_page(entry("visit").file)
    at = _brought_to(visit_id, all)
    hear_anew(visit_id)
    table = table_at(visit_id, all[at])
    draw_turn("at_table", all[at].key)
    draw_read_aloud(all[at].key, *_READ)
    with st.container(key="moment_heading"):
        if name := _sign_of(all[at]):
            show_sign(name, width=88)
        question, dutch = parted(heading_of(table))
        st.title(question, anchor=False)
        draw_dutch(dutch, "question")
        if words := all[at].moment.words:
            draw_words(words, "words")
    with st.container(key="moment_answer"):
        draw_answer(table)
        draw_about_translation()
    draw_foot(visit_id, all, at)


def _sign_of(screen: Screen) -> str:
    """The picture of the question; in the simple edition that of the life area it is about, if there is
    one."""
    area = next(filter(None, (simple_sign(f"{sheet}.{screen.item}") for sheet in _AREAS)), "")
    return area or (f"moments.{screen.moment.picture}" if screen.moment.picture else "")


def _brought_to(visit_id: str, all: Sequence[Screen]) -> int:
    """The screen of now. When the one people were at is gone, the next one is made ready first."""
    at, today = screen_now(session.dossier(), visit_id, all), session.today()
    if session.round()[1].visits[visit_id].screen != all[at].key:
        session.change(lambda dossier: turned(dossier, visit_id, all[at], today))
    return at


def _draw_hidden() -> None:
    """Nothing of anybody, until somebody wants to go on."""
    draw_turn("at_table", "hidden")
    with st.container(key="moment_hidden"):
        st.title(text("at_table.hidden"), anchor=False)
        st.button(
            text("at_table.show_again"),
            key="show_again",
            type="primary",
            on_click=session.remember,
            args=(TABLE, ""),
        )

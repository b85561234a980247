"""Bringing people to mind: first whether the client wants to, then names, questions and a day's route."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import first_line, is_blank
from supportcycle.domain.model.network.network_talk import WantedNow
from supportcycle.domain.network.adding_people import people_in_profile, with_person_of_mark
from supportcycle.ui import session
from supportcycle.ui.pages.maps.collecting.name_list import draw_name_list
from supportcycle.ui.pages.maps.collecting.questions import draw_questions
from supportcycle.ui.shared.refusal_form import draw_refusal
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.fields import draw_field, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

_FIRST = ("map_exists", "wanted")


def draw_collecting() -> None:
    """The two questions, and what comes after them unless the client would rather wait."""
    section(text("maps.subjects.collect"))
    _draw_first_questions()
    wanted = session.round()[1].network.wanted
    if wanted in (WantedNow.LATER, WantedNow.RATHER_NOT):
        st.markdown(text(f"maps.wanted.{wanted}"))
        return
    _draw_purpose()
    draw_name_list()
    _draw_offered()
    draw_questions("circle_questions")
    draw_questions("weak_tie_questions")
    draw_questions("daily_route")


def _draw_first_questions() -> None:
    sheet, path = worksheet("network_start").named, ("rounds", session.round()[0], "network")
    draw_side_by_side([sheet[key] for key in _FIRST], path)
    talk = session.round()[1].network
    if talk.map_exists == "yes" or talk.earlier_map.strip():
        draw_field(sheet["earlier_map"], (*path, "earlier_map"))
    if talk.wanted in (WantedNow.LATER, WantedNow.RATHER_NOT) or not is_blank(talk.refusal):
        draw_refusal((*path, "refusal"))


def _draw_purpose() -> None:
    sheet, path = worksheet("network_start").named, ("rounds", session.round()[0], "network")
    draw_field(sheet["purpose"], (*path, "purpose"))


def _draw_offered() -> None:
    """People who came up in the profile and are not in the register yet."""
    round_id, round = session.round()
    found = people_in_profile(round)
    if not found:
        return
    st.markdown(text("maps.offered"))
    with st.container(horizontal=True, key="offered_people"):
        for id, mark in found.items():
            name = escape_markdown(shortened(first_line(mark.text), 40))
            label = text("maps.add_name", name=name)
            st.button(label, key=f"offer_{id}", icon=":material/add:", on_click=_take, args=(round_id, id))


def _take(round_id: str, mark_id: str) -> None:
    session.change(lambda dossier: with_person_of_mark(dossier, round_id, mark_id))

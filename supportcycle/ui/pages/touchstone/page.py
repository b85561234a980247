"""The client's own card, in every phase: seen, taken seriously, heard, understood."""

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Phase, next_id
from supportcycle.domain.model.touchstone import Touchstone
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.components.reading_aloud.read_aloud import draw_read_aloud
from supportcycle.ui.shared.client_edition import (
    draw_about_translation,
    draw_language,
    in_client_words,
    simple_sign,
)
from supportcycle.ui.shared.touchstone_faces import FACES, draw_questions, face_words
from supportcycle.ui.shell.deep_link import newly_pointed
from supportcycle.ui.shell.page import page, section
from supportcycle.ui.shell.page_change import turn_over
from supportcycle.ui.widgets.collections import take_away_button
from supportcycle.ui.widgets.fields import draw_fields
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.picture import show_sign


def show() -> None:
    """Draw the page: one card at a time, and what was said before."""
    with in_client_words(), page("touchstone"):
        draw_language()
        draw_about_translation()
        held = session.round()[1].touchstones
        if pointed := newly_pointed(map(_path, held), "touchstone"):
            session.remember("touchstone_open", pointed[-1])
        opened = session.recall("touchstone_open")
        if opened in held:
            _draw_card(opened)
        else:
            st.button(text("touchstone.add"), icon=":material/add:", type="primary", on_click=_begin)
        earlier = {id: each for id, each in held.items() if id != opened}
        if earlier:
            section(text("touchstone.before"))
            for id in reversed(earlier):
                _draw_told(id, earlier[id])


def _path(id: str) -> Path:
    return ("rounds", session.round()[0], "touchstones", id)


def _begin() -> None:
    id = next_id(session.round()[1].touchstones, "t")
    new = Touchstone(on=as_typed(session.today()), phase=session.recall("phase_here"))
    session.change(lambda dossier: with_value(dossier, _path(id), new))
    _open(id)


def _draw_card(id: str) -> None:
    fields, path = worksheet("touchstone").named, _path(id)
    card = session.round()[1].touchstones[id]
    draw_read_aloud(id, "touchstone_card")
    with st.container(border=True, key="touchstone_card"):
        draw_questions(card, path)
        draw_fields([fields["noticed"], fields["words"]], path)
        st.button(text("touchstone.done"), type="primary", on_click=_open)
    take_away_button(path[:-1], id)


def _open(id: str = "") -> None:
    session.remember("touchstone_open", id)
    turn_over()


def _draw_told(id: str, card: Touchstone) -> None:
    """A card to read: the words of the answers, in the order they were asked."""
    fields = worksheet("touchstone").named
    with st.container(border=True, key=f"told_{id}", gap="xsmall"):
        phase = text(f"phases.{card.phase}") if card.phase in set(Phase) else ""
        title = " · ".join(filter(None, (card.on.strip() or text("review.no_date"), phase)))
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            if phase and (sign := simple_sign(f"phases.{card.phase}")):
                show_sign(sign, width=32)
            st.button(
                escape_markdown(title),
                key=f"open_{id}",
                type="tertiary",
                on_click=_open,
                args=(id,),
            )
        for place, key in zip(st.columns(len(FACES)), FACES, strict=True):
            with place:
                st.caption(fields[key].label)
                _draw_answer(getattr(card, key))
        noticed = ", ".join(choice_label("noticed", each) for each in card.noticed)
        for words in filter(None, (noticed, card.words.strip())):
            st.text(words)


def _draw_answer(answer: str | None) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        if answer:
            show_sign(f"face.{answer}", width=32)
        st.markdown(face_words(answer) or text("touchstone.skipped"))

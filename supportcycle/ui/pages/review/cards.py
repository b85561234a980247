"""The cards of a review: one at a time on the screen, to fill in together or alone; skipping is fine."""

from contextlib import nullcontext

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import next_id
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.review import CARD_KINDS, CardKind
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import value_at, with_value
from supportcycle.ui import session
from supportcycle.ui.components.reading_aloud.read_aloud import draw_read_aloud
from supportcycle.ui.shared.client_edition import draw_about_translation, draw_language, in_client_words
from supportcycle.ui.shell.deep_link import newly_pointed
from supportcycle.ui.shell.page import section
from supportcycle.ui.shell.page_change import turn_over
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.collections import take_away_button
from supportcycle.ui.widgets.fields import draw_fields, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown

Place = tuple[str, str]
"""The collection a card stands in, and its id."""
OF_CLIENT = next(kind.sheet for kind in CARD_KINDS if kind.own)
_AROUND = frozenset({"person", "on", "filled_in"})


def open_card(review: Path) -> Place | None:
    """The card that is open now, if it is still there; none for who is being brought to another place."""
    if session.awaits_focus():
        session.remember("review_card", None)
    place: Place | None = session.recall("review_card")
    return place if place and value_at(session.dossier(), (*review, *place)) is not None else None


def draw_cards(review: Path) -> None:
    """The cards there are, by whom they are for; one that somebody was brought to opens at once."""
    places = (
        (*review, kind.place, id)
        for kind in CARD_KINDS
        for id in value_at(session.dossier(), (*review, kind.place))
    )
    if pointed := newly_pointed(places, "review_card"):
        session.remember("review_card", pointed[-2:])
        st.rerun()
    section(text("review.subjects.cards"))
    st.markdown(text("review.cards_why"))
    for kind, place in zip(CARD_KINDS, st.columns(len(CARD_KINDS)), strict=True):
        with place, st.container(border=True, height="stretch", key=f"kind_{kind.place}"):
            _draw_kind(review, kind)
    if st.button(text("review.cards_on_paper"), icon=":material/print:", type="tertiary"):
        st.switch_page(entry("papers").file)


def _draw_kind(review: Path, kind: CardKind) -> None:
    sheet = worksheet(kind.sheet)
    st.subheader(sheet.title, anchor=False)
    st.caption(sheet.purpose)
    cards = value_at(session.dossier(), (*review, kind.place)) or {}
    for id in cards:
        place = (kind.place, id)
        label = _name(review, place)
        st.button(
            label, key=f"open_{kind.place}_{id}", on_click=session.remember, args=("review_card", place)
        )
    st.button(
        text("review.new_card"),
        key=f"add_{kind.place}",
        icon=":material/add:",
        on_click=_begin,
        args=(review, kind),
    )


def _name(review: Path, place: Place) -> str:
    card = value_at(session.dossier(), (*review, *place))
    person = session.dossier().people.get(getattr(card, "person", None) or "")
    who = shown_name(person) if person else ""
    return escape_markdown(" · ".join(filter(None, (who, card.on.strip())))) or text("review.no_date")


def _begin(review: Path, kind: CardKind) -> None:
    path = (*review, kind.place)
    id = next_id(value_at(session.dossier(), path) or {}, "k")
    day = as_typed(session.today())
    session.change(lambda dossier: with_value(dossier, (*path, id), {"on": day}))
    _open((kind.place, id))


def _open(place: Place | None) -> None:
    session.remember("review_card", place)
    turn_over()


def draw_card(review: Path, place: Place) -> None:
    """One card, with nothing else on the screen: whoever it is for may hold the laptop."""
    kind = next(each for each in CARD_KINDS if each.place == place[0])
    with in_client_words() if kind.sheet == OF_CLIENT else nullcontext():
        _draw_card(kind, review, place)


def _draw_card(kind: CardKind, review: Path, place: Place) -> None:
    sheet, path = worksheet(kind.sheet), (*review, *place)
    draw_language()
    draw_read_aloud("-".join(place), "review_card")
    with st.container(key="review_card", gap="small"):
        title, person = st.columns([3, 2], vertical_alignment="center")
        with title:
            st.title(sheet.title, anchor=False)
        with person:
            draw_fields([field for field in sheet.header if field.key == "person"], path)
        _draw_questions([field for field in sheet.header if field.key not in _AROUND], path)
        draw_side_by_side([sheet.named[key] for key in ("keep", "change", "stop")], path)
        fields = [sheet.named[key] for key in ("on", "filled_in", "may_be_told") if key in sheet.named]
        draw_side_by_side(fields, path, widths=(1, 2, 3)[: len(fields)], align="bottom")
        draw_about_translation()
        if "may_be_told" in sheet.named:
            st.caption(text("review.card_is_theirs"))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(text("review.card_done"), type="primary", on_click=_open, args=(None,))
            take_away_button((*review, place[0]), place[1])


def _draw_questions(fields: list[Field], path: Path) -> None:
    """Two beside each other; one with many answers has a row of its own."""
    row: list[Field] = []
    for field in fields:
        if field.kind == "choices":
            draw_fields([field], path)
            continue
        row.append(field)
        if len(row) == 2:
            draw_side_by_side(row, path, align="bottom")
            row = []
    for field in row:
        draw_fields([field], path)

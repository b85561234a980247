"""Asking per person: what the client wants with the contact, the request, and reasons to leave it."""

import streamlit as st

from supportcycle.content import choice_label, text, worksheet
from supportcycle.domain.dossier import Dossier, next_id
from supportcycle.domain.network.asked import asks_of
from supportcycle.domain.network.asking import Ask, WhoAsks
from supportcycle.domain.network.counting import counted, is_paid, tie_with
from supportcycle.domain.network.radio import RadioCondition, radio_options
from supportcycle.domain.writing import written
from supportcycle.ui import session
from supportcycle.ui.entries import take_away_button
from supportcycle.ui.page import section
from supportcycle.ui.plain import plain
from supportcycle.ui.views.maps_ask_card import draw_card
from supportcycle.ui.views.maps_choice import draw_chooser, draw_next
from supportcycle.ui.views.maps_names import on_map
from supportcycle.ui.views.maps_reasons import draw_reasons
from supportcycle.ui.worksheet_form import draw_choice, draw_field

_REQUEST = ("exactly", "small", "until", "why_you", "no_is_fine", "in_return")
_ROUND_IT = ("hard", "who_asks", "asker", "worker_does", "on")
_OUTCOME = ("known_by", "answer", "answer_words")


def draw_asking() -> None:
    """Whom it is about, what the client wants with this contact, and the requests to this person."""
    section(text("maps.subjects.asking"))
    st.markdown(text("maps.asking.what_for"))
    dossier = session.dossier()
    names = {id: name for id, name in on_map(dossier).items() if id in counted(dossier)}
    if not names:
        st.info(text("maps.nobody_yet"))
        return
    asked = [id for id in names if tie_with(dossier, id).radio or asks_of(session.round()[1], id)]
    id = draw_chooser("asking", names, asked)
    _moves(id)
    if not tie_with(dossier, id).unsafe:
        _asks(id, names[id])
    draw_next("asking", names, id)


def _moves(id: str) -> None:
    """Only what fits this contact, each with why; leaving it as it is, is always among them."""
    dossier = session.dossier()
    tie, sheet = tie_with(dossier, id), worksheet("tie_radio").named
    options = {each.move: each for each in radio_options(tie, paid=is_paid(dossier, id))}
    labels = {move.value: choice_label("radio_move", move) for move in options}
    st.markdown(worksheet("tie_radio").purpose)
    draw_choice(sheet["radio"].label, labels, tie.radio, ("ties", id, "radio"))
    for each in options.values():
        if each.condition is RadioCondition.ALWAYS:
            continue
        said = choice_label("radio_condition", each.condition)
        st.caption(text("maps.asking.because", move=labels[each.move], why=said))
    if tie.radio and tie.radio != "leave_as_is" and tie.radio in labels:
        draw_field(sheet["radio_step"], ("ties", id, "radio_step"))


def _asks(id: str, name: str) -> None:
    round_id, round = session.round()
    for number, ask_id in enumerate(asks_of(round, id)):
        with st.container(border=True, key=f"ask_{ask_id}"):
            _ask(("rounds", round_id, "asks"), ask_id, number)
    label = text("maps.asking.new", name=plain(name))
    st.button(label, key=f"new_ask_{id}", icon=":material/add:", on_click=_add, args=(id,))


def _ask(path: tuple[str, ...], id: str, number: int) -> None:
    sheet, here = worksheet("ask").named, (*path, id)
    st.subheader(text("maps.asking.request", number=number + 1), anchor=False)
    draw_field(sheet["need"], (*here, "need"))
    left, right = st.columns(2, gap="large")
    with left:
        for key in _REQUEST:
            draw_field(sheet[key], (*here, key))
    with right:
        for key in _shown(session.round()[1].asks[id]):
            draw_field(sheet[key], (*here, key))
        draw_reasons(id)
    draw_card(id)
    take_away_button(path, id)


def _shown(ask: Ask) -> list[str]:
    somebody = ask.who_asks is WhoAsks.SOMEBODY_ELSE
    return [key for key in (*_ROUND_IT, *_OUTCOME) if key != "asker" or somebody]


def _add(person: str) -> None:
    round_id, round = session.round()
    path = ("rounds", round_id, "asks", next_id(round.asks, "a"))

    def change(dossier: Dossier) -> Dossier:
        return written(dossier, path, Ask(person=person))

    session.change(change)
    session.focus((*path, "need"))

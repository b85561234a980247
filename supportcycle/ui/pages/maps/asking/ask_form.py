"""One request to one person: the words, who asks and when, what came of it, and reasons to leave it."""

from collections.abc import Iterator

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.tree import Document, Labelled, Paragraph
from supportcycle.domain.editing import answer_in_plan, is_in_step, is_taken_over, step_of_ask
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.network.asking import Ask, WhoAsks
from supportcycle.domain.model.plan import Step
from supportcycle.domain.network.ask_overview import asks_without_return, is_against, is_left
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.pages.maps.asking.reasons import draw_reasons
from supportcycle.ui.shared.papers.map_paper import draw_download, draw_make_button
from supportcycle.ui.shared.refusal_form import draw_refusal
from supportcycle.ui.shell.page_navigation import go_to
from supportcycle.ui.widgets.collections import take_away_button
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

_REQUEST = ("exactly", "small", "until", "why_you", "no_is_fine", "in_return")
_ROUND_IT = ("hard", "who_asks", "asker", "worker_does", "on")
_OUTCOME = ("known_by", "answer", "answer_words")


def draw_ask(path: Path, id: str, number: int) -> None:
    """The request; one that rather is not made shows the reasons first, and keeps the card folded."""
    ask, here = session.round()[1].asks[id], (*path, id)
    if is_left(ask):
        st.subheader(text("maps.asking.rather_not"), anchor=False)
        _draw_fields(("need",), here)
        draw_reasons(id, opened=True)
        draw_refusal((*here, "refusal"))
        with st.expander(text("maps.asking.still"), key=f"still_{id}"):
            _draw_request(ask, id, here)
    else:
        st.subheader(text("maps.asking.request", number=number), anchor=False)
        _draw_fields(("need",), here)
        _draw_request(ask, id, here)
    _draw_answer(ask, id)
    take_away_button(path, id)


def _draw_request(ask: Ask, id: str, here: Path) -> None:
    left, right = st.columns(2, gap="large")
    with left:
        _draw_fields(_REQUEST, here)
        if id in asks_without_return(session.round()[1]):
            st.caption(text("maps.asking.return_soft"))
    with right:
        somebody = ask.who_asks is WhoAsks.SOMEBODY_ELSE
        _draw_fields([key for key in (*_ROUND_IT, *_OUTCOME) if key != "asker" or somebody], here)
        if not is_left(ask):
            draw_reasons(id)
            if is_against(ask):
                draw_refusal((*here, "refusal"))
    draw_card(id)


def _draw_fields(keys: tuple[str, ...] | list[str], here: Path) -> None:
    for key in keys:
        draw_field(worksheet("ask").named[key], (*here, key))


def _draw_answer(ask: Ask, id: str) -> None:
    """The answer into the plan in one press, and the way to where it stands."""
    dossier = session.dossier()
    if not is_taken_over(dossier, ask):
        label, key = text("maps.asking.take_answer"), f"take_answer_{id}"
        change = (lambda now: answer_in_plan(now, id),)
        st.button(label, key=key, icon=":material/add_task:", on_click=session.change, args=change)
    place = step_of_ask(dossier, ask)
    if place and ask.person and is_in_step(dossier, place, ask.person):
        step: Step = value_at(dossier, place)
        label = text("maps.asking.in_plan", step=escape_markdown(shortened(step.text or step.own, 50)))
        key, icon, way = f"in_plan_{id}", ":material/arrow_forward:", ((*place, "text"),)
        st.button(label, key=key, type="tertiary", icon=icon, on_click=go_to, args=way)


_LINES = ("exactly", "small", "until", "why_you", "in_return")


def draw_card(ask_id: str) -> None:
    """The card as it will be, and the button that makes it a PDF. Nothing of it names another person."""
    ask = session.round()[1].asks[ask_id]
    lines = list(_lines(ask))
    if not lines:
        return
    with st.container(border=True, key=f"card_of_{ask_id}"):
        st.caption(text("maps.card.title"))
        for label, words in lines:
            st.text(f"{label} {words}" if words else label)
    draw_make_button("ask", "make", lambda: _sheet(ask), key=ask_id, own=ask.person or "")
    draw_download("ask", key=ask_id)


def _lines(ask: Ask) -> Iterator[tuple[str, str]]:
    said = [(text(f"maps.card.{key}"), getattr(ask, key).strip()) for key in _LINES]
    yield from [(label, words) for label, words in said if words]
    if ask.no_is_fine and any(words for _, words in said):
        yield text("maps.card.no_is_fine"), ""


def _sheet(ask: Ask) -> Document:
    blocks = [Labelled(label, words) if words else Paragraph(label, "lead") for label, words in _lines(ask)]
    return Document(text("maps.card.title"), tuple(blocks), language=text("shared.language"))

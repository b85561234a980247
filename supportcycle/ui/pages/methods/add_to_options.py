"""Putting something from the guide on a Werkblad Opties, in the client's words."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.editing.options import with_option
from supportcycle.domain.guide.method import Method, asks_whether_it_exists
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.sanitize_text import without_capitals
from supportcycle.ui import session
from supportcycle.ui.shared.plan.option_sheets import sheet_name
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.markdown import escape_markdown, shortened
from supportcycle.ui.widgets.quick_entry import draw_half_said, said_at

ANSWERS = ("yes", "no", "ask")


def draw_taking(method: Method) -> None:
    """Words, sheet, whether it exists here, and the button."""
    st.subheader(text("methods.take_title"), anchor=False)
    st.caption(text("methods.take_why"))
    draw_put(method.id, method.option, asks=asks_whether_it_exists(method), layer=_layer(method))


def _layer(method: Method) -> Laag | None:
    """An idea that only the own network carries out belongs to that circle; others are for the talk."""
    return Laag.SOCIAAL_NETWERK if method.level == "network" else None


def draw_put(id: str, option: str, *, asks: bool, layer: Laag | None) -> None:
    """The fields to put an idea on a sheet; `id` keeps the widgets of several ideas apart."""
    sheets = _sheets()
    if not sheets:
        st.info(text("methods.no_sheet"))
        return
    left, right = st.columns([2, 1])
    with left:
        name = f"put_{id}".lower().replace("-", "_")
        place = draw_half_said("methods", name, text("methods.words"), instead=option)
        sheet = st.selectbox(
            text("methods.which_sheet"), list(sheets), format_func=lambda key: sheets[key], key=f"put_on_{id}"
        )
    with right:
        answer = _draw_answer(id) if asks else "yes"
    if st.button(text("methods.put"), key=f"put_{id}", type="primary", icon=":material/add:"):
        _put(sheet, said_at(place), answer, layer)
    _draw_told(id, said_at(place), sheet, sheets)


def _sheets() -> dict[str, str]:
    _, round = session.round()
    goals = round.goals
    return {id: shortened(sheet_name(sheet, goals), 60) for id, sheet in round.option_sheets.items()}


def _draw_answer(id: str) -> str:
    chosen = st.radio(
        text("methods.exists"),
        ANSWERS,
        index=ANSWERS.index("ask"),
        format_func=lambda answer: text(f"methods.exists_{answer}"),
        key=f"put_exists_{id}",
    )
    return chosen or "ask"


def _put(sheet_id: str, words: str, answer: str, layer: Laag | None) -> None:
    if not words:
        return
    said = text("methods.to_find_out", words=words) if answer == "ask" else words
    session.change(lambda dossier: with_option(dossier, sheet_id, said, layer=layer, not_yet=answer == "no"))


def _draw_told(id: str, words: str, sheet_id: str, sheets: dict[str, str]) -> None:
    """Say that it stands on the sheet, and offer the way there."""
    options = session.round()[1].option_sheets[sheet_id].options.values()
    typed = without_capitals(words)
    if not typed or not any(without_capitals(option.text).startswith(typed) for option in options):
        return
    st.success(text("methods.standing", sheet=escape_markdown(sheets[sheet_id])), icon=":material/check:")
    if st.button(text("methods.to_sheet"), key=f"to_sheet_{id}", type="tertiary"):
        session.remember("subject_options", sheet_id)
        st.switch_page(entry("options").file)

"""Loose ends: questions that may stay open, shown where they can be mended."""

import streamlit as st

from supportcycle.content import filled, loose_end_texts, text
from supportcycle.domain.loose_ends import LooseEnd, loose_ends
from supportcycle.domain.writing import written
from supportcycle.ui import session
from supportcycle.ui.plain import plain
from supportcycle.ui.register import entry


def question_of(end: LooseEnd) -> str:
    """The question as plain text, with the names in it."""
    return filled(loose_end_texts()[end.kind]["question"], end.values)


def page_of(end: LooseEnd) -> str:
    """The key of the page that mends it."""
    return loose_end_texts()[end.kind]["page"]


def ends_now() -> list[LooseEnd]:
    """The loose ends of the open dossier that were not put away."""
    return loose_ends(session.dossier(), session.today())


def draw_loose_ends(page: str) -> None:
    """The ones this page can mend, folded together under one calm line."""
    here = [end for end in ends_now() if page_of(end) == page]
    if not here:
        return
    st.space("small")
    with st.expander(text("loose_ends.here", count=len(here)), icon=":material/help:"):
        st.caption(text("loose_ends.calm"))
        for end in here:
            draw_end(end, link=False)


def draw_end(end: LooseEnd, *, link: bool) -> None:
    """One question, a way to the field when it is elsewhere, and a way to leave it so with a reason."""
    key = f"end_{end.key}"
    with st.container(horizontal=True, vertical_alignment="center", border=True, key=f"{key}_box"):
        st.markdown(plain(question_of(end)), width="stretch")
        if link and st.button(text("loose_ends.go"), key=f"{key}_go", icon=":material/arrow_forward:"):
            session.focus(end.path)
            st.switch_page(entry(page_of(end)).file)
        with st.popover(text("loose_ends.leave"), key=f"{key}_leave", type="tertiary"):
            reason = st.text_input(text("loose_ends.because"), key=f"{key}_reason")
            st.button(text("loose_ends.put_away"), key=f"{key}_put", on_click=_put_away, args=(end, reason))


def _put_away(end: LooseEnd, reason: str) -> None:
    words = reason.strip() or text("loose_ends.no_reason")
    session.change(lambda dossier: written(dossier, ("put_away", end.key), words))

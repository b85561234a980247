"""The plan seen through a lens: its questions, what the dossier already answers, and room to think."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.library import lenses
from supportcycle.domain.guide.lenses import Lens, LensQuestion, facts_of
from supportcycle.domain.model.worksheet import Field
from supportcycle.ui import session
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.markdown import escape_markdown

CHOSEN = "lens"


def draw_lenses() -> None:
    """Choose a lens, then its questions under one another."""
    st.markdown(text("lenses.why"))
    now = session.recall(CHOSEN)
    chosen = st.segmented_control(
        text("lenses.choose"),
        list(lenses()),
        default=now if now in lenses() else next(iter(lenses())),
        required=True,
        format_func=lambda key: lenses()[key].title if key in lenses() else key,
        key=CHOSEN,
        on_change=_keep,
    )
    _draw(lenses()[chosen])


def _keep() -> None:
    session.remember(CHOSEN, session.widget(CHOSEN))


def _draw(lens: Lens) -> None:
    for question in lens.questions:
        with st.container(border=True, key=f"lens_{question.key}"):
            asked, said = st.columns(2)
            with asked:
                st.markdown(f"**{question.label}**")
                st.markdown(question.question)
                path = ("private", "sheets", f"lens_{lens.key}", "cells", question.key, "note")
                draw_field(Field(key="note", label=text("lenses.own")), path)
            with said:
                _draw_facts(question)
    st.caption(lens.source)


def _draw_facts(question: LensQuestion) -> None:
    known = {name: facts_of(session.dossier(), name) for name in question.facts}
    if any(known.values()):
        st.caption(text("lenses.already"))
    elif question.facts:
        st.caption(text("lenses.nothing"))
    for name, lines in known.items():
        if lines:
            listed = "\n".join(f"- {escape_markdown(line)}" for line in lines)
            st.markdown(f"{text(f'lenses.facts.{name}')}\n{listed}")

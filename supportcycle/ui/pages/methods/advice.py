"""What the guide advises in a situation: first what to think of, then methods with the reason why."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.library import methods, situations
from supportcycle.domain.guide.advice import Recommendation, Situation
from supportcycle.ui import session
from supportcycle.ui.pages.methods.facet_words import draw_buttons, in_short
from supportcycle.ui.shell.page import section

SITUATION = "methods_situation"


def draw_advice() -> None:
    """Ask what is going on; then what may fit."""
    st.caption(text("methods.situation_why"))
    labels = {key: situation.label for key, situation in situations().items()}
    now = session.recall(SITUATION)
    chosen = st.pills(
        text("methods.situation"),
        list(labels),
        default=now if now in labels else None,
        format_func=lambda key: labels.get(key, key),
        key=SITUATION,
        on_change=_keep,
    )
    if chosen:
        _draw(situations()[chosen])


def _keep() -> None:
    session.remember(SITUATION, session.widget(SITUATION))


def _draw(situation: Situation) -> None:
    section(text("methods.first"))
    st.markdown(situation.first)
    if situation.careful:
        st.info(f"**{text('methods.careful')}:** {situation.careful}", icon=":material/info:")
    for advice in situation.methods:
        _draw_line(advice)
    st.caption(text("methods.advice_source"))


def _draw_line(advice: Recommendation) -> None:
    method = methods()[advice.id]
    with st.container(border=True, key=f"advice_{advice.id}", gap="xsmall"):
        words, buttons = st.columns([5, 1])
        with words:
            st.markdown(f"**{method.name}** · {in_short(method)}")
            st.markdown(advice.why)
        with buttons:
            draw_buttons(method, "advice")

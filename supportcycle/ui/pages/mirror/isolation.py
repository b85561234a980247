"""A private hint about isolation: two choices, and help to talk about. No name of a type is shown."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.library import isolation_advice
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.guide.isolation import DEEP, steps_on_one_volunteer
from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.reflection import IsolationHint, IsolationKind
from supportcycle.ui import session
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.fields import draw_fields
from supportcycle.ui.widgets.markdown import escape_markdown, shortened


def draw_isolation() -> None:
    """The choices of the worker, and what they bring to mind."""
    st.markdown(text("mirror.isolation.why"))
    draw_fields(worksheet("isolation").fields, ("private", "isolation"))
    hint = session.dossier().private.isolation
    if hint.isolation:
        _draw_advice(hint.isolation, hint)
    st.caption(text("mirror.isolation.source"))


def _draw_advice(kind: IsolationKind, hint: IsolationHint) -> None:
    advice = isolation_advice()[kind]
    section(text("mirror.isolation.talk"))
    st.markdown(f"{text(f'mirror.isolation.{advice.outlook}')} {advice.length}")
    st.markdown("\n".join(f"- {words}" for words in advice.help))
    if advice.careful:
        st.caption(advice.careful)
    if hint.orientation:
        words = text(f"mirror.isolation.{hint.orientation}")
        st.caption(text("mirror.isolation.own", words=words))
    hanging = steps_on_one_volunteer(session.dossier()) if kind in DEEP else []
    if hanging:
        steps = ", ".join(escape_markdown(shortened(first_line(step.text), 50)) for step in hanging)
        st.info(text("mirror.isolation.one_volunteer", steps=steps), icon=":material/help:")

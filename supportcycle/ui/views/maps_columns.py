"""A map and its form side by side, both as high on the page as they can be."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from supportcycle.content import text
from supportcycle.ui.page import section

_FORM_AND_MAP = (3, 7)
"""How wide a form is beside its drawing: the letters of the drawing stay readable."""


def form_and_map(key: str) -> tuple[DeltaGenerator, DeltaGenerator]:
    """The column for the form, which begins with what this map is for, and the column for the drawing."""
    form, picture = st.columns(_FORM_AND_MAP, gap="medium")
    with form, st.container(key=f"for_{key}", gap="xxsmall"):
        section(text(f"maps.subjects.{key}"))
        st.markdown(text(f"maps.{key}.what_for"))
    return form, picture

"""There were dossiers on this computer and they are not where they were: that is not a first time."""

from pathlib import Path

import streamlit as st

from supportcycle.content import text
from supportcycle.ui.desk import desk
from supportcycle.ui.plain import plain


def draw_missing_store(folder: Path) -> None:
    """Say where they were, and the ways on: look again, what to do with a stick, begin anew."""
    st.header(text("missing_store.title"), anchor=False)
    st.markdown(text("missing_store.where", folder=plain(str(folder))))
    st.markdown(text("missing_store.ways"))
    if st.button(text("missing_store.look_again"), type="primary", key="look_again"):
        st.rerun()
    with st.expander(text("missing_store.begin_anew"), key="begin_anew"):
        st.markdown(text("missing_store.begin_anew_why"))
        sure = st.checkbox(text("missing_store.sure"), key="sure_anew")
        if st.button(text("missing_store.begin"), disabled=not sure, key="really_anew"):
            desk().gate.begin_anew()
            st.rerun()

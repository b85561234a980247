"""A drawing on screen, with the same content in words below it."""

import streamlit as st

from supportcycle.content import text


def show_picture(svg: str, words: str, *, width: int | str = "stretch") -> None:
    """Show an SVG drawing; `words` say the same for who cannot see it, and can be folded out by everyone."""
    st.image(svg, alt=words, width=width)  # type: ignore[arg-type]
    with st.expander(text("form.in_words"), type="compact"):
        st.text(words)

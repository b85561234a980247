"""A drawing on screen, with the same content in words below it."""

import streamlit as st

from supportcycle.content import text
from supportcycle.figures.look import FONT

_FONT = f'font-family="{FONT}"'
_FONTS = f'font-family="{FONT}, Segoe UI, Helvetica, Arial, sans-serif"'
"""An image cannot use the fonts of its page, and paper wants one name only."""


def show_picture(svg: str, words: str, *, width: int | str = "stretch") -> None:
    """Show an SVG drawing; `words` say the same for who cannot see it, and can be folded out by everyone."""
    st.image(svg.replace(_FONT, _FONTS, 1), alt=words, width=width)  # type: ignore[arg-type]
    show_words(words)


def show_words(words: str) -> None:
    """What a picture shows, to fold out."""
    with st.expander(text("form.in_words"), type="compact"):
        st.text(words)

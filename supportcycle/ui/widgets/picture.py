"""A drawing on screen, with the same content in words below it."""

from base64 import b64encode
from functools import cache
from html import escape
from urllib.parse import quote

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.pictures import picture
from supportcycle.figures.base.theme import FONT
from supportcycle.resources import STATIC

_FONT = f'font-family="{FONT}"'
_FONTS = f'font-family="{FONT}, Segoe UI, Helvetica, Arial, sans-serif"'
"""For the letters beyond those we bring; paper wants one name only."""
_BOLD = 'font-weight="bold"'


def show_picture(svg: str, words: str, *, width: int | str = "stretch") -> None:
    """Show an SVG drawing; `words` say the same for who cannot see it, and can be folded out by everyone."""
    show_drawing(svg, words, width=width)
    show_words(words)


def show_drawing(svg: str, words: str, *, width: int | str = "stretch") -> None:
    """Show an SVG drawing that has the same content in words near it; `words` are its alternative text."""
    st.image(lettered(svg), alt=words, width=width)  # type: ignore[arg-type]


def show_sign(name: str, *, width: int = 96) -> None:
    """A picture of `content.pictures` beside the words that say the same: nothing of it is read aloud. None
    is drawn when its file cannot be."""
    if not picture(name):
        return
    look = escape(f"width: {width}px; height: {width}px; --picture: {mask_of(name)};")
    st.html(f'<div class="sign" aria-hidden="true" style="{look}"></div>', width="content")


def mask_of(name: str) -> str:
    """A picture of `content.pictures` as the value of a CSS mask, so that it has the colour of its ground."""
    return f'url("data:image/svg+xml,{quote(picture(name), safe="/:=, ")}")'


def show_words(words: str) -> None:
    """What a picture shows, to fold out."""
    with st.expander(text("form.in_words"), type="compact"):
        st.text(words)


def lettered(svg: str) -> str:
    """The drawing with the typeface its words were measured in: an image finds none of the page's own."""
    faces = _face(400) + (_face(700) if _BOLD in svg else "")
    opening, rest = svg.replace(_FONT, _FONTS, 1).split(">", 1)
    return f"{opening}><style>{faces}</style>{rest}"


@cache
def _face(weight: int) -> str:
    letters = b64encode((STATIC / f"noto-sans-latin-{weight}.woff").read_bytes()).decode("ascii")
    source = f"url(data:font/woff;base64,{letters}) format('woff')"
    return f"@font-face{{font-family:'{FONT}';font-weight:{weight};src:{source}}}"

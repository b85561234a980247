"""Words of another language on screen, with the Dutch under them where it has to stand there too."""

import streamlit as st

from supportcycle.content.with_dutch import parted
from supportcycle.ui.widgets.markdown import escape_markdown

_DUTCH = "dutch_"
"""What the key of a container with Dutch words begins with: the script beside them goes by it."""


def in_label(words: str) -> str:
    """Words of ours for a label, in Markdown: the Dutch small on a line of its own."""
    own, dutch = parted(words)
    return f"{own}  \n:small[{dutch}]" if dutch else own


def escaped_label(words: str) -> str:
    """The same for words in which nothing is markup, such as those on a tile."""
    own, dutch = parted(words)
    return f"{escape_markdown(own)}  \n:small[{escape_markdown(dutch)}]" if dutch else escape_markdown(own)


def draw_words(words: str, key: str) -> None:
    """A few sentences of ours, the Dutch ones under them; `key` is that of their place on the page."""
    own, dutch = parted(words)
    st.markdown(own)
    draw_dutch(dutch, key)


def draw_dutch(words: str, key: str) -> None:
    """Dutch words under those of another language; nothing when there are none."""
    if words:
        with st.container(key=f"{_DUTCH}{key}"):
            st.markdown(words)

"""What people typed, shown as text: nothing in it is markup."""

import re

import streamlit as st

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-!|~$:.^=])")


def plain(typed: str) -> str:
    """The text with every Markdown character escaped, on one line, for labels, buttons and captions."""
    return _MARKUP.sub(r"\\\1", " ".join(typed.split()))


def say(typed: str) -> None:
    """Show what somebody typed, as it stands."""
    st.text(typed)


def shortened(typed: str, length: int = 60) -> str:
    """The beginning of a text on one line, with an ellipsis when something is left out."""
    line = " ".join(typed.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"

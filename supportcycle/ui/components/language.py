"""The words of Streamlit itself, in the language of the reader."""

import json
from functools import cache
from pathlib import Path

import streamlit as st

from supportcycle.content import text, texts

_LEFTOVERS = "leftovers."
_component = st.components.v2.component(
    "supportcycle_language", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
)


def draw_language() -> None:
    """Mount the script; it shows nothing."""
    _component(key="language", data={"lang": text("app.language"), "words": _words()})


@cache
def _words() -> str:
    """English as Streamlit says it -> ours, as JSON; `{x}` stands for what differs.

    A dictionary would make Streamlit load pandas before the first page is shown.
    """
    found = [(key, said) for key, said in texts().items() if key.startswith(_LEFTOVERS)]
    exact_first = sorted(found, key=lambda pair: "{x}" in pair[0])
    return json.dumps({key.removeprefix(_LEFTOVERS): said for key, said in exact_first})

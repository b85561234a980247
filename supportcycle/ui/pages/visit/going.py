"""The way from a line to its place on another page."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.ui.shell.page_navigation import go_to
from supportcycle.ui.shell.page_of_path import page_of


def draw_go(path: Path, *, key: str = "", page: str = "") -> None:
    """A quiet button with the name of the page; `page` is another one than that of the place."""
    to = page or page_of(path)
    label, name = text("frame.go_there", page=text(f"pages.{to}")), key or f"go_place_{'-'.join(path)}"
    st.button(label, key=name, type="tertiary", on_click=go_to, args=(path, to))

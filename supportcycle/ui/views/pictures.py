"""How it went, in pictures to talk about together; each says the same in words."""

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.base import Path
from supportcycle.domain.dossier import phase_reached
from supportcycle.ui import session
from supportcycle.ui.page import section
from supportcycle.ui.picture import show_picture
from supportcycle.ui.views.pictures_data import pictures_of
from supportcycle.ui.views.pictures_dimensions import draw_dimensions

_WIDTHS = {"cycle": 460, "course": 680, "circles": 680, "carriers": 680}
_WHY = ("carriers",)


def draw_pictures(evaluation: Path | None) -> None:
    """All there is to see, and the sides of life to look back on in this time of looking back."""
    st.markdown(text("pictures.why"))
    before = ""
    for shown in pictures_of(session.dossier(), phase_reached(session.round()[1])):
        if shown.key not in _WIDTHS:
            continue
        if shown.key != before:
            section(text(f"pictures.{shown.key}.title"))
            if shown.key in _WHY:
                st.caption(text(f"pictures.{shown.key}.why"))
        show_picture(shown.svg, shown.words, width=_WIDTHS[shown.key])
        before = shown.key
    section(text("pictures.dimensions.title"))
    draw_dimensions(evaluation)

"""How it went, in pictures to talk about together; each says the same in words."""

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import phase_reached
from supportcycle.ui import session
from supportcycle.ui.page import section
from supportcycle.ui.picture import show_picture
from supportcycle.ui.views.pictures_data import pictures_of
from supportcycle.ui.views.pictures_dimensions import draw_dimensions
from supportcycle.ui.views.pictures_support import Shown

_FIRST = ("course", "circles", "carriers")
_WHY = ("carriers",)


def draw_pictures(evaluation: Path | None) -> None:
    """All there is to see, and the sides of life to look back on in this time of looking back."""
    st.markdown(text("pictures.why"))
    pictures = pictures_of(session.dossier(), phase_reached(session.round()[1]))
    _draw([each for each in pictures if each.key in _FIRST])
    section(text("pictures.dimensions.title"))
    draw_dimensions(evaluation)
    _draw([each for each in pictures if each.key == "cycle"])


def _draw(pictures: list[Shown]) -> None:
    before = ""
    for shown in pictures:
        if shown.key != before:
            section(text(f"pictures.{shown.key}.title"))
            if shown.key in _WHY:
                st.caption(text(f"pictures.{shown.key}.why"))
        show_picture(shown.svg, shown.words, width=460 if shown.key == "cycle" else 680)
        before = shown.key

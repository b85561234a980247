"""The guide of methods: searching, what fits a situation, and two or three side by side."""

from supportcycle.content import text
from supportcycle.ui.page import page
from supportcycle.ui.views.methods_advice import draw_advice
from supportcycle.ui.views.methods_beside import draw_beside
from supportcycle.ui.views.methods_find import draw_find

DRAWN = {"find": draw_find, "fits": draw_advice, "beside": draw_beside}


def show() -> None:
    """Draw the page."""
    with page("methods", {key: text(f"methods.{key}") for key in DRAWN}) as now:
        DRAWN[now]()

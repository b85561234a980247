"""The guide: methods found, advised and side by side; routes; cards on the table; what there is nearby."""

from supportcycle.content import text
from supportcycle.ui.page import page
from supportcycle.ui.views.cards import draw_cards
from supportcycle.ui.views.local_offers import draw_local_offers
from supportcycle.ui.views.methods_advice import draw_advice
from supportcycle.ui.views.methods_beside import draw_beside
from supportcycle.ui.views.methods_find import draw_find
from supportcycle.ui.views.methods_routes import draw_routes

DRAWN = {
    "find": draw_find,
    "fits": draw_advice,
    "beside": draw_beside,
    "routes": draw_routes,
    "cards": draw_cards,
    "local": draw_local_offers,
}


def show() -> None:
    """Draw the page."""
    with page("methods", {key: text(f"methods.subjects.{key}") for key in DRAWN}) as now:
        DRAWN[now]()

"""The guide: methods found, advised and side by side; routes; cards on the table; what there is nearby."""

from supportcycle.content.catalogue import text
from supportcycle.ui.pages.methods.advice import draw_advice
from supportcycle.ui.pages.methods.comparison import draw_comparison
from supportcycle.ui.pages.methods.local_offers import draw_local_offers
from supportcycle.ui.pages.methods.option_cards import draw_cards
from supportcycle.ui.pages.methods.routes import draw_routes
from supportcycle.ui.pages.methods.search import draw_find
from supportcycle.ui.shell.page import page

DRAWN = {
    "find": draw_find,
    "fits": draw_advice,
    "beside": draw_comparison,
    "routes": draw_routes,
    "cards": draw_cards,
    "local": draw_local_offers,
}


def show() -> None:
    """Draw the page."""
    with page("methods", {key: text(f"methods.subjects.{key}") for key in DRAWN}) as now:
        DRAWN[now]()

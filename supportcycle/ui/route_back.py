"""While somebody walks a route: the way back to it, at the foot of every page."""

import streamlit as st

from supportcycle.content import text
from supportcycle.content_library import routes
from supportcycle.ui import session

WALKED = "route_walked"
_HOME = "methods"


def draw_way_back(page: str, way: str) -> None:
    """A button back to the route that is walked; `way` is the note that leads to another page."""
    route = routes().get(session.recall(WALKED) or "")
    if route and page != _HOME:
        label = text("methods.routes.back", title=route.title)
        icon = ":material/route:"
        st.button(label, key="route_back", type="tertiary", icon=icon, on_click=_back, args=(way,))


def _back(way: str) -> None:
    session.remember(f"subject_{_HOME}", "routes")
    session.remember(way, _HOME)

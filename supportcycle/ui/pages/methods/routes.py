"""Routes: the steps of a method, each with a place to tick and the way to the page where it is done."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.library import routes
from supportcycle.domain.guide.routes import Route, RouteStep, ticked, with_tick
from supportcycle.ui import session
from supportcycle.ui.shell.page import section
from supportcycle.ui.shell.page_navigation import WALKED
from supportcycle.ui.shell.page_registry import entry

CHOSEN = "route"


def draw_routes() -> None:
    """Choose a route, then its steps under one another."""
    st.caption(text("methods.routes.why"))
    now = session.recall(CHOSEN)
    chosen = st.segmented_control(
        text("methods.routes.choose"),
        list(routes()),
        default=now if now in routes() else next(iter(routes())),
        required=True,
        format_func=lambda key: routes()[key].title if key in routes() else key,
        key=CHOSEN,
        on_change=_keep,
    )
    _draw(routes()[chosen])


def _keep() -> None:
    session.remember(CHOSEN, session.widget(CHOSEN))


def _draw(route: Route) -> None:
    st.markdown(f"{route.purpose} {route.freedom}")
    done, part = ticked(session.dossier(), route), ""
    for number, step in enumerate(route.steps, 1):
        if step.part and step.part != part:
            part = step.part
            section(part)
        _draw_step(route, number, step, on=step.key in done)
    st.caption(route.source)


def _draw_step(route: Route, number: int, step: RouteStep, *, on: bool) -> None:
    key = f"{route.key}_{step.key}"
    with st.container(key=f"route_{key}"):
        words, ways = st.columns([2, 1], vertical_alignment="center")
        with words:
            st.markdown(f"**{text('methods.routes.step', number=number, label=step.label)}**")
            st.caption(step.what)
        with ways, st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="right"):
            done, name = text("methods.routes.done"), f"tick_{key}"
            args = (route, step, name)
            st.checkbox(done, value=on, key=name, on_change=_tick, args=args, width="content")
            _draw_way(route, step, key)


def _tick(route: Route, step: RouteStep, name: str) -> None:
    on = bool(session.widget(name))
    session.change(lambda dossier: with_tick(dossier, route, step.key, on=on))


def _draw_way(route: Route, step: RouteStep, key: str) -> None:
    icon = ":material/arrow_forward:"
    if st.button(text("methods.routes.go"), key=f"way_{key}", icon=icon, type="tertiary"):
        session.remember(WALKED, route.key)
        session.remember(CHOSEN, route.key)
        if step.subject:
            session.remember(f"subject_{step.page}", step.subject)
        st.switch_page(entry(step.page).file)

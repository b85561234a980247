"""Which meeting it is about, and the beginning of a first one."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path, first_line
from supportcycle.domain.model.dossier import next_id
from supportcycle.domain.model.together.gathering import Gathering
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.shell.deep_link import newly_pointed
from supportcycle.ui.widgets.markdown import shortened, unique_labels

CHOSEN = "turn_gathering"


def gatherings_path() -> Path:
    """Where the meetings of this round stand."""
    return ("rounds", session.round()[0], "together", "gatherings")


def draw_which() -> tuple[Gathering, Path] | None:
    """The meeting to work on with its place; None, with the way to begin one, when there is none."""
    held = session.round()[1].together.gatherings
    if not held:
        st.markdown(text("together.none"))
        st.button(text("together.begin"), key="gathering_first", type="primary", on_click=_begin)
        return None
    if pointed := newly_pointed(((*gatherings_path(), id) for id in held), CHOSEN):
        session.remember(CHOSEN, pointed[-1])
    chosen = session.recall(CHOSEN)
    now = chosen if chosen in held else list(held)[-1]
    if len(held) > 1:
        now = _draw_choice(now)
    return held[now], (*gatherings_path(), now)


def draw_another() -> None:
    """The way to begin another meeting."""
    st.button(text("together.another"), key="gathering_more", type="tertiary", on_click=_begin)


def _draw_choice(now: str) -> str:
    held = session.round()[1].together.gatherings
    names = unique_labels({id: _name(number, each) for number, (id, each) in enumerate(held.items(), 1)})
    st.selectbox(
        text("together.which"),
        list(names),
        index=list(names).index(now),
        format_func=lambda id: names.get(id, id),
        key=f"which_gathering_{len(held)}",
        on_change=_keep,
        args=(f"which_gathering_{len(held)}",),
    )
    return now


def _keep(key: str) -> None:
    session.remember(CHOSEN, session.widget(key))


def _name(number: int, gathering: Gathering) -> str:
    about = shortened(first_line(gathering.about), 40)
    name = about or text("together.nameless", number=number)
    return text("together.named", name=name, on=gathering.on) if gathering.on.strip() else name


def _begin() -> None:
    path = gatherings_path()
    id = next_id(session.round()[1].together.gatherings, "b")
    session.change(lambda dossier: with_value(dossier, (*path, id), Gathering()))
    session.remember(CHOSEN, id)
    session.remember("subject_together", "prepare")
    session.focus((*path, id, "about"))

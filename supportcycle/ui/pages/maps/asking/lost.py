"""Somebody lost from sight: through whom to look, and what if that fails. It stays in its fold until the
client makes something of it."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.adding_people import names_in, told_apart, with_lost
from supportcycle.domain.network.ask_overview import went_wrong_with
from supportcycle.domain.network.who_counts import lost_from_sight
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.pages.maps.asking.moves import draw_moves
from supportcycle.ui.pages.maps.from_map import draw_makes
from supportcycle.ui.shared.person_chooser import draw_chooser, turn_to
from supportcycle.ui.shared.privacy import may_show
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.quick_entry import draw_typed_line


def draw_lost() -> None:
    """The fold; closed it says nothing of anybody."""
    draw_fold(text("maps.lost.title"), "lost", _draw_inside, icon=":material/person_search:")


def _draw_inside() -> None:
    st.caption(text("maps.lost.why"))
    draw_typed_line("maps", "lost_name", text("maps.lost.who"), with_lost, before=_turn_to_new)
    names = _names(session.dossier())
    if not names:
        return
    id = draw_chooser("lost", names)
    if not may_show(("ties", id, "search_through"), f"lost_{id}"):
        return
    draw_moves(id)
    draw_makes(id, names[id], "lost")
    st.button(
        text("maps.lost.found"), key=f"found_{id}", icon=":material/check:", on_click=_found, args=(id,)
    )


def _names(dossier: Dossier) -> dict[str, str]:
    names, wrong = told_apart(dossier.people), went_wrong_with(dossier)
    return {id: names[id] for id in lost_from_sight(dossier) if id not in wrong}


def _turn_to_new(typed: str) -> None:
    """Whoever was typed last is in turn, when nobody has that name yet."""
    before, after = session.dossier(), with_lost(session.dossier(), typed)
    if names_in(typed) and (new := [id for id in after.people if id not in before.people]):
        turn_to("lost", new[-1])


def _found(id: str) -> None:
    def change(dossier: Dossier) -> Dossier:
        dossier = with_value(dossier, ("people", id, "from_the_past"), False)
        return with_value(dossier, ("ties", id, "ended"), False)

    session.change(change)

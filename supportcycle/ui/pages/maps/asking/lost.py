"""Somebody lost from sight: through whom to look, and what if that fails. It stays in its fold until the
client makes something of it."""

from collections.abc import Mapping

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.names.people_by_name import people_named
from supportcycle.domain.network.adding_people import names_in, told_apart, with_lost
from supportcycle.domain.network.ask_overview import went_wrong_with
from supportcycle.domain.network.who_counts import lost_from_sight
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.pages.maps.asking.moves import draw_moves
from supportcycle.ui.pages.maps.from_map import draw_makes
from supportcycle.ui.shared.person_chooser import draw_chooser, turn_to
from supportcycle.ui.shared.privacy import may_show
from supportcycle.ui.shell.page_navigation import go_to
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.quick_entry import draw_typed_line

_KNOWN = "lost_known"
"""Who was known already by a name typed last."""


def draw_lost() -> None:
    """The fold; closed it says nothing of anybody."""
    draw_fold(text("maps.lost.title"), "lost", _draw_inside, icon=":material/person_search:")


def _draw_inside() -> None:
    st.caption(text("maps.lost.why"))
    draw_typed_line("maps", "lost_name", text("maps.lost.who"), with_lost, before=_turn_to)
    names = _names(session.dossier())
    _draw_known(names)
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


def _turn_to(typed: str) -> None:
    """Whoever was typed last is in turn: somebody new, else who is among those to look for already."""
    before, after = session.dossier(), with_lost(session.dossier(), typed)
    known = [id for name in names_in(typed) for id in people_named(before.people, name)]
    session.remember(_KNOWN, known)
    new = [id for id in after.people if id not in before.people]
    if found := new or [id for id in known if id in _names(before)]:
        turn_to("lost", found[-1])


def _draw_known(lost: Mapping[str, str]) -> None:
    """Who was typed just now and is known otherwise: said so, with the way there. Nobody changes by it."""
    people = session.dossier().people
    for id in session.recall(_KNOWN) or ():
        if id in people and id not in lost:
            with st.container(horizontal=True, vertical_alignment="center", key=f"known_{id}"):
                st.caption(text("maps.lost.known", name=escape_markdown(shown_name(people[id]))))
                label = text("frame.go_there", page=text("pages.network"))
                at = ("people", id, "name")
                st.button(label, key=f"to_known_{id}", type="tertiary", on_click=go_to, args=(at,))


def _found(id: str) -> None:
    session.change(lambda dossier: with_value(dossier, ("people", id, "gone"), None))

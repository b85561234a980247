"""Who comes to a meeting: the client chooses; what was said before about somebody is asked again, kindly."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import goals_now
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.together.gathering import Gathering
from supportcycle.domain.network.who_counts import tie_with
from supportcycle.ui import session
from supportcycle.ui.pages.together.meeting_choice import draw_which
from supportcycle.ui.shared.papers.document_making import draw_paper
from supportcycle.ui.shared.privacy import is_here
from supportcycle.ui.widgets.collections import draw_cards
from supportcycle.ui.widgets.fields import draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown

ROWS = (("person", "needs"), ("invited_by", "coming"))


def draw_guests() -> None:
    """A card per guest, and the invitation."""
    st.caption(text("together.guests_why"))
    if chosen := draw_which():
        gathering, path = chosen
        _draw_cards(gathering, (*path, "guests"))
        draw_paper("invitations", text("together.paper"), text("together.paper_why"))


def _draw_cards(gathering: Gathering, path: Path) -> None:
    named = worksheet("guest").named

    def card(id: str) -> None:
        for keys in ROWS:
            draw_side_by_side([named[key] for key in keys], (*path, id), widths=(1.0, 1.0))
        guest = gathering.guests.get(id)
        for question in _questions(guest.person if guest else None):
            st.caption(f":material/help: {question}")

    draw_cards(path, "n", card, add=text("together.add_guest"), first="person")


def _questions(person_id: str | None) -> list[str]:
    """What the client said earlier about this person that asks to be said again."""
    person = session.dossier().people.get(person_id or "")
    if not person or not person_id or is_here(person_id):
        return []
    name = escape_markdown(shown_name(person))
    said = {
        "rather_not": any(person_id in goal.rather_not for goal in goals_now(session.round()[1]).values()),
        "harder": person.makes_it_harder,
        "unsafe": tie_with(session.dossier(), person_id).unsafe,
    }
    return [text(f"together.{key}", name=name) for key, holds in said.items() if holds]

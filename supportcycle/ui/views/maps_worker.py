"""For the worker alone: Machielse's two questions with a hint, and background facts without any norm."""

from collections.abc import Iterator

import streamlit as st

from supportcycle.content import choice_label, text, worksheet
from supportcycle.domain.dossier import Dossier
from supportcycle.domain.network.asked import not_to_ask
from supportcycle.domain.network.measures import density, size
from supportcycle.domain.network.potential import could_help, potential
from supportcycle.domain.network.vitality import social_position, vitality
from supportcycle.ui import session
from supportcycle.ui.plain import plain
from supportcycle.ui.views.maps_names import all_who, on_map
from supportcycle.ui.worksheet_form import draw_side_by_side


def draw_for_worker() -> None:
    """Folded, and marked as for the worker."""
    with st.expander(text("maps.worker.title"), key="for_worker", icon=":material/person:"):
        st.caption(text("maps.worker.why"))
        _two_questions()
        st.markdown(f"**{text('maps.worker.facts')}**")
        st.markdown("\n".join(f"- {line}" for line in _facts(session.dossier())))


def _two_questions() -> None:
    sheet = worksheet("two_questions")
    draw_side_by_side(sheet.fields, ("rounds", session.round()[0], "network"), widths=(1, 1))
    st.caption(sheet.purpose)
    talk = session.round()[1].network
    if position := social_position(talk.crowd, talk.perception):
        name = choice_label("social_position", position)
        st.markdown(text("maps.worker.position", name=name, hint=text(f"maps.positions.{position}")))


def _facts(dossier: Dossier) -> Iterator[str]:
    counts = size(dossier)
    yield text("maps.worker.size", people=counts.people, groups=counts.groups, important=counts.important)
    if told := vitality(dossier):
        yield text("maps.worker.vitality", told=choice_label("vitality", told).lower())
    yield from _potential(dossier)
    knit = density(dossier)
    if knit.pairs:
        yield text("maps.worker.density", known=knit.known, pairs=knit.pairs, unsaid=knit.unsaid)


def _potential(dossier: Dossier) -> Iterator[str]:
    today, rather_not = session.today(), not_to_ask(dossier)
    if found := potential(dossier, today, rather_not):
        names = [each.person for each in could_help(dossier, today, rather_not) if each.counts]
        people = plain(all_who(on_map(dossier), names)) or text("maps.nobody_here")
        yield text("maps.worker.potential", found=choice_label("potential", found), people=people)

"""For the worker alone: a hint with Machielse's two answers, and background facts without any norm."""

from collections.abc import Iterator

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.maps.names import all_who, on_map
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.ask_overview import not_to_ask
from supportcycle.domain.network.measures import density, size
from supportcycle.domain.network.potential import PotentialReason, could_help, potential
from supportcycle.domain.network.vitality import social_position, vitality
from supportcycle.ui import session
from supportcycle.ui.widgets.markdown import escape_markdown


def draw_for_worker() -> None:
    """Folded, and marked as for the worker."""
    with st.expander(text("maps.worker.title"), key="for_worker", icon=":material/person:"):
        st.caption(text("maps.worker.why"))
        _draw_position()
        st.markdown(f"**{text('maps.worker.facts')}**")
        st.markdown("\n".join(f"- {line}" for line in _facts(session.dossier())))


def _draw_position() -> None:
    """What the client's two answers may point to, with a hint; nothing as long as one is missing."""
    talk = session.round()[1].network
    if position := social_position(talk.crowd, talk.perception):
        name = choice_label("social_position", position)
        st.markdown(text("maps.worker.position", name=name, hint=text(f"maps.positions.{position}")))


def _facts(dossier: Dossier) -> Iterator[str]:
    counts = size(dossier)
    size_words = {"people": counts.people, "groups": counts.groups, "important": counts.important}
    yield f"{text('maps.worker.size', **size_words)} {text('maps.worker.own_answer')}"
    yield text("maps.worker.background")
    if told := vitality(dossier):
        yield choice_label("vitality", told)
    yield from _potential(dossier)
    knit = density(dossier)
    if knit.pairs:
        yield text("maps.worker.density", known=knit.known, pairs=knit.pairs, unsaid=knit.unsaid)


def _potential(dossier: Dossier) -> Iterator[str]:
    today, rather_not = session.today(), not_to_ask(dossier)
    if found := potential(dossier, today, rather_not):
        names, each_one = on_map(dossier), could_help(dossier, today, rather_not)
        counting = [each.person for each in each_one if each.counts]
        people = escape_markdown(all_who(names, counting)) or text("maps.nobody_here")
        told = text("maps.worker.potential", found=choice_label("potential", found), people=people)
        yield f"{told} {text(f'maps.worker.next.{found}')}"
        used_up = [each.person for each in each_one if PotentialReason.USED_UP in each.reasons]
        if used_up:
            yield text("maps.worker.used_up", people=escape_markdown(all_who(names, used_up)))

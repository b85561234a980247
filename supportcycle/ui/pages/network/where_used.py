"""What hangs on somebody of the register: before a name is changed, and before somebody is taken away."""

from collections.abc import Iterator, Mapping

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.rules import name_words
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.names.mentions import mentions
from supportcycle.domain.network.removal import hangs_on
from supportcycle.ui import session
from supportcycle.ui.shared.map_links import draw_stands
from supportcycle.ui.shell.page_of_path import pages_of


def draw_name_uses(person_id: str, person: NetworkMember, texts: Mapping[Path, str]) -> None:
    """Where this person stands, each with the way there, and on which pages the name is in own sentences."""
    draw_stands(person_id, f"person_{person_id}")
    pages = pages_of(mentions(texts, person.name, name_words())) if person.name.strip() else []
    if pages:
        named = ", ".join(text(f"pages.{page}") for page in pages)
        st.caption(text("network.in_sentences", pages=named))


def draw_removal_effects(person_id: str) -> bool:
    """What goes from the maps together with somebody; whether there is something."""
    lines = list(_goes_along(person_id))
    if lines:
        st.markdown(text("network.goes_along"))
        st.caption("; ".join(lines))
    return bool(lines)


def _goes_along(person_id: str) -> Iterator[str]:
    dossier = session.dossier()
    parts = [path[0] for path in hangs_on(dossier, person_id)]
    parts += ["ties"] if person_id in dossier.ties else []
    for part in ("ties", "partnerships", "descents"):
        if count := parts.count(part):
            yield text(f"network.goes.{part}", count=count)
    kept = sum(person_id in snapshot.people for snapshot in dossier.snapshots.values())
    if kept:
        yield text("network.goes.snapshots", count=kept)
    if agreed := sum(person_id in round.helper_agreements for round in dossier.rounds.values()):
        yield text("network.goes.agreements", count=agreed)

"""Saying by hand who of then is who of now, for people who were entered anew."""

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.snapshots import Snapshot
from supportcycle.ui.plain import plain
from supportcycle.ui.views.maps_names import on_map
from supportcycle.ui.worksheet_form import draw_choice


def draw_matching(id: str, then: Snapshot, now: Dossier) -> None:
    """One choice for everybody of then who is not on the map of now, among those who are new."""
    was, here = on_map(then), on_map(now)
    lost = [old for old in was if old not in here]
    new = {key: name for key, name in here.items() if key not in was}
    if not lost or not new:
        return
    with st.expander(text("maps.then_now.match")):
        for old in lost:
            label = text("maps.then_now.who_now", name=plain(was[old]))
            matched = then.matched.get(old)
            draw_choice(label, new, matched, ("snapshots", id, "matched", old))

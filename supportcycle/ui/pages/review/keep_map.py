"""Keeping the map of today at the start of looking back, so that it can lie beside a later one."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.names import on_map
from supportcycle.domain.dates import as_typed
from supportcycle.domain.network.snapshot_taking import latest_snapshot, with_snapshot
from supportcycle.ui import session


def draw_keep_offer() -> None:
    """The offer, or that today's map is kept; nothing while nobody stands on it."""
    dossier = session.dossier()
    if not on_map(dossier):
        return
    latest = latest_snapshot(dossier)
    with st.container(horizontal=True, vertical_alignment="center", key="keep_map"):
        if latest and latest[1].taken_on == as_typed(session.today()):
            st.caption(text("maps.then_now.kept"))
            return
        st.markdown(text("maps.then_now.offer"))
        st.button(text("maps.then_now.keep"), key="keep_map_now", on_click=_keep)


def _keep() -> None:
    reason = text("maps.then_now.for_review")
    session.change(lambda dossier: with_snapshot(dossier, session.today(), reason))

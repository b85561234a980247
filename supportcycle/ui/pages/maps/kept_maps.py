"""From one kept map to the next, up to that of now, with what is different from the one before."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.changes import lines_between
from supportcycle.documents.maps.circle import circle_of, circle_words
from supportcycle.documents.maps.names import client_on_map
from supportcycle.documents.maps.side_by_side import kept_on
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.network.snapshot_taking import by_date
from supportcycle.ui import session
from supportcycle.ui.widgets.markdown import escape_markdown, unique_labels
from supportcycle.ui.widgets.picture import show_picture

_NOW = "now"


def draw_kept_maps() -> None:
    """One map at a time, the oldest on the left; there is at least one that was kept."""
    dossier = session.dossier()
    kept = dict(by_date(dossier))
    labels = unique_labels({id: escape_markdown(kept_on(each)) for id, each in kept.items()})
    labels[_NOW] = text("charts.kept_maps.now")
    places = list(labels)
    chosen = st.select_slider(
        text("charts.kept_maps.which"),
        places,
        value=_NOW,
        format_func=labels.__getitem__,
        key=f"kept_map_{'_'.join(sorted(kept))}",
    )
    _draw_map(kept.get(chosen, dossier), labels[chosen])
    if before := places[: places.index(chosen)]:
        _draw_different(lines_between(kept[before[-1]], kept.get(chosen, dossier), client_on_map(dossier)))


def _draw_map(network: Network, day: str) -> None:
    client = client_on_map(session.dossier())
    st.markdown(f"**{day}**")
    show_picture(circle_of(network, client).svg, circle_words(network, client), width=680)


def _draw_different(lines: list[str]) -> None:
    st.markdown(f"**{text('charts.kept_maps.since_before')}**")
    st.markdown("\n".join(f"- {escape_markdown(line)}" for line in lines) or text("maps.then_now.same"))

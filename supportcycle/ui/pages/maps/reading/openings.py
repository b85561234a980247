"""Where a network could open up: one-sidedness, loose contacts and circles that go badly, as questions."""

from collections.abc import Iterator, Mapping

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.ecogram import cluster_names
from supportcycle.documents.maps.names import all_who
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.network.measures import allies, bridges, clusters_to_open
from supportcycle.domain.network.support_matrix import buffer
from supportcycle.domain.network.vitality import Vitality, vitality
from supportcycle.ui.widgets.markdown import escape_markdown


def openings(network: Network, names: Mapping[str, str]) -> Iterator[str]:
    """Empty places and ways out, each a question; a tie that was not safe is never a way."""
    told = vitality(network)
    if told and told is not Vitality.NOBODY:
        yield text("maps.reading.one_sided", who=text(f"maps.reading.one_sided_who.{told}"))
    for key, ids in (("bridges", bridges(network)), ("buffer", buffer(network))):
        safe = [id for id in ids if id in names and not _is_unsafe(network, id)]
        if safe:
            yield text(f"maps.reading.{key}", people=escape_markdown(all_who(names, safe)))
    circles = cluster_names(network)
    for id, people in allies(network).items():
        shown = escape_markdown(all_who(names, people))
        yield text("maps.reading.ally", circle=escape_markdown(circles.get(id, "")), people=shown)
    for id in clusters_to_open(network):
        yield text("maps.reading.against", circle=escape_markdown(circles.get(id, "")))


def _is_unsafe(network: Network, id: str) -> bool:
    return id in network.ties and network.ties[id].unsafe

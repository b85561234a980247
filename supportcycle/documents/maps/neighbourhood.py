"""The neighbourhood ecogram of a network: the drawing, the same in words, and the same in a table."""

from supportcycle.content.catalogue import choice_label, choice_lists, text
from supportcycle.content.language import per_language
from supportcycle.documents.maps.map_document import rows_table
from supportcycle.documents.maps.names import figure_kind, on_map, tie_label
from supportcycle.documents.maps.network_map import NetworkMap
from supportcycle.documents.tree import Table
from supportcycle.domain.model.network.map_positions import Nearness, Sector
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.tie_qualities import Reach
from supportcycle.domain.network.tie_position import nearness_of, sector_of
from supportcycle.domain.network.who_counts import tie_with
from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.base.notation import KINDS
from supportcycle.figures.maps.neighbourhood_map import NeighbourhoodPlace, neighbourhood_map

_COLUMNS = ("name", "sector", "nearness", "reach")
_Place = tuple[Nearness | None, Sector | None]


def neighbourhood_of(network: Network) -> Drawing:
    """The drawing of everybody who is there now, around home."""
    return _drawn(tuple(_spot(network, id, name) for id, name in on_map(network).items()))


def neighbourhood_words(network: Network) -> str:
    """Per group and circle who is there, who has no place yet, and how they are spread."""
    names = on_map(network)
    lines = [_line(network, names, sector, nearness) for sector in Sector for nearness in Nearness]
    unplaced = [name for id, name in names.items() if None in _place(network, id)]
    if unplaced:
        lines.append(text("maps.circle.unplaced_words", people=", ".join(unplaced)))
    return "\n".join([*filter(None, lines), _balance(network, names)])


def neighbourhood_table(network: Network) -> Table:
    """Everybody with group, circle and where they live."""
    rows = [(name, *_labels(network, id)) for id, name in on_map(network).items()]
    titles = [text(f"maps.neighbourhood.columns.{key}") for key in _COLUMNS]
    return rows_table(text("maps.table"), titles, rows)


def _place(network: Network, id: str) -> _Place:
    tie = tie_with(network, id)
    return nearness_of(tie), sector_of(network.people[id], tie)


def _labels(network: Network, id: str) -> tuple[str, str, str]:
    nearness, sector = _place(network, id)
    group = choice_label("sector_neighbourhood", sector)
    return group, choice_label("nearness", nearness), tie_label(network, id, "reach", "reach")


def _line(network: Network, names: dict[str, str], sector: Sector, nearness: Nearness) -> str:
    here = [name for id, name in names.items() if _place(network, id) == (nearness, sector)]
    labels = choice_label("sector_neighbourhood", sector), choice_label("nearness", nearness).lower()
    said = {"sector": labels[0], "nearness": labels[1], "people": ", ".join(here)}
    return text("maps.neighbourhood.words", **said) if here else ""


def _balance(network: Network, names: dict[str, str]) -> str:
    places = [_place(network, id)[0] for id in names]
    local = sum(tie_with(network, id).reach is Reach.NEIGHBOURHOOD for id in names)
    near, further = places.count(Nearness.NEAR), places.count(Nearness.FURTHER)
    return text("maps.neighbourhood.balance", near=near, further=further, local=local)


def _spot(network: Network, id: str, name: str) -> NeighbourhoodPlace:
    nearness, sector = _place(network, id)
    placed = nearness is not None and sector is not None
    return NeighbourhoodPlace(
        id,
        name,
        list(Nearness).index(nearness) if placed and nearness else None,
        list(Sector).index(sector) if placed and sector else None,
        note=text("maps.neighbourhood.local") if tie_with(network, id).reach is Reach.NEIGHBOURHOOD else "",
        kind=figure_kind(network, id),
    )


@per_language(16)
def _drawn(spots: tuple[NeighbourhoodPlace, ...]) -> Drawing:
    return neighbourhood_map(
        spots,
        home_name=text("maps.neighbourhood.home"),
        rings=list(choice_lists()["nearness"].values()),
        sectors=list(choice_lists()["sector_neighbourhood"].values()),
        words={sign: text(f"maps.signs.{sign}") for sign in (*KINDS, "unplaced")},
    )


NEIGHBOURHOOD = NetworkMap(
    "neighbourhood",
    neighbourhood_of,
    neighbourhood_words,
    lambda network: [neighbourhood_table(network)],
)
"""The neighbourhood as a map."""

"""The circle of Lensink of a network: the drawing, the same in words, and the same in a table."""

from dataclasses import replace

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.language import per_language
from supportcycle.content.writing import in_small_letters
from supportcycle.documents.maps.map_document import rows_table
from supportcycle.documents.maps.names import client_on_map, figure_kind, on_map, tie_label
from supportcycle.documents.maps.network_map import NetworkMap
from supportcycle.documents.tree import Table
from supportcycle.domain.model.network.map_positions import Quadrant, Ring
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.tie_qualities import TieWish
from supportcycle.domain.network.tie_position import quadrant_of
from supportcycle.domain.network.who_counts import tie_with
from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.base.notation import ENERGY, KINDS, WISHES
from supportcycle.figures.maps.circle_map import WIDE, CirclePerson, circle_map

_WISHES = {TieWish.CLOSER: "closer", TieWish.AS_IS: "as_it_is", TieWish.FURTHER: "further"}
_OF_THE_BOOK = {"ring": "ring", "quadrant": "quadrant"}
_OWN = {"ring": "ring_plain", "quadrant": "quadrant_plain"}
"""The lists with the names of the rings and the groups."""
_COLUMNS = ("name", "ring", "quadrant", "energy", "wish")


def cell_names(*, own: bool = False) -> tuple[list[str], list[str]]:
    """What the rings and the groups are called: as in the book, or on the client's `own` drawing in plain
    words."""
    lists, kinds = choice_lists(), _kinds(own)
    return list(lists[kinds["ring"]].values()), list(lists[kinds["quadrant"]].values())


def circle_of(
    network: Network, centre: str, width: float = WIDE, *, only_placed: bool = False, plain: bool = False,
    own: bool = False,
) -> Drawing:  # fmt: skip
    """The drawing of everybody who is there now, or of those with a place; `plain` with nothing but names.
    `own`: see `cell_names`."""
    people = circle_people(network)
    if plain:
        people = tuple(replace(each, kind="person", energy="", wish="") for each in people)
    shown = tuple(each for each in people if is_placed(each) or not only_placed)
    return _drawn(shown, centre, width, own)


def is_placed(person: CirclePerson) -> bool:
    """Whether somebody has a ring and a quadrant."""
    return person.ring is not None and person.quadrant is not None


def circle_people(network: Network) -> tuple[CirclePerson, ...]:
    """Everybody who is there now, as the drawing wants them."""
    return tuple(_person(network, id, name) for id, name in on_map(network).items())


def circle_words(network: Network, centre: str, *, own: bool = False) -> str:
    """What the drawing shows: per ring who is there, with everything that was said of them."""
    names, rings = on_map(network), choice_lists()[_kinds(own)["ring"]]
    if not names:
        return text("maps.circle.alone", name=centre)
    lines = [
        text("maps.circle.ring_words", ring=rings[ring], people=_people(network, names, ring, own))
        for ring in Ring
    ]
    if unplaced := _people(network, names, None, own):
        lines.append(text("maps.circle.unplaced_words", people=unplaced))
    return "\n".join(lines)


def circle_table(network: Network, *, own: bool = False) -> Table:
    """Everybody with ring, quadrant, energy and wish."""
    rows = [
        (name, tie_label(network, id, "ring", _kinds(own)["ring"]), *_grouped(network, id, own))
        for id, name in on_map(network).items()
    ]
    titles = [text(f"maps.circle.columns.{key}") for key in _COLUMNS]
    return rows_table(text("maps.table"), titles, rows)


def quadrant_label(network: Network, id: str, *, own: bool = False) -> str:
    """The quadrant in words: as chosen, otherwise as proposed."""
    quadrant = quadrant_of(network.people[id], tie_with(network, id))
    return choice_lists()[_kinds(own)["quadrant"]][quadrant] if quadrant else ""


def _kinds(own: bool) -> dict[str, str]:
    return _OWN if own else _OF_THE_BOOK


def _grouped(network: Network, id: str, own: bool) -> tuple[str, str, str]:
    return quadrant_label(network, id, own=own), *_more(network, id)


def _more(network: Network, id: str) -> tuple[str, str]:
    return tie_label(network, id, "energy", "energy"), tie_label(network, id, "wish", "tie_wish")


def _people(network: Network, names: dict[str, str], ring: Ring | None, own: bool) -> str:
    here = [id for id in names if tie_with(network, id).ring is ring]
    told = ", ".join(_told(network, id, names[id], own) for id in here)
    return told or (text("maps.nobody_here") if ring else "")


def _told(network: Network, id: str, name: str, own: bool) -> str:
    facts = in_small_letters(", ".join(filter(None, _grouped(network, id, own))))
    return text("maps.circle.person_words", name=name, facts=facts) if facts else name


def _person(network: Network, id: str, name: str) -> CirclePerson:
    tie = tie_with(network, id)
    quadrant = quadrant_of(network.people[id], tie)
    return CirclePerson(
        id=id,
        name=name,
        ring=list(Ring).index(tie.ring) if tie.ring else None,
        quadrant=list(Quadrant).index(quadrant) if quadrant else None,
        place=tie.seat,
        kind=figure_kind(network, id),
        energy=tie.energy if tie.energy in ENERGY else "",
        wish=_WISHES[tie.wish] if tie.wish else "",
    )


@per_language(16)
def _drawn(people: tuple[CirclePerson, ...], centre: str, width: float, own: bool) -> Drawing:
    signs = (*KINDS, *ENERGY, *WISHES, "unplaced")
    rings, quadrants = cell_names(own=own)
    return circle_map(
        people,
        client_name=centre,
        rings=rings,
        quadrants=quadrants,
        words={sign: text(f"maps.signs.{sign}") for sign in signs},
        width=width,
    )


CIRCLE = NetworkMap(
    "circle",
    lambda network: circle_of(network, client_on_map(network)),
    lambda network: circle_words(network, client_on_map(network)),
    lambda network: [circle_table(network)],
    printed=NetworkMap(
        "circle",
        lambda network: circle_of(network, client_on_map(network), own=True),
        lambda network: circle_words(network, client_on_map(network), own=True),
        lambda network: [circle_table(network, own=True)],
    ),
)
"""The circle as a map; on paper it is the client's own."""

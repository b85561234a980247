"""The neighbourhood around home: places and the people there, by walking distance or in an own order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.base.legend import Key, keys
from supportcycle.figures.base.notation import KINDS
from supportcycle.figures.base.svg import Point, at, element, path
from supportcycle.figures.base.theme import ACCENT, PAPER
from supportcycle.figures.polar.centre import home, round_field
from supportcycle.figures.polar.grid import PolarGrid
from supportcycle.figures.polar.labels import written_card
from supportcycle.figures.polar.person_signs import RADIUS, kind_sign
from supportcycle.figures.polar.round_map import Ground, Item, round_map

WIDE = 720
NAME = (110.0, 36.0)
PIN = 12.0
CARD = 9
"""Lines on the map at one place; who has more stands in the list."""

TURNS = {2: -90, 4: 180}


@dataclass(frozen=True, slots=True)
class PersonAtPlace:
    """Somebody at a place."""

    name: str
    kind: str = "person"


@dataclass(frozen=True, slots=True)
class NeighbourhoodPlace:
    """A place, or with a `kind` of notation.KINDS a person or group by themselves. Rings count from home.
    With three sectors 0 is left, 1 right and 2 below; without names of sectors `sector` does not matter."""

    id: str
    label: str
    ring: int | None
    sector: int | None = None
    place: int | None = None
    note: str = ""
    people: Sequence[PersonAtPlace] = ()
    kind: str = "place"


def neighbourhood_map(
    spots: Sequence[NeighbourhoodPlace], *, home_name: str, rings: Sequence[str], sectors: Sequence[str] = (),
    words: Mapping[str, str], title: str = "", width: float = WIDE,
) -> Drawing:  # fmt: skip
    """The places around home. `rings`: how far, from the inside ("near", "5 minutes"); with three `sectors`
    and two rings this is the neighbourhood ecogram of Scheffers. `words`: the legend by kind, "place" and
    "unplaced".

    An alt text holds: per ring (and sector) the places with their note and the people there.
    """
    field = neighbourhood_field(len(rings), len(sectors), width)
    heart, listed = home(home_name, field)
    ground = Ground(field, rings, sectors, heart, listed)
    return round_map(ground, [_item(spot) for spot in spots], _keys(spots, words), words, title)


def neighbourhood_field(rings: int, sectors: int, width: float = WIDE) -> PolarGrid:
    """The rings around home for so many distances; inner ones are wider because names need the room."""
    count = max(1, rings)
    edges = tuple(((at + 1) / count) ** 0.68 for at in range(count))
    return round_field(width, edges, max(1, sectors), TURNS.get(sectors, 150), NAME)


def _item(spot: NeighbourhoodPlace) -> Item:
    people = [(partial(_small, person.kind), person.name) for person in spot.people]
    return Item(
        id=spot.id,
        ring=spot.ring,
        sector=spot.sector,
        place=spot.place,
        write=written_card(spot.label, spot.note, people, bold=spot.kind not in KINDS),
        sign=partial(_sign, spot.kind),
        clear=RADIUS + 3 if spot.kind in KINDS else PIN,
        listed_sign=spot.kind != "place",
        lines=CARD,
    )


def _sign(kind: str, point: Point) -> str:
    return kind_sign(kind, point) if kind in KINDS else _pin(point)


def _pin(point: Point) -> str:
    """A pin with its point just under the middle."""
    x, y = point
    tip, left, right = (x, y + 9), (x - 7, y - 4), (x + 7, y - 4)
    drop = (
        f"M{at(tip)}C{at((x - 2, y + 4))} {at((x - 7, y + 1))} {at(left)}"
        f"C{at((x - 7, y - 13))} {at((x + 7, y - 13))} {at(right)}"
        f"C{at((x + 7, y + 1))} {at((x + 2, y + 4))} {at(tip)}Z"
    )
    eye = element("circle", cx=x, cy=y - 4, r=2.6, fill=PAPER)
    return path(drop, fill=ACCENT, line=ACCENT, width=1) + eye


def _small(kind: str, point: Point) -> str:
    return kind_sign(kind, point, size=0.6)


def _keys(spots: Sequence[NeighbourhoodPlace], words: Mapping[str, str]) -> list[Key]:
    kinds = {spot.kind for spot in spots} | {person.kind for spot in spots for person in spot.people}
    return keys(("place", *KINDS), kinds, words, _sign) if len(kinds) > 1 else []

"""The Maastricht network analysis as one map: three zones, three sectors, and what each person means."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.base.legend import Key, keys
from supportcycle.figures.base.notation import FREQUENCY, FUNCTIONS, REACH, WEIGHTS
from supportcycle.figures.base.svg import Point
from supportcycle.figures.maps.msna_signs import (
    BARS,
    contact_strip,
    frequency_sign,
    functions_sign,
    reach_sign,
    reach_width,
    weight_radius,
)
from supportcycle.figures.polar.centre import client, round_field
from supportcycle.figures.polar.grid import PolarGrid
from supportcycle.figures.polar.labels import written
from supportcycle.figures.polar.round_map import Ground, Item, round_map

WIDE = 720
EDGES = (0.56, 0.79, 1.0)
NAME = (66.0, 32.0)
SECTORS = 3
LEFT_FIRST = 150


@dataclass(frozen=True, slots=True)
class MsnaPerson:
    """Somebody in the analysis. Zones count from the inside (personal, nominal, extensive); sectors: 0 on
    the left (relatives), 1 on the right (friends), 2 below (services). `weight` is the client's own, from 1
    to 5. Meanings: see `notation`; everything may stay unknown."""

    id: str
    name: str
    zone: int | None
    sector: int | None
    place: int | None = None
    functions: Collection[str] = ()
    reach: str = ""
    frequency: str = ""
    weight: int | None = None


def msna(
    people: Sequence[MsnaPerson], *, client_name: str, zones: Sequence[str], sectors: Sequence[str],
    words: Mapping[str, str], title: str = "", width: float = WIDE,
) -> Drawing:  # fmt: skip
    """The map with everybody on it. `words`: the legend by meaning (notation.FUNCTIONS, REACH, FREQUENCY),
    "weight" (larger is more important) and "unplaced". Names that do not fit are numbers with a list.

    An alt text holds: per sector and zone who is there, with functions, reach, frequency and weight.
    """
    field = msna_field(width)
    heart, listed = client(client_name, field)
    ground = Ground(field, zones, sectors, heart, listed)
    return round_map(ground, [_item(person) for person in people], _keys(people, words), words, title)


def msna_field(width: float = WIDE) -> PolarGrid:
    """The zones and sectors of a map that is so wide."""
    return round_field(width, EDGES, SECTORS, LEFT_FIRST, NAME)


def _item(person: MsnaPerson) -> Item:
    radius = weight_radius(person.weight)
    return Item(
        id=person.id,
        ring=person.zone,
        sector=person.sector,
        place=person.place,
        write=written(person.name, strip=contact_strip(person.frequency, person.reach)),
        sign=partial(functions_sign, person.functions, radius),
        clear=radius + 3,
        listed_sign=True,
    )


def _keys(people: Sequence[MsnaPerson], words: Mapping[str, str]) -> list[Key]:
    functions = {function for person in people for function in person.functions}
    weighed = ["weight"] if any(person.weight is not None for person in people) else []
    return [
        *keys(FUNCTIONS, functions, words, lambda function, point: functions_sign([function], 9, point)),
        *keys(("weight",), weighed, words, _weight_key, lambda _: 66),
        *keys(FREQUENCY, {person.frequency for person in people}, words, frequency_sign, lambda _: BARS),
        *keys(REACH, {person.reach for person in people}, words, reach_sign, reach_width),
    ]


def _weight_key(_: str, point: Point) -> str:
    """A small, a middling and a large dot."""
    x, y = point
    dots = ((1, x - 20), (3, x - 2), (WEIGHTS, x + 19))
    return "".join(functions_sign([], 0.8 * weight_radius(weight), (left, y)) for weight, left in dots)

"""A map of rings and sectors with people on it, their names beside them or in a list underneath."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.drawing import Drawing, drawn
from supportcycle.figures.base.legend import Key, legend
from supportcycle.figures.base.svg import Point, element, rounded
from supportcycle.figures.polar.background import EDGE, band, bands, ring_names, sector_names
from supportcycle.figures.polar.grid import Box, PolarGrid, grown
from supportcycle.figures.polar.label_placement import PAPER, Name, names_on
from supportcycle.figures.polar.labels import LINES, Write
from supportcycle.figures.polar.numbered_names import Listed, name_list, name_sheets
from supportcycle.figures.polar.person_signs import RADIUS, numbered
from supportcycle.figures.polar.placement import Seats, seated

DOT_RADIUS = 12.0


def _no_signs(_point: Point, _radius: float) -> str:
    return ""


def _no_room(_point: Point) -> tuple[Box, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Item:
    """Somebody on the map: how to write them, the sign for who they are and how far names stay from its
    middle, the signs under and over a dot of some size with the room these take, whether the list repeats the
    first sign, and how many lines a name may have."""

    id: str
    ring: int | None
    sector: int | None
    place: int | None
    write: Write
    sign: Callable[[Point], str]
    clear: float = RADIUS + 3
    under: Callable[[Point, float], str] = _no_signs
    over: Callable[[Point, float], str] = _no_signs
    room: Callable[[Point], tuple[Box, ...]] = _no_room
    listed_sign: bool = False
    lines: int = LINES


@dataclass(frozen=True, slots=True)
class Ground:
    """A field with the names of its rings and sectors and what stands in the middle; when the name of the
    middle does not fit there, `listed` opens the list."""

    field: PolarGrid
    rings: Sequence[str]
    sectors: Sequence[str]
    heart: str
    listed: Listed | None = None


def round_map(
    ground: Ground, items: Sequence[Item], keys: Sequence[Key], words: Mapping[str, str], title: str
) -> Drawing:
    """The field with everybody on it, the legend, and the names that do not stand on the map."""
    field = ground.field
    seats = seated(field, items)
    corners, taken = sector_names(field, ground.sectors)
    found = names_on(field, items, seats, taken)
    top = min([-field.ry, *(box[1] for box in taken)])
    bottom = max([field.ry, *(box[3] for box in taken)])
    names, ring_keys = ring_names(field, ground.rings)
    room = 2 * field.x - 2 * EDGE
    under, bottom = legend([*ring_keys, *keys], EDGE, bottom + 18, room)
    listed = _listed(ground, items, seats, found, words)
    lines, low = name_list(listed, EDGE, bottom + 8, room)
    people = [_person(items[at], at, point, found.get(at)) for at, point in sorted(seats.points.items())]
    papers = [_paper(items[at], name) for at, name in found.items() if name.crosses]
    crowds = [numbered(f"+{len(members)}", point) for point, members in seats.shared.values()]
    inside = [bands(field), names, ground.heart, *papers, *people, *crowds, corners, under]
    wide, begins = 2 * field.x, top - EDGE
    alone = drawn(wide, begins, bottom + EDGE, inside, title)
    parts = (alone, *name_sheets(listed, wide, room, title)) if listed else ()
    return drawn(wide, begins, low + EDGE, [*inside, lines], title, parts)


def _paper(item: Item, name: Name) -> str:
    """The colour of somebody's own ring behind a name that lies over its edge."""
    left, top, right, bottom = grown(name.spot.box, PAPER)
    fill = band(item.ring or 0)
    return rounded(left, top, right - left, bottom - top, fill=fill, line=fill, r=8)


def _person(item: Item, at: int, point: Point, name: Name | None) -> str:
    if name is None and item.write(1000).lines:
        inside = item.under(point, DOT_RADIUS) + numbered(str(at + 1), point) + item.over(point, DOT_RADIUS)
    else:
        inside = item.under(point, RADIUS) + item.sign(point) + item.over(point, RADIUS)
    if name:
        inside += name.label.drawn(name.spot.x, name.spot.top, name.spot.anchor)
    return element("g", inside, data_id=one_line(item.id))


def _listed(
    ground: Ground, items: Sequence[Item], seats: Seats, found: Mapping[int, Name], words: Mapping[str, str]
) -> list[Listed]:
    listed = [ground.listed] if ground.listed else []
    unseen = [at for at in sorted(seats.points) if at not in found and items[at].write(1000).lines]
    listed += [_line(items, at) for at in unseen]
    return [*listed, *_crowds(ground, items, seats), *_homeless(items, seats, words)]


def _line(items: Sequence[Item], at: int) -> Listed:
    item = items[at]
    return Listed(str(at + 1), item.write, item.sign if item.listed_sign else None)


def _crowds(ground: Ground, items: Sequence[Item], seats: Seats) -> Iterator[Listed]:
    """Per full cell: which one it is, and who share its last place."""
    for (ring, sector), (_, members) in seats.shared.items():
        names = [
            labels[at] for labels, at in ((ground.rings, ring), (ground.sectors, sector)) if at < len(labels)
        ]
        yield Listed("", None, heading=" · ".join(names))
        yield from (_line(items, at) for at in members)


def _homeless(items: Sequence[Item], seats: Seats, words: Mapping[str, str]) -> Iterator[Listed]:
    """Those who have no place on the map yet."""
    if seats.homeless:
        yield Listed("", None, heading=words.get("unplaced", ""))
        yield from (_line(items, at) for at in seats.homeless)

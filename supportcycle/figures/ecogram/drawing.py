"""The ecogram: the client system in the middle, parts of life around it, and a line for every tie."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial

from supportcycle.figures.base.drawing import HIGHEST, Drawing, drawn
from supportcycle.figures.base.legend import legend
from supportcycle.figures.base.svg import Point
from supportcycle.figures.ecogram.client_system import System, system
from supportcycle.figures.ecogram.cluster_box import (
    LEAST,
    TO_FILL_IN,
    TO_WRITE_IN,
    ClusterBox,
    box_drawn,
    measured,
)
from supportcycle.figures.ecogram.data import EcogramCluster, EcogramTie, SystemMember
from supportcycle.figures.ecogram.layout import EDGE, WIDE, bends, cluster_positions, layout_for
from supportcycle.figures.ecogram.legend import all_keys, ecogram_keys
from supportcycle.figures.ecogram.sheets import halved, sheets
from supportcycle.figures.ecogram.signs import SAMPLE, badges, sample, tie_drawn
from supportcycle.figures.polar.labels import written
from supportcycle.figures.polar.numbered_names import Listed, name_list

LAYERS = ("support", "weight", "direction", "warmth")

End = tuple[EcogramTie, Point]


def ecogram(
    members: Sequence[SystemMember], clusters: Sequence[EcogramCluster], *, words: Mapping[str, str],
    show: Collection[str] = LAYERS, title: str = "", width: float = WIDE, by_hand: bool = False,
) -> Drawing:  # fmt: skip
    """The client system with the clusters around it. `show`: the layers that are drawn. `words`: the legend
    by meaning (notation.ECOGRAM_LINES, KINDS, DIRECTIONS, SUPPORT, WARMTH, TIMES) and "weight". Names that do
    not fit and people of a crowded cluster are numbers, with a list underneath that has their lines.
    `by_hand`: with large boxes to write in, and all lines explained.

    An alt text holds: who is in the middle; per cluster its tie, remark and people with theirs.
    """
    draw = partial(_one, members, words=words, show=show, title=title, width=width, by_hand=by_hand)
    whole = draw(clusters)
    if by_hand or whole.height <= HIGHEST * width:
        return whole
    return replace(whole, in_parts=cache(lambda: sheets([*halved(clusters)], draw, HIGHEST * width)))


def _one(
    members: Sequence[SystemMember], clusters: Sequence[EcogramCluster], *, words: Mapping[str, str],
    show: Collection[str], title: str, width: float, by_hand: bool,
) -> Drawing:  # fmt: skip
    """The client system with these clusters, as one drawing."""
    sheet = layout_for(width, by_hand=by_hand)
    middle = system(members, sheet.x, sheet.largest)
    boxes = list(_boxes(clusters, len(members) + 1, sheet.box, show, by_hand))
    ends: dict[int, list[End]] = {-1: [], 1: []}
    drawn_boxes, low, high = [], middle.radius, middle.radius
    for place in cluster_positions([box.height for box in boxes], sheet, middle.radius):
        svg, own = box_drawn(boxes[place.at], place.inner, place.top, place.way)
        drawn_boxes.append((place.at, svg))
        ends[place.way] += own
        low, high = max(low, -place.top), max(high, place.top + boxes[place.at].height)
    lines = [_lines(middle, own, way, show) for way, own in ends.items()]
    under, bottom = legend(
        (all_keys(words) if by_hand else ecogram_keys(clusters, words, show)),
        EDGE,
        high + 22,
        width - 2 * EDGE,
    )
    listed = [*middle.listed, *(line for box in boxes for line in _listed(box, show))]
    names, bottom = name_list(listed, EDGE, bottom + 8, width - 2 * EDGE)
    parts = [*(svg for _, svg in sorted(drawn_boxes)), *lines, middle.drawn(), under, names]
    return drawn(width, -low - EDGE, bottom + EDGE, parts, title)


def _boxes(
    clusters: Sequence[EcogramCluster], first: int, width: float, show: Collection[str], by_hand: bool
) -> Iterator[ClusterBox]:
    blank = not any(cluster.people or cluster.tie or cluster.note for cluster in clusters)
    least = TO_WRITE_IN if by_hand else TO_FILL_IN if blank else LEAST
    for cluster in clusters:
        yield measured(cluster, first, width, show, least=least)
        first += len(cluster.people)


def _lines(middle: System, ends: Sequence[End], way: int, show: Collection[str]) -> str:
    runs = bends(middle, [point for _, point in ends], way)
    return "".join(tie_drawn(tie, bend, show) for (tie, _), bend in zip(ends, runs, strict=True))


def _listed(box: ClusterBox, show: Collection[str]) -> Iterator[Listed]:
    """Those whose name does not stand in the box; of a crowded one with their line and letters."""
    for row in box.rows:
        if row.label is None:
            yield Listed(str(row.number), written(row.person.name))
    if box.crowded:
        yield Listed("", None, heading=box.cluster.label)
        for at, person in enumerate(box.cluster.people):
            sign = partial(sample, person.tie, show) if person.tie else None
            write = written(person.name, strip=badges(person.tie, person.warmth, show))
            yield Listed(str(box.first + at), write, sign, sign_width=SAMPLE + 12)

"""One cluster of an ecogram: a rounded box with its people, dots towards the middle and names behind them."""

from collections.abc import Collection
from dataclasses import dataclass

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.svg import Point, element, letters, rounded
from supportcycle.figures.base.symbols import dot, dot_width
from supportcycle.figures.base.text_metrics import SMALLEST, Lettering, wrap
from supportcycle.figures.base.theme import FIELD, LINE, SOFT
from supportcycle.figures.ecogram.data import EcogramCluster, EcogramPerson, EcogramTie
from supportcycle.figures.ecogram.signs import badges
from supportcycle.figures.polar.labels import SIZE, Label, Strip, written
from supportcycle.figures.polar.person_signs import kind_sign, numbered

PAD, INDENT, DOT_AT, SIGN = 10.0, 30.0, 16.0, 8.0
ROW, LINES = 25.0, 3
LEAST, TO_FILL_IN, TO_WRITE_IN = 52.0, 96.0, 124.0
CROWD, GRID = 12, 30
NUMBER = 29.0


@dataclass(frozen=True, slots=True)
class ClusterRow:
    """Somebody in a box: their number in the drawing, their name or None when it does not fit, and the signs
    behind or under it."""

    person: EcogramPerson
    number: int
    label: Label | None
    strip: Strip | None
    behind: bool

    @property
    def half(self) -> float:
        """Half the width of the dot."""
        return SIGN if self.label else dot_width(str(self.number)) / 2

    @property
    def middle(self) -> float:
        """How far the middle of the dot is from the edge of the box."""
        return max(DOT_AT, self.half + 4)

    @property
    def height(self) -> float:
        high = self.label.height + 6 if self.label else ROW
        return max(ROW, high) + (self.strip.height + 4 if self.strip and not self.behind else 0)


@dataclass(frozen=True, slots=True)
class ClusterBox:
    """A measured cluster. With more people than rows there are only their numbers, from `first` on."""

    cluster: EcogramCluster
    width: float
    heading: Lettering
    note: Lettering
    strip: Strip | None
    rows: tuple[ClusterRow, ...]
    first: int
    least: float = LEAST

    @property
    def crowded(self) -> bool:
        return len(self.cluster.people) > CROWD

    @property
    def head(self) -> float:
        """The height of the words above the people."""
        strip = self.strip.height + 4 if self.strip else 0
        return self.heading.height + self.note.height + strip

    @property
    def height(self) -> float:
        people = sum(row.height for row in self.rows) + (_grid_height(self) if self.crowded else 0)
        return max(self.least, self.head + people + (6 if people and self.head else 0) + 2 * PAD)


def measured(
    cluster: EcogramCluster, first: int, width: float, show: Collection[str], *, least: float = LEAST
) -> ClusterBox:
    """How a cluster is written in a box of this width, at `least` so high; its people are numbered from
    `first` on."""
    room = width - 2 * PAD - 4
    heading = wrap(cluster.label, room, SIZE + 1, bold=True)
    people = cluster.people if len(cluster.people) <= CROWD else ()
    rows = tuple(_row(person, first + at, width, show) for at, person in enumerate(people))
    note = wrap(cluster.note, room, SMALLEST)
    strip = badges(cluster.tie, cluster.warmth, show)
    return ClusterBox(cluster, width, heading, note, strip, rows, first, least)


def _row(person: EcogramPerson, number: int, width: float, show: Collection[str]) -> ClusterRow:
    room = width - INDENT - PAD
    label = written(person.name)(room)
    strip = badges(person.tie, person.warmth, show)
    fits = label.whole and label.lines <= LINES
    behind = bool(strip and fits and label.lines <= 1 and label.width + 8 + strip.width <= room)
    return ClusterRow(person, number, label if fits else None, strip, behind)


def _grid_height(box: ClusterBox) -> float:
    if len(box.cluster.people) > GRID:
        return NUMBER
    return -(-len(box.cluster.people) // _columns(box)) * NUMBER


def _columns(box: ClusterBox) -> int:
    wide = max(NUMBER, dot_width(str(box.first + len(box.cluster.people))) + 4)
    return max(1, int((box.width - 2 * PAD) // wide))


def box_drawn(
    box: ClusterBox, inner: float, top: float, way: int
) -> tuple[str, list[tuple[EcogramTie, Point]]]:
    """The box with its edge towards the middle at `inner`, growing to the right (`way` 1) or left (-1), and
    where the lines to it and to its people end."""
    left = inner if way > 0 else inner - box.width
    parts = [rounded(left, top, box.width, box.height, fill=FIELD, line=LINE, r=16)]
    anchor, edge = ("start" if way > 0 else "end"), inner + way * (PAD + 4)
    y = top + PAD
    ends = [(box.cluster.tie, (inner - way * 3, y + 9))] if box.cluster.tie else []
    parts.append(letters(box.heading, edge, y, anchor=anchor))
    y += box.heading.height
    parts.append(letters(box.note, edge, y, anchor=anchor, fill=SOFT))
    y += box.note.height
    if box.strip:
        parts.append(box.strip.draw(edge if way > 0 else edge - box.strip.width, y + 2))
    y = top + PAD + box.head + (6 if box.head else 0)
    for row in box.rows:
        parts.append(element("g", _row_drawn(row, inner, y, way), data_id=one_line(row.person.id)))
        if row.person.tie:
            ends.append((row.person.tie, (inner + way * (row.middle - row.half - 2), y + ROW / 2)))
        y += row.height
    return "".join(parts) + (_grid(box, left, y) if box.crowded else ""), ends


def _row_drawn(row: ClusterRow, inner: float, top: float, way: int) -> str:
    point, edge = (inner + way * row.middle, top + ROW / 2), inner + way * INDENT
    anchor = "start" if way > 0 else "end"
    under = top + (max(ROW, row.label.height + 6) if row.label else ROW)
    parts = [kind_sign(row.person.kind, point) if row.label else numbered(str(row.number), point)]
    if row.label:
        parts.append(row.label.drawn(edge, top + max(3.0, (ROW - row.label.height) / 2), anchor))
    if row.strip and row.behind and row.label:
        far = edge + way * (row.label.width + 8)
        parts.append(
            row.strip.draw(far if way > 0 else far - row.strip.width, top + ROW / 2 - row.strip.height / 2)
        )
    elif row.strip:
        parts.append(row.strip.draw(edge if way > 0 else edge - row.strip.width, under - 2))
    return "".join(parts)


def _grid(box: ClusterBox, left: float, top: float) -> str:
    """The numbers of a crowded cluster in rows, or from the first to the last."""
    last = box.first + len(box.cluster.people) - 1
    if len(box.cluster.people) > GRID:
        return dot(f"{box.first}–{last}", left + PAD, top)
    columns = _columns(box)
    wide = (box.width - 2 * PAD) / columns
    return "".join(
        dot(str(number), left + PAD + place % columns * wide, top + place // columns * NUMBER)
        for place, number in enumerate(range(box.first, last + 1))
    )

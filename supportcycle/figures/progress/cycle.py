"""The phases as a cycle: a ring of segments that point at each other, with the present one filled."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from supportcycle.figures.base.svg import around, at, letters, picture, pillow
from supportcycle.figures.base.text_metrics import Lettering, fit, wrap
from supportcycle.figures.base.theme import ACCENT, BODY, INK, LINE, PAPER, SMALL, SOFT, TINT
from supportcycle.figures.progress.side_labels import angle_of, extent, side_labels

State = Literal["now", "touched", "untouched"]

BIG, COMPACT = 520, 240
SIZES, COMPACT_SIZES = (15, 14, 13, SMALL), (22, 20, 18, SMALL + 1)
"""The compact one is shown at little more than half its size."""
FILL: dict[State, str] = {"now": ACCENT, "touched": TINT, "untouched": PAPER}
EDGE: dict[State, str] = {"now": ACCENT, "touched": ACCENT, "untouched": LINE}


@dataclass(frozen=True, slots=True)
class PhaseMark:
    """One phase: its label, and whether it is the present one, has something written in it, or neither."""

    label: str
    state: State


@dataclass(frozen=True, slots=True)
class _Ring:
    x: float
    outer: float
    inner: float
    sizes: tuple[int, ...] = SIZES

    @property
    def middle(self) -> float:
        return (self.outer + self.inner) / 2


def cycle_picture(phases: Sequence[PhaseMark], *, title: str, compact: bool = False) -> str:
    """The ring of phases as SVG, 520 wide with the labels around it and `title` in the middle; `compact` is
    240 wide with numbers only and the present label (or the title) in the middle.

    An alt text holds: the number of phases, which one is the present one, and which others hold something.
    """
    return _compact(phases, title) if compact else _big(phases, title)


def _big(phases: Sequence[PhaseMark], title: str) -> str:
    ring = _Ring(BIG / 2, 118, 70)
    now = [place for place, phase in enumerate(phases) if phase.state == "now"]
    labels = side_labels(
        [phase.label for phase in phases], radius=ring.outer + 8, half=BIG / 2 - 8, size=BODY, bold=now
    )
    words, below = _heart(title, ring)
    top, bottom = extent(labels, ring.outer + 12)
    names = [
        label.drawn(ring.x, SOFT if phase.state == "untouched" else INK)
        for label, phase in zip(labels, phases, strict=True)
    ]
    under = letters(below, ring.x, bottom + 8, anchor="middle")
    height = bottom - top + 16 + (below.height and below.height + 8)
    return picture(BIG, height, *_segments(phases, ring), *names, words, under, title=title, top=top - 8)


def _compact(phases: Sequence[PhaseMark], title: str) -> str:
    ring = _Ring(COMPACT / 2, 106, 66, COMPACT_SIZES)
    present = next((phase.label for phase in phases if phase.state == "now"), title)
    words, below = _heart(present, ring)
    edge = ring.outer + 10
    under = letters(below, ring.x, edge + 8, anchor="middle")
    height = 2 * edge + (below.height and below.height + 12)
    return picture(COMPACT, height, *_segments(phases, ring), words, under, title=title, top=-edge)


def _heart(text: str, ring: _Ring) -> tuple[str, Lettering]:
    """The words inside the ring, or, when they are too long for that, what is left to stand under it."""
    room = ring.inner - 10
    boxes = ((room * 1.6, room * 1.15), (room * 1.75, room * 0.9), (room * 1.4, room * 1.38))
    fitting = (fit(text, *box, size, bold=True) for size in ring.sizes for box in boxes)
    block = next((found for found in fitting if found), None)
    if block is None:
        return "", wrap(text, 2 * ring.x - 24, SMALL + 1, bold=True)
    return letters(block, ring.x, -block.height / 2, anchor="middle"), Lettering((), SMALL)


def _segments(phases: Sequence[PhaseMark], ring: _Ring) -> list[str]:
    return [_segment(place, len(phases), phase.state, ring) for place, phase in enumerate(phases)]


def _segment(place: int, count: int, state: State, ring: _Ring) -> str:
    """A band along the ring with a point in front and a notch behind, so that it shows which way it goes."""
    half = min(180 / count, 100) - 6
    tip = 9
    start, end = angle_of(place, count) - half - tip / 2, angle_of(place, count) + half - tip / 2
    centre = (ring.x, 0.0)
    long = int(end - start > 180)
    steps = (
        f"M{at(around(centre, ring.outer, start))}"
        f"A{ring.outer} {ring.outer} 0 {long} 1 {at(around(centre, ring.outer, end))}"
        f"L{at(around(centre, ring.middle, end + tip))}L{at(around(centre, ring.inner, end))}"
        f"A{ring.inner} {ring.inner} 0 {long} 0 {at(around(centre, ring.inner, start))}"
        f"L{at(around(centre, ring.middle, start + tip))}Z"
    )
    sign = wrap(str(place + 1), ring.outer, ring.sizes[0] + 2, bold=True)
    x, y = around(centre, ring.middle, angle_of(place, count) + tip / 2)
    ink = PAPER if state == "now" else INK
    return pillow(steps, fill=FILL[state], line=EDGE[state]) + letters(
        sign, x, y - sign.height / 2, anchor="middle", fill=ink
    )

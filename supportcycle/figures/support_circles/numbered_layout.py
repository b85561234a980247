"""The circles of support with numbered dots, and what the numbers stand for in a list beside them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from math import degrees

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.ovals import Oval, Rings
from supportcycle.figures.base.svg import around, letters
from supportcycle.figures.base.symbols import DOT, dot, dot_width, person, tick
from supportcycle.figures.base.text_metrics import fit, wrap
from supportcycle.figures.base.theme import ACCENT, BODY, INK, LINE, PAPER, WIDE
from supportcycle.figures.support_circles.layers import CircleLayer, rings_drawn

LEFT = 10
LIST = 420
ROOM = WIDE - LIST - 8
INDENT = 36
INSIDE, ROUND = 300, 226
"""Degrees that dots may take: nearly all round inside, above the narrow part of the outer bands."""


def with_list(layers: Sequence[CircleLayer], centre: str) -> tuple[str, float]:
    """The circles with dots on the left, every name on the right, and the height that takes."""
    written = [[one_line(entry) for entry in layer.entries if one_line(entry)] for layer in layers]
    starts = list(accumulate((len(entries) for entries in written), initial=1))
    rings = Rings(max(1, len(layers)), first=86, above=62, below=12, stretch=1).moved(LEFT)
    heart, y = _heart(centre, rings.oval(0))
    parts = [rings_drawn(layers, rings), heart]
    for at, layer in enumerate(layers):
        parts.append(_dots(starts[at], len(written[at]), rings, at))
        section, y = _section(layer, written[at], starts[at], at, len(layers), y)
        parts.append(section)
    return "".join(parts), max(rings.height, y)


def _heart(centre: str, oval: Oval) -> tuple[str, float]:
    """The person in the middle; a name that does not fit there opens the list."""
    name = fit(centre, oval.rx * 1.1, 20, BODY, bold=True)
    if name:
        below = letters(name, oval.x, oval.y + 12, anchor="middle")
        return person(oval.x, oval.y - 24) + below, 0
    opening = wrap(centre, ROOM - INDENT, BODY, bold=True)
    small = person(LIST + 14, 0) + letters(opening, LIST + INDENT, 6)
    return person(oval.x, oval.y - 14) + small, max(opening.height + 6, 32) + 16


def _dots(start: int, count: int, rings: Rings, at: int) -> str:
    """The numbers along their circle, clockwise; too many become one sign, from the first to the last."""
    lane = _lane(rings, at)
    signs = [str(start + place) for place in range(count)]
    step = degrees((max(map(dot_width, signs), default=DOT) + 4) / lane.rx)
    if count * step > (INSIDE if at == 0 else ROUND):
        signs = [f"{start}–{start + count - 1}"]
    drawn = ""
    for place, sign in enumerate(signs):
        x, y = around((lane.x, lane.y), lane.rx, -90 + (place - (len(signs) - 1) / 2) * step)
        drawn += dot(sign, x - dot_width(sign) / 2, y - DOT / 2)
    return drawn


def _lane(rings: Rings, at: int) -> Oval:
    """The circle on which the dots of a layer lie: midway between its edges, or just inside the innermost."""
    outer = rings.oval(at)
    if at == 0:
        return replace(outer, rx=outer.rx - DOT / 2 - 5, ry=outer.ry - DOT / 2 - 5)
    inner = rings.oval(at - 1)
    radius = (outer.rx + inner.rx) / 2
    return Oval(outer.x, (outer.y + inner.y) / 2, radius, radius)


def _section(
    layer: CircleLayer, entries: Sequence[str], start: int, at: int, count: int, y: float
) -> tuple[str, float]:
    """One layer in the list, from `y` down: which circle it is, its name, its numbered entries."""
    heading = wrap(layer.label, ROOM - INDENT - 18, BODY, bold=True)
    seen = tick(LIST + INDENT + heading.width + 14, y + 15) if layer.discussed else ""
    parts = [which_circle(at, count, LIST, y), letters(heading, LIST + INDENT, y + 6), seen]
    y += max(heading.height + 6, 30) + 6
    for place, entry in enumerate(entries):
        sign = str(start + place)
        text = wrap(entry, ROOM - max(INDENT, dot_width(sign) + 8), BODY)
        parts += [dot(sign, LIST + 2, y), letters(text, LIST + max(INDENT, dot_width(sign) + 8), y + 2)]
        y += max(DOT, text.height + 4) + 4
    return "".join(parts), y + 12


def which_circle(at: int, count: int, x: float, y: float) -> str:
    """A small drawing of all circles with this one filled."""
    rings = Rings(count, first=4, above=5, below=2, stretch=1).moved(x, y)
    return "".join(
        rings.drawn(other, fill=ACCENT if other == at else PAPER, line=INK if other == at else LINE)
        for other in reversed(range(count))
    )

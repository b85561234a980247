"""Two drawings beside each other at one scale: then and now, each with its date."""

import re

from supportcycle.figures.base.drawing import Drawing, drawn
from supportcycle.figures.base.svg import Point, at, element, letters, number, path
from supportcycle.figures.base.text_metrics import Lettering, wrap
from supportcycle.figures.base.theme import ACCENT, HAIR

BETWEEN, EDGE, SIZE = 36.0, 10.0, 18
ROOT = re.compile(r'<svg[^>]*?viewBox="([^"]*)"[^>]*?(/?)>')


def side_by_side(then: Drawing, now: Drawing, *, then_label: str, now_label: str, title: str = "") -> Drawing:
    """The two drawings as they are, with a label (such as a date) above each. Draw both at one width, about
    480, so that together they fit a screen and a sheet on its side.

    An alt text holds: the alt texts of both, with their labels, and what differs.
    """
    heads = wrap(then_label, then.width, SIZE, bold=True), wrap(now_label, now.width, SIZE, bold=True)
    top = EDGE + max(head.height for head in heads) + 14
    width, height = then.width + BETWEEN + now.width, top + max(then.height, now.height)
    middle = then.width + BETWEEN / 2
    line = path(f"M{at((middle, EDGE))}L{at((middle, height - EDGE))}", line=HAIR, width=1.5)
    parts = [
        line,
        _half(then, heads[0], (0, top)),
        _half(now, heads[1], (then.width + BETWEEN, top)),
    ]
    each = tuple(_headed(half, head, top, title) for half, head in zip((then, now), heads, strict=True))
    return drawn(width, 0, height, parts, title, each)


def _headed(half: Drawing, head: Lettering, top: float, title: str) -> Drawing:
    """One of the two with its label, on a sheet of its own; so are its own parts, when it has any."""
    each = tuple(_headed(part, head, top, title) for part in half.parts)
    return drawn(half.width, 0, top + half.height, [_half(half, head, (0, top))], title, each)


def _half(half: Drawing, head: Lettering, corner: Point) -> str:
    label = letters(head, corner[0] + half.width / 2, EDGE, anchor="middle", fill=ACCENT)
    return label + _moved(half.svg, corner)


def _moved(svg: str, corner: Point) -> str:
    """What is in a drawing, with its left upper corner at a point."""
    root = ROOT.match(svg)
    if root is None or root[2]:
        return ""
    left, top = (float(value) for value in root[1].split()[:2])
    away = f"translate({number(corner[0] - left)} {number(corner[1] - top)})"
    return element("g", svg[root.end() :].removesuffix("</svg>"), transform=away)

"""The sign of a person: square, circle and the others, doubled, crossed, with a paw."""

from math import sqrt

from supportcycle.figures.base.svg import Point, at, element, path, polygon
from supportcycle.figures.base.theme import FIELD, INK, PAPER, SOFT, TINT
from supportcycle.figures.genogram.data import GenogramPerson

INSET = 5
STROKE = 1.8
_SLANT = sqrt(3) / 2
_CORNER = {"square": 1.0, "circle": sqrt(0.5), "hexagon": 0.634, "shield": sqrt(0.5), "diamond": 0.5}
_ROUND = 0.5523


def form_of(person: GenogramPerson) -> str:
    """Which form stands for this person."""
    if person.pet:
        return "diamond"
    return {"female": "circle", "male": "square", "other": "shield"}.get(person.sex, "hexagon")


def drawn_sign(person: GenogramPerson, centre: Point, r: float, *, open_for: float = 0) -> str:
    """The sign around `centre`, `r` to each side; the cross leaves a middle of `open_for` free."""
    form = form_of(person)
    parts = [outline(form, centre, r, fill=TINT if person.index else PAPER)]
    if person.index:
        parts.append(outline(form, centre, r - (INSET if r > INSET * 3 else 3), fill=FIELD))
    if person.pet:
        parts.append(_paw(centre, r))
    if person.deceased:
        parts.append(_cross(form, centre, r, open_for))
    return "".join(parts)


def outline(form: str, centre: Point, r: float, *, fill: str) -> str:
    """One form."""
    x, y = centre
    if form == "circle":
        return element("circle", cx=x, cy=y, r=r, fill=fill, stroke=INK, stroke_width=STROKE)
    if form == "square":
        sides = {"x": x - r, "y": y - r, "width": 2 * r, "height": 2 * r}
        return element("rect", **sides, fill=fill, stroke=INK, stroke_width=STROKE)
    steps = _steps(form, x, y, r)
    return element("path", d=steps, fill=fill, stroke=INK, stroke_width=STROKE, stroke_linejoin="round")


def _steps(form: str, x: float, y: float, r: float) -> str:
    if form == "shield":
        k = r * _ROUND
        right = " ".join(map(at, ((x + r, y + k), (x + k, y + r), (x, y + r))))
        left = " ".join(map(at, ((x - k, y + r), (x - r, y + k), (x - r, y))))
        return f"M{at((x - r, y - r))}L{at((x + r, y - r))}L{at((x + r, y))}C{right}C{left}Z"
    if form == "diamond":
        return polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)])
    across = [(-r / 2, -1), (r / 2, -1), (r, 0), (r / 2, 1), (-r / 2, 1), (-r, 0)]
    return polygon((x + dx, y + dy * r * _SLANT) for dx, dy in across)


def reach(person: GenogramPerson, r: float, aside: float, *, up: bool) -> float:
    """How far the sign reaches above or below its middle, `aside` of that middle."""
    form = form_of(person)
    if form == "circle" or (form == "shield" and not up):
        return sqrt(max(0.0, r * r - aside * aside))
    if form == "diamond":
        return max(0.0, r - abs(aside))
    if form == "hexagon":
        return min(r * _SLANT, (r - abs(aside)) * 2 * _SLANT)
    return r


def _cross(form: str, centre: Point, r: float, open_for: float) -> str:
    """Two diagonals from edge to edge."""
    x, y = centre
    end, start = r * _CORNER[form], max(0.0, open_for)
    arms = [(sx, sy) for sx in (-1, 1) for sy in (-1, 1)]
    return "".join(
        element(
            "line", x1=x + sx * start, y1=y + sy * start, x2=x + sx * end, y2=y + sy * end,
            stroke=INK, stroke_width=1.5,
        )
        for sx, sy in arms
    )  # fmt: skip


def _paw(centre: Point, r: float) -> str:
    """A pad and four toes."""
    x, y, u = centre[0], centre[1], r / 18
    toes = ((-5.6, -0.6, 1.7), (-2, -4.2, 1.9), (2, -4.2, 1.9), (5.6, -0.6, 1.7))
    drawn = [element("circle", cx=x + dx * u, cy=y + dy * u, r=size * u, fill=SOFT) for dx, dy, size in toes]
    pad = [(x + dx * u, y + dy * u) for dx, dy in ((-3.4, 4), (-3.4, -0.6), (3.4, -0.6), (3.4, 4))]
    steps = f"M{at(pad[0])}C{at(pad[1])} {at(pad[2])} {at(pad[3])}Z"
    return "".join(drawn) + path(steps, fill=SOFT, line=SOFT, width=1.6)

"""The small signs of an ecogram: letters for support, sun and snow for warmth, samples of lines."""

from collections.abc import Collection
from functools import partial

from supportcycle.figures.base.notation import LETTERS, SUPPORT, WARMTH, line_style, line_width
from supportcycle.figures.base.svg import Point, around, at, element, letters, path
from supportcycle.figures.base.text_metrics import wrap
from supportcycle.figures.base.theme import ACCENT, INK, PAPER, SMALL
from supportcycle.figures.ecogram.data import EcogramTie
from supportcycle.figures.ecogram.tie_lines import Bend, direction_heads, headed, straight, tie_line
from supportcycle.figures.polar.labels import Strip

BADGE = 8.5
PITCH = 19.5
SAMPLE = 46.0


def support_sign(kind: str, point: Point, *, now: bool = True) -> str:
    """The letter of a kind of support: filled when it is there, open when it could be."""
    return _disc(point, now=now) + _letter(LETTERS.get(kind, ""), point, PAPER if now else ACCENT)


def _disc(point: Point, *, now: bool) -> str:
    fill = ACCENT if now else PAPER
    return element("circle", cx=point[0], cy=point[1], r=BADGE, fill=fill, stroke=ACCENT, stroke_width=1.4)


def _letter(letter: str, point: Point, fill: str) -> str:
    return letters(wrap(letter, 40, SMALL, bold=True), point[0], point[1] - 7.7, anchor="middle", fill=fill)


def time_sign(time: str, point: Point) -> str:
    """The disc of a letter without the letter, for the legend: `now` or `possible`."""
    return _disc(point, now=time == "now")


def warmth_sign(warmth: str, point: Point) -> str:
    """A sun, a snow crystal, or half of each."""
    x, y = point
    if warmth == "cool":
        return "".join(_arm(point, turn * 60) for turn in range(6))
    if warmth == "warm":
        rays = (_ray(point, 6, 8.4, turn * 45) for turn in range(8))
        return element("circle", cx=x, cy=y, r=4, fill=ACCENT) + "".join(rays)
    half = element(
        "path",
        d=f"M{at((x - 1, y - 4))}A4 4 0 0 0 {at((x - 1, y + 4))}Z",
        fill=ACCENT,
        stroke=ACCENT,
        stroke_width=0.4,
    )
    rays = (_ray((x - 1, y), 6, 8.4, turn) for turn in (112, 146, 180, 214, 248))
    arms = (_arm((x + 1, y), turn) for turn in (-60, 0, 60))
    return half + "".join(rays) + "".join(arms)


def _arm(point: Point, angle: float) -> str:
    """One arm of a crystal with its two twigs."""
    twigs = (_ray(around(point, 4.6, angle), 0, 3, angle + way * 50) for way in (-1, 1))
    return _ray(point, 0, 8, angle) + "".join(twigs)


def _ray(point: Point, start: float, end: float, angle: float) -> str:
    ends = (around(point, start, angle), around(point, end, angle))
    return path(f"M{at(ends[0])}L{at(ends[1])}", line=INK, width=1.3)


def badges(tie: EcogramTie | None, warmth: str, show: Collection[str]) -> Strip | None:
    """The letters of a tie and its warmth in a row, as far as they are shown."""
    signs = []
    if tie and "support" in show:
        signs += [partial(support_sign, kind) for kind in SUPPORT if kind in tie.now]
        open_kinds = [kind for kind in SUPPORT if kind in tie.possible and kind not in tie.now]
        signs += [partial(support_sign, kind, now=False) for kind in open_kinds]
    if warmth in WARMTH and "warmth" in show:
        signs.append(partial(warmth_sign, warmth))

    def draw(left: float, top: float) -> str:
        return "".join(sign((left + BADGE + place * PITCH, top + BADGE)) for place, sign in enumerate(signs))

    return Strip(PITCH * len(signs) - 2.5, 2 * BADGE, draw) if signs else None


def tie_drawn(tie: EcogramTie, bend: Bend, show: Collection[str]) -> str:
    """The line of a tie along a bend that starts at the client, with arrow heads where help goes."""
    style = line_style(tie.quality)
    width = line_width(tie.weight if "weight" in show else None, style)
    direction = tie.direction if "direction" in show else ""
    return tie_line(headed(bend, direction, width), style, width) + direction_heads(bend, direction, width)


def sample(tie: EcogramTie, show: Collection[str], point: Point) -> str:
    """A short straight piece of the line of a tie; the client is on the left."""
    x, y = point
    return tie_drawn(tie, straight((x - SAMPLE / 2 + 2, y), (x + SAMPLE / 2 - 2, y)), show)


def quality_sign(quality: str, point: Point) -> str:
    """The line of a quality, for the legend."""
    return sample(EcogramTie(quality), (), point)


def direction_sign(direction: str, point: Point) -> str:
    """An arrow from or to the client, who is the small circle on the left."""
    client = element(
        "circle", cx=point[0] - SAMPLE / 2 - 2, cy=point[1], r=5, fill=PAPER, stroke=ACCENT, stroke_width=1.6
    )
    return client + sample(
        EcogramTie("ordinary", direction=direction), ("direction",), (point[0] + 6, point[1])
    )


def weight_sign(_: str, point: Point) -> str:
    """Three lines, thicker and thicker."""
    style, parts = line_style("ordinary"), []
    for place, weight in enumerate((1, 3, 5)):
        left = point[0] - SAMPLE / 2 + place * 16
        parts.append(
            tie_line(straight((left, point[1]), (left + 13, point[1])), style, line_width(weight, style))
        )
    return "".join(parts)

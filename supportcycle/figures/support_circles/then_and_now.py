"""The circles of support at two moments: the same numbers in both, and one list of what they stand for."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import degrees

from supportcycle.figures.base.ovals import Oval, Rings
from supportcycle.figures.base.svg import around, letters, picture, rounded
from supportcycle.figures.base.symbols import DOT, dot_sign, dot_width, person
from supportcycle.figures.base.text_metrics import wrap
from supportcycle.figures.base.theme import ACCENT, BANDS, BODY, INK, LINE, PAPER, SMALL, SOFT, WIDE
from supportcycle.figures.support_circles.numbered_layout import which_circle

EDGE, BETWEEN, HEAD = 8.0, 24.0, 30.0
SIZE = (WIDE - 2 * EDGE - BETWEEN) / 2
INDENT, HEART = 34.0, 60.0


@dataclass(frozen=True, slots=True)
class CircleEntry:
    """Something or somebody in a circle, and at which of the two moments."""

    name: str
    then: bool
    now: bool


@dataclass(frozen=True, slots=True)
class CirclePair:
    """One circle, from the inside out, with what was and is in it."""

    label: str
    entries: Sequence[CircleEntry]


@dataclass(frozen=True, slots=True)
class MomentWords:
    """The headings of the two drawings, and what the list says of an entry that is in one of them."""

    then: str
    now: str
    only_then: str
    only_now: str
    nothing: str


def circles_then_now(pairs: Sequence[CirclePair], *, words: MomentWords, title: str = "") -> str:
    """Two sets of circles beside each other and the list below them, as SVG, 680 wide. What is new has a
    filled dot, what is no longer there an open one with a dashed edge.

    An alt text holds: per circle what is in it, and what of that is new or was only there then.
    """
    numbers = _numbered(pairs)
    heads = [wrap(head, SIZE, BODY + 1, bold=True) for head in (words.then, words.now)]
    top = max(HEAD, *(head.height + 12 for head in heads))
    parts = []
    for half, head in enumerate(heads):
        left = EDGE + half * (SIZE + BETWEEN)
        parts.append(letters(head, left + SIZE / 2, 4, anchor="middle", fill=ACCENT if half else SOFT))
        parts.append(_half(pairs, numbers, left, top, now=bool(half)))
    drawn, bottom = _list(pairs, numbers, words, top + SIZE + 18)
    return picture(WIDE, bottom, *parts, drawn, title=title)


def _numbered(pairs: Sequence[CirclePair]) -> list[list[str]]:
    numbers, count = [], 0
    for pair in pairs:
        numbers.append([str(count + place + 1) for place in range(len(pair.entries))])
        count += len(pair.entries)
    return numbers


def _half(
    pairs: Sequence[CirclePair], numbers: Sequence[Sequence[str]], left: float, top: float, *, now: bool
) -> str:
    band = (SIZE / 2 - HEART) / max(1, len(pairs) - 1) if len(pairs) > 1 else 0
    rings = Rings(max(1, len(pairs)), first=HEART, above=band, below=band, stretch=1).moved(left, top)
    parts = [
        rings.drawn(at, fill=BANDS[min(at, len(BANDS) - 1)], line=LINE) for at in reversed(range(rings.count))
    ]
    heart = rings.oval(0)
    parts.append(person(heart.x, heart.y + 2))
    for at, pair in enumerate(pairs):
        there = [
            (sign, entry)
            for sign, entry in zip(numbers[at], pair.entries, strict=True)
            if (entry.now if now else entry.then)
        ]
        parts.append(_dots(there, _lane(rings, at), at))
    return "".join(parts)


def _lane(rings: Rings, at: int) -> Oval:
    """Where the dots of a circle lie: along its band, or just inside the innermost."""
    outer = rings.oval(at)
    inner = rings.oval(at - 1).rx if at else outer.rx - DOT - 6
    radius = (outer.rx + inner) / 2
    return Oval(outer.x, outer.y, radius, radius)


def _dots(there: Sequence[tuple[str, CircleEntry]], lane: Oval, at: int) -> str:
    """The numbers clockwise from the top; as many as fit, the last dot says that there are more."""
    width = max((dot_width(sign) for sign, _ in there), default=DOT)
    step = degrees((width + 3) / lane.rx)
    most = max(1, int((280 if at else 200) // step))
    shown = there if len(there) <= most else [*there[: most - 1], ("…", CircleEntry("", True, True))]
    drawn = ""
    for place, (sign, entry) in enumerate(shown):
        x, y = around((lane.x, lane.y), lane.rx, -90 + (place - (len(shown) - 1) / 2) * step)
        drawn += _dot(sign, entry, x - dot_width(sign) / 2, y - DOT / 2)
    return drawn


def _dot(sign: str, entry: CircleEntry, x: float, top: float) -> str:
    """White when it is in both, filled when it is new, dashed when it was only then."""
    new, gone = entry.now and not entry.then, entry.then and not entry.now
    said, width = dot_sign(sign), dot_width(sign)
    box = rounded(
        x, top, width, DOT, fill=INK if new else PAPER, line=INK, r=DOT / 2, dash="3 3" if gone else ""
    )
    inside = letters(
        said, x + width / 2, top + (DOT - said.height) / 2, anchor="middle", fill=PAPER if new else INK
    )
    return box + inside


def _list(
    pairs: Sequence[CirclePair], numbers: Sequence[Sequence[str]], words: MomentWords, y: float
) -> tuple[str, float]:
    """Every circle with its entries in full."""
    parts = []
    for at, pair in enumerate(pairs):
        heading = wrap(pair.label, WIDE - 2 * EDGE - INDENT, BODY, bold=True)
        parts += [which_circle(at, len(pairs), EDGE, y), letters(heading, EDGE + INDENT, y + 5)]
        y += max(heading.height + 8, 32)
        if not pair.entries:
            said = wrap(words.nothing, WIDE - 2 * EDGE - INDENT, SMALL + 1)
            parts.append(letters(said, EDGE + INDENT, y, fill=SOFT))
            y += said.height + 4
        for sign, entry in zip(numbers[at], pair.entries, strict=True):
            drawn, y = _entry(sign, entry, words, y)
            parts.append(drawn)
        y += 10
    return "".join(parts), y


def _entry(sign: str, entry: CircleEntry, words: MomentWords, y: float) -> tuple[str, float]:
    when = "" if entry.then and entry.now else words.only_now if entry.now else words.only_then
    left = EDGE + INDENT + max(DOT, dot_width(sign)) + 8
    name = wrap(f"{entry.name} ({when})" if when else entry.name, WIDE - EDGE - left, BODY)
    return _dot(sign, entry, EDGE + INDENT, y) + letters(name, left, y + 3), y + max(DOT, name.height + 4) + 4

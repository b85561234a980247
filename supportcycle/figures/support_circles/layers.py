"""What the circles of support are told, and the parts that both of their layouts share."""

from collections.abc import Sequence
from dataclasses import dataclass

from supportcycle.figures.base.ovals import Rings
from supportcycle.figures.base.svg import element, letters
from supportcycle.figures.base.symbols import tick
from supportcycle.figures.base.text_metrics import wrap
from supportcycle.figures.base.theme import ACCENT, BANDS, INK, LINE, SMALL

DASH = "6 5"


@dataclass(frozen=True, slots=True)
class CircleLayer:
    """One circle, from the inside out: its name, what was found there, and whether it was talked about."""

    label: str
    entries: Sequence[str]
    discussed: bool


@dataclass(frozen=True, slots=True)
class CircleWords:
    """The words of the legend."""

    discussed: str
    not_discussed: str


def rings_drawn(layers: Sequence[CircleLayer], rings: Rings) -> str:
    """The ovals, outermost first; a layer that was not talked about has a dashed edge."""
    return "".join(
        rings.drawn(
            at,
            fill=BANDS[min(at, len(BANDS) - 1)],
            line=ACCENT if layers[at].discussed else LINE,
            dash="" if layers[at].discussed else DASH,
        )
        for at in reversed(range(len(layers)))
    )


def legend(words: CircleWords | None, x: float, top: float, width: float) -> tuple[str, float]:
    """The two signs with their words, and the height they take."""
    if words is None:
        return "", 0
    seen = wrap(words.discussed, width / 2 - 40, SMALL)
    unseen = wrap(words.not_discussed, width / 2 - 40, SMALL)
    second = x + seen.width + 50
    dashes = element(
        "line", x1=second, y1=top + 8, x2=second + 28, y2=top + 8, stroke=LINE, stroke_width=1.6,
        stroke_dasharray=DASH,
    )  # fmt: skip
    drawn = (
        tick(x + 8, top + 8)
        + letters(seen, x + 20, top)
        + dashes
        + letters(unseen, second + 36, top, fill=INK)
    )
    return drawn, max(seen.height, unseen.height, 16) + 8

"""How a meaning looks, per drawing: what is stored about a tie is its meaning, never its line.

Sources: Steyaert & Kwekkeboom, De zorgkracht van sociale netwerken (2012), ch. 4 (ecogram: drawn through is
ordinary, dotted is tense, serrated is conflict, thickness is the client's own importance, arrows only where
direction matters, letters P, G, A and E for what a tie is or can be good for); the letters are not a
standard, so every drawing has its legend. A dotted line in an ecogram is a tense tie, where a genogram
draws a distant one so: each drawing has a table of its own. The book has no line for strong, weak, broken or
unknown ties in an ecogram: double, in dashes, cut by two bars, and thin with an open point are ours.
Signs of the other maps (energy, wishes, functions, reach, frequency) are ours as well.
"""

from dataclasses import dataclass
from typing import Literal

Shape = Literal["plain", "double", "dashed", "dotted", "serrated", "cut", "open"]


@dataclass(frozen=True, slots=True)
class LineStyle:
    """The shape of a line; `least` is how thin it may be."""

    shape: Shape
    least: float = 1.6


UNKNOWN = LineStyle("open", 1.2)
ECOGRAM_LINES = {
    "strong": LineStyle("double"),
    "ordinary": LineStyle("plain"),
    "weak": LineStyle("dashed"),
    "tense": LineStyle("dotted", 2.4),
    "conflict": LineStyle("serrated"),
    "broken": LineStyle("cut"),
    "unknown": UNKNOWN,
}

WEIGHTS = 5
KINDS = ("person", "group", "professional", "volunteer", "pet")
ENERGY = ("gives", "could_give", "costs")
WISHES = ("closer", "as_it_is", "further")
DIRECTIONS = ("to_client", "from_client", "both_ways")
SUPPORT = ("practical", "company", "advice", "emotional")
LETTERS = {"practical": "P", "company": "G", "advice": "A", "emotional": "E"}
TIMES = ("now", "possible")
WARMTH = ("warm", "cool", "mixed")
FUNCTIONS = ("affection", "belonging", "means", "stability")
REACH = ("neighbourhood", "town", "region", "outside")
FREQUENCY = ("rarely", "yearly", "monthly", "weekly", "daily")


def line_style(quality: str) -> LineStyle:
    """How the ecogram draws a tie of this quality; a quality it does not know is unknown."""
    return ECOGRAM_LINES.get(quality, UNKNOWN)


def line_width(weight: int | None, style: LineStyle) -> float:
    """How thick a tie is: the client's own importance from 1 to 5, or the usual thickness."""
    if weight is None or style is UNKNOWN:
        return style.least
    return style.least + 0.85 * (min(max(weight, 1), WEIGHTS) - 1)

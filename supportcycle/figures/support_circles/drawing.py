"""The circles of support: own strength in the heart, then network, general and individual services."""

from collections.abc import Sequence

from supportcycle.figures.base.svg import picture
from supportcycle.figures.base.theme import WIDE
from supportcycle.figures.support_circles.layers import CircleLayer, CircleWords, legend
from supportcycle.figures.support_circles.names_layout import with_names
from supportcycle.figures.support_circles.numbered_layout import with_list

__all__ = ["CircleLayer", "CircleWords", "circles_picture"]

EDGE = 10


def circles_picture(
    layers: Sequence[CircleLayer], *, centre: str, title: str = "", words: CircleWords | None = None
) -> str:
    """The layers (from the inside out) as circles around `centre`, as SVG, 680 wide. Names stand in the
    circles; when they do not fit, numbered dots do and the names stand in a list beside the picture.
    With `words` there is a legend.

    An alt text holds: per layer its name, the names of its entries, and whether it was talked about.
    """
    drawn, height = with_names(layers, centre) or with_list(layers, centre)
    under, more = legend(words, EDGE, height + 14, WIDE - 2 * EDGE)
    return picture(WIDE, height + more + 2 * EDGE, drawn, under, title=title, top=-EDGE)

"""What tells one series from another without a colour: shapes, dashes and patterns."""

from collections.abc import Mapping
from typing import Any

from supportcycle.figures.base.theme import ACCENT, INK, PAPER, TINT

SHAPES = ("circle", "square", "diamond", "triangle-up", "cross", "star", "hexagon", "triangle-down")
_DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")
_PATTERNS = ("", "/", ".", "x", "-", "|", "\\", "+")
SIZE = 14


def marked(place: int, *, is_open: bool = False) -> Mapping[str, Any]:
    """The points and the line of the series at `place`, whatever its number; open points are those of which
    something is not known."""
    shape = SHAPES[place % len(SHAPES)] + ("-open" if is_open else "")
    edge = {"color": ACCENT if is_open else PAPER, "width": 2}
    line = {"color": ACCENT, "width": 2, "dash": _DASHES[place % len(_DASHES)]}
    return {"marker": {"symbol": shape, "size": SIZE, "color": ACCENT, "line": edge}, "line": line}


def filled(place: int) -> Mapping[str, Any]:
    """The bars of the series at `place`: a ground, an edge, and a pattern of their own."""
    pattern = {"shape": _PATTERNS[place % len(_PATTERNS)], "fgcolor": INK, "bgcolor": TINT, "solidity": 0.25}
    return {"marker": {"color": TINT, "line": {"color": INK, "width": 1.5}, "pattern": pattern}}

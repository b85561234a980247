"""A finished drawing with its size."""

from collections.abc import Iterable
from dataclasses import dataclass

from supportcycle.figures.base.svg import picture


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG and how large it is in its own units; one unit is one pixel at full size."""

    svg: str
    width: float
    height: float


def drawn(width: float, top: float, bottom: float, parts: Iterable[str], title: str) -> Drawing:
    """The parts as one drawing that reaches from `top` to `bottom`."""
    return Drawing(picture(width, bottom - top, *parts, title=title, top=top), width, bottom - top)

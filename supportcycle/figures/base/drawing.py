"""A finished drawing with its size."""

from collections.abc import Iterable
from dataclasses import dataclass

from supportcycle.figures.base.svg import picture


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG and how large it is in its own units; one unit is one pixel at full size.

    `parts`: the same as several drawings, each for a sheet of its own, when the whole is too small to read on
    one; nothing when it cannot be taken apart.
    """

    svg: str
    width: float
    height: float
    parts: tuple["Drawing", ...] = ()


def drawn(
    width: float,
    top: float,
    bottom: float,
    inside: Iterable[str],
    title: str,
    parts: tuple[Drawing, ...] = (),
) -> Drawing:
    """What is `inside` as one drawing that reaches from `top` to `bottom`; `parts`: see `Drawing`."""
    svg = picture(width, bottom - top, *inside, title=title, top=top)
    return Drawing(svg, width, bottom - top, parts)

"""A finished drawing with its size."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from supportcycle.figures.base.svg import picture

HIGHEST = 1.2
"""How high a drawing for one sheet is at most, of how wide it is."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG and how large it is in its own units; one unit is one pixel at full size.

    `in_parts` makes `parts`, only for who asks.
    """

    svg: str
    width: float
    height: float
    in_parts: Callable[[], tuple["Drawing", ...]] = field(default=tuple, compare=False)

    @property
    def parts(self) -> tuple["Drawing", ...]:
        """The same as several drawings, each for a sheet of its own, when the whole is too small to read on
        one; nothing when it cannot be taken apart."""
        return self.in_parts()


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
    return Drawing(svg, width, bottom - top, lambda: parts)

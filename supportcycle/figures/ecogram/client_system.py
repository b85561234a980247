"""The middle of an ecogram: the client system in one plain circle."""

from collections.abc import Sequence
from dataclasses import dataclass

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.ovals import Oval, packed
from supportcycle.figures.base.svg import Point, element, letters
from supportcycle.figures.base.symbols import DOT, dot, dot_width, pill, pill_width
from supportcycle.figures.base.text_metrics import LEADING, Lettering, fit
from supportcycle.figures.base.theme import ACCENT, BODY, TINT
from supportcycle.figures.ecogram.data import SystemMember
from supportcycle.figures.polar.labels import SIZE, written
from supportcycle.figures.polar.numbered_names import Listed

RADII = (56.0, 62.0, 68.0, 74.0, 80.0, 88.0, 96.0)
PILL = 25.0
LINE, LEAST = 18.0, 48.0


@dataclass(frozen=True, slots=True)
class System:
    """The drawn circle around (`x`, 0) and the names that are numbers in it."""

    x: float
    radius: float
    inside: str
    listed: tuple[Listed, ...] = ()

    def drawn(self) -> str:
        """The circle with who is in it."""
        circle = element("circle", cx=self.x, cy=0, r=self.radius, fill=TINT, stroke=ACCENT, stroke_width=2)
        return circle + self.inside


def system(members: Sequence[SystemMember], x: float, most: float) -> System:
    """The smallest circle in which the names fit, under each other or in rows, at most `most` in radius; else
    their numbers."""
    named = [member for member in members if one_line(member.name)]
    radii = [radius for radius in RADII if radius <= most]
    for radius in radii:
        for fitting in (_alone, _under_each_other, _pills):
            inside = fitting(named, x, radius)
            if inside is not None:
                return System(x, radius, inside)
    return _numbers(named, x, radii[-1])


def _alone(members: Sequence[SystemMember], x: float, radius: float) -> str | None:
    if len(members) != 1:
        return None
    block = fit(members[0].name, 1.6 * radius, 3.2 * BODY * LEADING, BODY + 1, bold=True)
    return letters(block, x, -block.height / 2, anchor="middle") if block else None


def _under_each_other(members: Sequence[SystemMember], x: float, radius: float) -> str | None:
    """One name a line, as wide as the circle is there."""
    oval, top = Oval(x, 0, radius, radius), -LINE * len(members) / 2
    rooms = [oval.room(top + LINE * at, top + LINE * (at + 1)) for at in range(len(members))]
    if min(rooms, default=LEAST) < LEAST:
        return None
    blocks = [fit(member.name, room, LINE, SIZE) for member, room in zip(members, rooms, strict=True)]
    parts = [letters(b, x, top + LINE * at, anchor="middle") for at, b in enumerate(blocks) if b]
    return "".join(parts) if len(parts) == len(blocks) else None


def _pills(members: Sequence[SystemMember], x: float, radius: float) -> str | None:
    fitted = [fit(member.name, 1.8 * radius, PILL, SIZE) for member in members]
    blocks: list[Lettering] = [block for block in fitted if block is not None]
    if len(blocks) < len(fitted):
        return None
    spots = _packed([pill_width(block) for block in blocks], x, radius, PILL)
    if spots is None:
        return None
    return "".join(pill(block, *spot, PILL) for block, spot in zip(blocks, spots, strict=True))


def _packed(widths: Sequence[float], x: float, radius: float, height: float) -> list[Point] | None:
    return packed(widths, Oval(x, 0, radius, radius), 6 - radius, radius - 6, height)


def _numbers(members: Sequence[SystemMember], x: float, radius: float) -> System:
    signs = [str(at) for at in range(1, len(members) + 1)]
    spots = _packed([dot_width(sign) for sign in signs], x, radius, DOT)
    if spots is None:
        whole = f"1–{len(members)}"
        inside = dot(whole, x - dot_width(whole) / 2, -DOT / 2)
    else:
        inside = "".join(dot(sign, *spot) for sign, spot in zip(signs, spots, strict=True))
    listed = (Listed(sign, written(member.name)) for sign, member in zip(signs, members, strict=True))
    return System(x, radius, inside, tuple(listed))

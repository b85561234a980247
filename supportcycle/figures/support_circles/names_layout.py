"""The circles of support with the names in them, as long as they fit."""

from collections.abc import Sequence

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.ovals import Oval, Rings, packed
from supportcycle.figures.base.svg import letters
from supportcycle.figures.base.symbols import person, pill, pill_width, tick
from supportcycle.figures.base.text_metrics import Lettering, fit
from supportcycle.figures.base.theme import BODY, SMALL, WIDE
from supportcycle.figures.support_circles.layers import CircleLayer, rings_drawn

LABEL = 17
HEAD = 39
PILL = 25
FOOT = 86
TICK = 18


def with_names(layers: Sequence[CircleLayer], centre: str) -> tuple[str, float] | None:
    """The circles filled with names, 680 wide, and their height; None when a name does not fit."""
    rings = Rings(max(1, len(layers)), first=98, above=102, below=12, stretch=1.25)
    rings = rings.moved((WIDE - rings.width) / 2)
    if rings.width > WIDE:
        return None
    bands = [_band(layer, rings, at) for at, layer in enumerate(layers)]
    heart = _heart(centre, rings.oval(0))
    if heart is None or None in bands:
        return None
    return rings_drawn(layers, rings) + heart + "".join(band or "" for band in bands), rings.height


def _heart(centre: str, oval: Oval) -> str | None:
    bottom = oval.y + oval.ry
    name = fit(centre, oval.room(bottom - 48, bottom - 26), 22, BODY + 1, bold=True)
    if name is None:
        return None
    return person(oval.x, bottom - FOOT + 2) + letters(name, oval.x, bottom - 46, anchor="middle")


def _band(layer: CircleLayer, rings: Rings, at: int) -> str | None:
    oval = rings.oval(at)
    label = _label(layer, oval)
    floor = rings.oval(at - 1).top - 7 if at else oval.y + oval.ry - FOOT
    entries = [entry for entry in layer.entries if one_line(entry)]
    tries = (_pills(entries, oval, floor, size) for size in (BODY, BODY - 1, SMALL))
    pills = next((found for found in tries if found is not None), None)
    return None if label is None or pills is None else label + pills


def _label(layer: CircleLayer, oval: Oval) -> str | None:
    top = oval.top + LABEL
    room = oval.room(top, top + 18) - (TICK if layer.discussed else 0)
    tries = (fit(layer.label, room, 20, size, bold=True) for size in (BODY, BODY - 1, SMALL))
    label = next((found for found in tries if found is not None), None)
    if label is None:
        return None
    if not layer.discussed:
        return letters(label, oval.x, top, anchor="middle")
    left = oval.x - (label.width + TICK) / 2
    return tick(left + 6, top + label.height / 2) + letters(label, left + TICK, top)


def _pills(entries: Sequence[str], oval: Oval, floor: float, size: float) -> str | None:
    blocks = [fit(entry, 2 * oval.rx, PILL, size) for entry in entries]
    known: list[Lettering] = [block for block in blocks if block is not None]
    if len(known) < len(blocks):
        return None
    spots = packed([pill_width(block) for block in known], oval, oval.top + HEAD, floor, PILL)
    if spots is None:
        return None
    return "".join(pill(block, x, y, PILL) for block, (x, y) in zip(known, spots, strict=True))

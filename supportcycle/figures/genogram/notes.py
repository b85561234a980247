"""What stands under a genogram: the notes at emotional lines, and ties that found no place in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.svg import letters
from supportcycle.figures.base.symbols import DOT, dot, dot_width
from supportcycle.figures.base.text_metrics import wrap
from supportcycle.figures.base.theme import BODY, SMALL
from supportcycle.figures.genogram.areas import Box
from supportcycle.figures.genogram.bond_routes import BondRoute
from supportcycle.figures.genogram.bond_strokes import along
from supportcycle.figures.genogram.cards import R
from supportcycle.figures.genogram.data import GenogramWords
from supportcycle.figures.genogram.family.unions import Family
from supportcycle.figures.genogram.layout import GenogramLayout
from supportcycle.figures.genogram.periods import periods

STEP = 6
ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)


@dataclass(frozen=True, slots=True)
class Dot:
    """The number of a note on its line."""

    number: str
    x: float
    y: float

    def drawn(self) -> str:
        """The dot as SVG."""
        return dot(self.number, self.x - dot_width(self.number) / 2, self.y - DOT / 2)


def noted(found: Sequence[BondRoute]) -> list[BondRoute]:
    """The bonds that have a note, in order."""
    return [route for route in found if one_line(route.bond.note)]


def dots(plan: GenogramLayout, found: Sequence[BondRoute]) -> list[Dot]:
    """A number on each line with a note, where it covers nobody; or else only the list has it."""
    placed: list[Dot] = []
    boxes = [*_boxes(plan)]
    for at, route in enumerate(noted(found), start=1):
        way = along(route.way, STEP)
        points = [way[round(share * (len(way) - 1))] for share in ALONG]
        spot = next((one for x, y in points if _free(one := Dot(str(at), x, y), boxes)), None)
        if spot:
            placed.append(spot)
            half = dot_width(spot.number) / 2
            boxes.append((spot.x - half, spot.y - DOT / 2, spot.x + half, spot.y + DOT / 2))
    return placed


def _free(spot: Dot, boxes: Iterable[Box]) -> bool:
    wide, high = dot_width(spot.number) / 2 + 1, DOT / 2 + 1
    return not any(
        left - wide < spot.x < right + wide and top - high < spot.y < bottom + high
        for left, top, right, bottom in boxes
    )


def _boxes(plan: GenogramLayout) -> Iterator[Box]:
    """Where people and words stand."""
    for node, card in enumerate(plan.cards):
        x, y = plan.centre(node)
        yield x - R, y - R, x + card.right, y + card.bottom
    yield from (one.box for one in periods(plan))


def explained(
    found: Sequence[BondRoute], names: Sequence[str], box: tuple[float, float, float]
) -> tuple[str, float]:
    """The notes with their numbers in a `box` of left, top and right, and where they end."""
    left, top, right = box
    parts = []
    for at, route in enumerate(noted(found), start=1):
        inset = max(DOT, dot_width(str(at))) + 10
        text = f"{names[route.a]} – {names[route.b]}: {route.bond.note}"
        words = wrap(text, right - left - inset, BODY)
        parts += [dot(str(at), left, top), letters(words, left + inset, top + 3)]
        top += max(DOT, words.height + 6) + 4
    return "".join(parts), top


def not_drawn(
    family: Family, names: Sequence[str], words: GenogramWords, box: tuple[float, float, float]
) -> tuple[str, float]:
    """The ties that contradict the drawing, in words, and where they end."""
    left, top, right = box
    if not family.unplaced:
        return "", top
    lines = [words.not_drawn]
    for tie in family.unplaced:
        between = f"{names[tie.a]} – {names[tie.b]}"
        said = words.signs.get(tie.sign, "")
        lines.append(f"{between}: {said}" if said else between)
    parts = []
    for at, line in enumerate(dict.fromkeys(lines)):
        block = wrap(line, right - left, BODY if at == 0 else SMALL)
        parts.append(letters(block, left, top))
        top += block.height + 4
    return "".join(parts), top + 6

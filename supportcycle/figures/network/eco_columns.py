"""Where the clusters of an ecogram stand: in two bowed columns, or in one when the paper is narrow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

WIDE, NARROW = 720, 600
EDGE = 10
BOX, CORRIDOR = 172.0, 84.0
LARGE, SMALL = 96.0, 80.0
CLOSE, FAR = 14.0, 44.0
BOW = 34.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a width is shared out: where the middle is, how large it may be, how wide a cluster is."""

    width: float
    x: float
    largest: float
    box: float
    narrow: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """A cluster's place: its number, its edge towards the middle, its upper edge, and the way it grows: 1 to
    the right, -1 to the left."""

    at: int
    inner: float
    top: float
    way: int


def sheet_for(width: float) -> Sheet:
    """Two columns around the middle when there is room, else the middle on the left and one column."""
    if width >= NARROW:
        return Sheet(width, width / 2, LARGE, min(BOX, width * 0.24), narrow=False)
    box = max(140.0, width - 2 * EDGE - 2 * SMALL - CORRIDOR)
    return Sheet(width, EDGE + SMALL + 2, SMALL, box, narrow=True)


def standing(heights: Sequence[float], sheet: Sheet, radius: float) -> Iterator[Standing]:
    """A place for every cluster, left and right in turn, so that a new one moves none to the other side."""
    if sheet.narrow:
        yield from _column(list(enumerate(heights)), sheet, radius, 1)
        return
    for side, way in ((0, -1), (1, 1)):
        yield from _column(list(enumerate(heights))[side::2], sheet, radius, way)


def _column(own: Sequence[tuple[int, float]], sheet: Sheet, radius: float, way: int) -> Iterator[Standing]:
    total = sum(height for _, height in own)
    gaps = max(1, len(own) - 1)
    gap = min(FAR, max(CLOSE, (2 * radius + 90 - total) / gaps))
    top = -(total + gap * (len(own) - 1)) / 2
    outer = sheet.width - EDGE if way > 0 else EDGE
    for at, height in own:
        yield Standing(at, outer - way * (sheet.box + _bow(top + height / 2, sheet, radius)), top, way)
        top += height + gap


def _bow(middle: float, sheet: Sheet, radius: float) -> float:
    """How far a cluster above or below the middle stands inwards, so that the columns bend around it."""
    return 0 if sheet.narrow else min(BOW, 0.3 * max(0.0, abs(middle) - 0.6 * radius))

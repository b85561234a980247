"""How much of a page a paper of one side takes, before it is drawn: its measures are those of the PDF."""

from collections.abc import Iterable
from itertools import zip_longest
from math import ceil

from supportcycle.documents import theme
from supportcycle.documents.fonts import width_of
from supportcycle.documents.tree import Block, Bullets, Heading, Labelled, Paragraph

WIDE, HIGH = 172.0, 265.0
"""In mm: the text of a side of A4."""
UNDER_TITLE = 8.0
SPARE = 4.0
"""White that stays at the foot, in mm at the size of type: no estimate is as sure as drawing."""
BETWEEN = 7.0
POINT = 25.4 / 72


def fits(title: str, blocks: Iterable[Block], scale: float) -> bool:
    """Whether a title and these blocks fit on one side, in type so many times as large."""
    room = HIGH / scale - UNDER_TITLE - SPARE - theme.SUBTITLE.leading - theme.SUBTITLE.after
    return _lines(title, theme.TITLE, WIDE / scale) + height(blocks, scale) <= room


def fits_beside(sides: Iterable[Iterable[Block]], scale: float, title: float) -> bool:
    """The same for blocks in columns of half the width, under a title of so many mm: what stands at the same
    place is as high as the highest of it."""
    half = (WIDE / scale - BETWEEN) / 2
    heights = ([_of(block, half, scale) for block in blocks] for blocks in sides)
    return title + sum(map(max, zip_longest(*heights, fillvalue=0.0))) <= HIGH / scale - SPARE


def height(blocks: Iterable[Block], scale: float) -> float:
    """How high these blocks are, in mm at this size of type."""
    return sum(_of(block, WIDE / scale, scale) for block in blocks)


def _of(block: Block, width: float, scale: float) -> float:
    match block:
        case Heading():
            return theme.SMALL_HEADING.before + _lines(block.text, theme.SMALL_HEADING, width)
        case Paragraph():
            return _lines(block.text, theme.PARAGRAPHS[block.style], width)
        case Bullets():
            inside = width - theme.BULLET_INSET
            points = sum(_lines(item, theme.BULLET, inside) for item in block.items)
            return points + theme.PARAGRAPHS["normal"].after
        case Labelled():
            return theme.WRITING_LINE / scale + theme.VALUE.after
        case _:
            return 0.0


def _lines(words: str, style: theme.Type, width: float) -> float:
    """How high a text is with the white under it; a line ends before the word that is too long for it."""
    count, used, space = 1, 0.0, width_of(" ")
    room = width / (style.size * POINT)
    for word in words.split():
        wide = width_of(word)
        if used and used + space + wide > room:
            count, used = count + 1, 0.0
        used += wide + (space if used else 0.0)
        if used > room:
            count, used = count + ceil(used / room) - 1, used % room
    return count * style.leading + style.after

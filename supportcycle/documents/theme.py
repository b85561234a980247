"""Measures in mm and type sizes in points, in the colours of all: how a page looks."""

from typing import NamedTuple

from supportcycle.documents.tree import ParagraphStyle
from supportcycle.figures.base import theme as colours

Colour = tuple[int, int, int]


def parts(colour: str) -> Colour:
    """Red, green and blue of a colour in hexadecimals, each of 0 to 255."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


INK, SOFT, ACCENT = parts(colours.INK), parts(colours.SOFT), parts(colours.ACCENT)
HAIR, NOTICE_GROUND = parts(colours.HAIR), parts(colours.NOTICE)
LINE = parts(colours.LINE)


class Type(NamedTuple):
    """How a piece of text is set: size in points, the rest in mm."""

    size: float
    leading: float
    colour: Colour = INK
    bold: bool = False
    before: float = 0.0
    after: float = 0.0


class Margins(NamedTuple):
    """The white around the text."""

    side: float
    top: float
    bottom: float


MARGINS = Margins(side=24, top=20, bottom=25)
MARGINS_OF_A_DRAWING = Margins(side=12, top=20, bottom=20)
MEASURE = 172.0  # running text is never wider than this, or the eye loses the line

TITLE = Type(23, 10.2, bold=True, after=1.6)
SUBTITLE = Type(12, 6.2, SOFT, after=0.8)
AUTHOR = Type(9.5, 5, SOFT)
TITLE_OF_A_DRAWING = Type(16, 7.4, bold=True, after=0.6)
HEADINGS = {
    1: Type(15, 7.2, ACCENT, bold=True, before=7, after=2.2),
    2: Type(11.5, 5.8, bold=True, before=4.2, after=1.2),
    3: Type(10, 5.2, ACCENT, bold=True, before=4, after=0.9),
}
SMALL_HEADING = HEADINGS[3]
PARAGRAPHS: dict[ParagraphStyle, Type] = {
    "normal": Type(10.3, 5.5, after=2.4),
    "lead": Type(12.5, 6.7, after=4.2),
    "own_words": Type(11.2, 6, after=3.6),
    "note": Type(9, 4.7, SOFT, after=2.6),
}
LABEL = Type(9, 4.7, ACCENT, bold=True)
VALUE = Type(10.3, 5.4, after=2.2)
BULLET = Type(10.3, 5.4, after=0.7)
CAPTION = Type(10, 5.4, bold=True, before=1.5, after=1.4)
COLUMN = Type(9, 4.6, ACCENT, bold=True)
ROW_HEADING = Type(10, 5.1, bold=True)
CELL = Type(10, 5.1)
STACKED_NAME = Type(10.3, 5.4, bold=True, after=1.4)
REPEATED = Type(10, 5.1, SOFT)
NOTICE = Type(10, 5.4, after=4)
SIGNATURE = Type(9, 4.7, SOFT)
RUNNING = Type(8, 4, SOFT)

FACT_COLUMN, FACT_DROP = 42.0, 0.5  # beside a value; how much lower its smaller label stands
OWN_WORDS_INSET = 5.0
BULLET_INSET = 5.0
NOTICE_PADDING = 3.4
WRITING_LINE = 10.0
"""Between two lines to write on; so much of the paper, also where type is larger."""
CELL_PADDING = 1.7
HEADING_PADDING = 2.2
GUTTER = 3.4
NARROWEST = 20.0
"""A column of running text is never less wide."""
SIGNING_ROOM = 15.0

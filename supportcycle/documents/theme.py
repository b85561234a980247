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


MARGINS = Margins(side=19, top=15, bottom=17)
CLOSE_MARGINS = MARGINS._replace(top=11, bottom=14)  # where it saves a page on which hardly anything stands
MARGINS_OF_A_DRAWING = Margins(side=12, top=16, bottom=17)
CLOSE_TO_A_DRAWING = Margins(side=12, top=12, bottom=14)
MEASURE = 172.0  # running text is never wider than this, or the eye loses the line

TITLE = Type(23, 10.2, bold=True, after=1.6)
SUBTITLE = Type(12, 6.2, SOFT, after=0.8)
AUTHOR = Type(9.5, 5, SOFT)
TITLE_OF_A_DRAWING = Type(16, 7.4, bold=True, after=0.6)
HEADINGS = {
    1: Type(15, 6.8, ACCENT, bold=True, before=5, after=1.2),
    2: Type(11.5, 5.4, bold=True, before=2.4, after=0.8),
    3: Type(10, 5, ACCENT, bold=True, before=2.6, after=0.6),
}
SMALL_HEADING = HEADINGS[3]
PARAGRAPHS: dict[ParagraphStyle, Type] = {
    "normal": Type(10.3, 5.1, after=2),
    "lead": Type(12.5, 6.3, after=3.6),
    "own_words": Type(11.2, 5.6, after=2.6),
    "note": Type(9, 4.4, SOFT, after=2),
}
LABEL = Type(9, 4.5, ACCENT, bold=True)
VALUE = Type(10.3, 5.1, after=1.6)
BULLET = Type(10.3, 5, after=0.5)
CAPTION = Type(10, 5.2, bold=True, before=1.5, after=1)
COLUMN = Type(9, 4.4, ACCENT, bold=True)
ROW_HEADING = Type(10, 4.9, bold=True)
CELL = Type(10, 4.9)
STACKED_NAME = Type(10.3, 5.1, bold=True, after=1.2)
REPEATED = Type(10, 4.9, SOFT)
NOTICE = Type(10, 5, after=3)
SIGNATURE = Type(9, 4.5, SOFT)
RUNNING = Type(8, 4, SOFT)

FOOT_RULE, FOOT_WORDS = 3.5, 5.2
"""How far under the text the line of the foot of a page stands, and its words."""
FACT_COLUMN, FACT_DROP = 42.0, 0.5  # beside a value; how much lower its smaller label stands
OWN_WORDS_INSET = 5.0
BULLET_INSET = 5.0
NOTICE_PADDING = 2.4
WRITING_LINE = 10.0
"""Between two lines to write on; so much of the paper, also where type is larger."""
CELL_PADDING = 1.2
CARD_WHITE = 2.0
"""More of it in a card, inside the lines it is cut along."""
HEADING_PADDING = 1.8
GUTTER = 3.4
AFTER_TABLE = 3.4
FACT_GAP = 2.2
"""Between two rows of short facts."""
NARROWEST = 20.0
"""A column of running text is never less wide."""
SIGNING_ROOM = 13.0

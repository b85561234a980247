"""Who does what, and how often: a row per person with a card per task."""

from collections.abc import Sequence
from dataclasses import dataclass

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.svg import letters, picture, rounded
from supportcycle.figures.base.symbols import person
from supportcycle.figures.base.text_metrics import wrap
from supportcycle.figures.base.theme import ACCENT, BODY, FIELD, SMALL, SOFT, WIDE
from supportcycle.figures.progress.cards import card, cards_drawn, empty_card, empty_height

EDGE = 14
NAME = 54
TASKS = 190
ROOM = WIDE - TASKS - EDGE
WORDS = 204
"""Two cards with words this wide stand beside each other."""


@dataclass(frozen=True, slots=True)
class WeekItem:
    """A task and how often, both as people say it; the frequency may be empty."""

    task: str
    frequency: str = ""


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A person and what this person does; `own` for the one whose plan it is."""

    person: str
    items: Sequence[WeekItem]
    own: bool = False


@dataclass(frozen=True, slots=True)
class WeekWords:
    """Words above the two columns, and for a row in which nothing was agreed."""

    person: str
    tasks: str
    nothing: str


def week_picture(rows: Sequence[WeekRow], *, words: WeekWords, title: str = "") -> str:
    """The rows in the order given, as SVG, 680 wide and as high as needed. No days are made up: a card says
    what was agreed and nothing more.

    An alt text holds: per person the tasks, each with how often.
    """
    heads = ((words.person, EDGE, TASKS - EDGE - 12), (words.tasks, TASKS, ROOM))
    blocks = [(wrap(text, room, SMALL + 1, bold=True), x) for text, x, room in heads]
    parts = [letters(block, x, 6, fill=SOFT) for block, x in blocks]
    y = max(block.height for block, _ in blocks) + 14
    for row in rows:
        drawn, y = _row(row, words.nothing, y)
        parts.append(drawn)
    if not rows:
        height = empty_height(words.nothing, WIDE - 8)
        parts.append(empty_card(words.nothing, 4, y, WIDE - 8, height))
        y += height + 8
    return picture(WIDE, y, *parts, title=title)


def _row(row: WeekRow, nothing: str, y: float) -> tuple[str, float]:
    """One person with cards on a soft field, and where the next row starts."""
    name = wrap(row.person, TASKS - NAME - 10, BODY, bold=True)
    cards = [
        card(item.task, item.frequency, WORDS) for item in row.items if one_line(item.task + item.frequency)
    ]
    if cards:
        drawn, end = cards_drawn(cards, TASKS, y + 12, ROOM)
    else:
        end = y + 12 + empty_height(nothing, ROOM)
        drawn = empty_card(nothing, TASKS, y + 12, ROOM, end - y - 12)
    height = max(end - y, name.height + 26, 46) + 12
    who = person(EDGE + 16, y + 14, fill=ACCENT if row.own else SOFT)
    field = rounded(4, y, WIDE - 8, height, fill=FIELD, line=FIELD, r=18)
    return field + who + letters(name, NAME, y + 20) + drawn, y + height + 8

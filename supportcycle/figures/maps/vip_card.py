"""A calm card of the most important people: who, what they are to the client, what is so good about them,
and how to reach them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.drawing import HIGHEST, Drawing, drawn
from supportcycle.figures.base.svg import at, element, letters, path, rounded
from supportcycle.figures.base.text_metrics import Lettering, wrap
from supportcycle.figures.base.theme import ACCENT, HAIR, LINE, PAPER, SOFT

WIDE = 680
EDGE, PAD = 8.0, 28.0
ONE_COLUMN = 8
ONE, TWO = (20, 15, 18, 0.56, 74.0), (16, 13, 13, 0.5, 58.0)
"""For one and two columns: sizes of name, relation and reach, where the reach begins, least height."""
ROUND = 18.0
FEWEST = 2
"""So many people at least can be told on two cards."""
GAP, PHONE = 8.0, 26.0


@dataclass(frozen=True, slots=True)
class VipPerson:
    """Somebody important: a name, what they are to the client, how to reach them, and what is so good
    about them."""

    id: str
    name: str
    relation: str = ""
    reach: str = ""
    good: str = ""


@dataclass(frozen=True, slots=True)
class _VipRow:
    """One person, measured."""

    id: str
    name: Lettering
    relation: Lettering
    good: Lettering
    reach: Lettering
    least: float
    share: float

    @property
    def blank(self) -> bool:
        return not (self.name.lines or self.relation.lines or self.good.lines or self.reach.lines)

    @property
    def right(self) -> float:
        """How high the words on the right are."""
        between = GAP if self.good.lines and self.reach.lines else 0
        return self.good.height + between + max(self.reach.height, PHONE if self.reach.lines else 0)

    @property
    def height(self) -> float:
        return max(self.least, 24 + max(self.name.height + self.relation.height, self.right))


def vip_card(
    people: Sequence[VipPerson], *, heading: str, note: str = "", least: int = 5, title: str = "",
    width: float = WIDE,
) -> Drawing:  # fmt: skip
    """The card with everybody on it, in two columns when there are many, and empty lines to write on up to
    `least`. `heading` stands in the band on top, `note` at the bottom.

    An alt text holds: per person the name, the relation, what is good and how to reach them.
    """
    draw = partial(_one, heading=heading, note=note, title=title, width=width)
    whole = draw(people, least=least)
    if whole.height <= HIGHEST * width or len(people) < FEWEST:
        return whole
    return replace(whole, in_parts=cache(lambda: _sheets(people, draw, HIGHEST * width)))


def _sheets(people: Sequence[VipPerson], draw: Callable[..., Drawing], highest: float) -> tuple[Drawing, ...]:
    """The fewest cards with about as many people each of which none is higher than `highest`."""
    for count in range(2, len(people) + 1):
        most = -(-len(people) // count)
        cards = [draw(people[at : at + most], least=0) for at in range(0, len(people), most)]
        if most == 1 or max(card.height for card in cards) <= highest:
            break
    return tuple(cards)


def _one(
    people: Sequence[VipPerson], *, heading: str, note: str, least: int, title: str, width: float
) -> Drawing:
    """One card with these people."""
    columns = 1 if len(people) <= ONE_COLUMN else 2
    room = (width - 2 * PAD - (columns - 1) * PAD) / columns
    blanks = [VipPerson("", "") for _ in range(least - len(people))]
    rows = [_measured(person, room, columns) for person in (*people, *blanks)]
    half = -(-len(rows) // columns)
    head = wrap(heading, width - 2 * PAD, 22, bold=True)
    top = EDGE + head.height + 36
    parts, bottom = [], top
    for column in range(columns):
        svg, end = _column(rows[column * half : (column + 1) * half], PAD + column * (room + PAD), top, room)
        parts.append(svg)
        bottom = max(bottom, end)
    foot = wrap(note, width - 2 * PAD, 15)
    end = bottom + (foot.height + 30 if foot.lines else 12)
    under = letters(foot, width / 2, bottom + 14, anchor="middle", fill=SOFT)
    return drawn(width, 0, end + EDGE, [_frame(head, width, end), *parts, under], title)


def _measured(person: VipPerson, room: float, columns: int) -> _VipRow:
    large, small, reach, share, least = ONE if columns == 1 else TWO
    return _VipRow(
        person.id,
        wrap(person.name, room * share - 14, large, bold=True),
        wrap(person.relation, room * share - 14, small),
        wrap(person.good, room * (1 - share) - 4, small),
        wrap(person.reach, room * (1 - share) - 30, reach),
        least,
        share,
    )


def _frame(head: Lettering, width: float, end: float) -> str:
    """The card with its band, round on top."""
    card = rounded(EDGE, EDGE, width - 2 * EDGE, end - EDGE, fill=PAPER, line=ACCENT, r=ROUND)
    low, right = EDGE + head.height + 24, width - EDGE
    band = (
        f"M{at((EDGE, low))}L{at((EDGE, EDGE + ROUND))}C{at((EDGE, EDGE))} {at((EDGE, EDGE))} "
        f"{at((EDGE + ROUND, EDGE))}L{at((right - ROUND, EDGE))}C{at((right, EDGE))} {at((right, EDGE))} "
        f"{at((right, EDGE + ROUND))}L{at((right, low))}Z"
    )
    return card + path(band, fill=ACCENT, line=ACCENT, width=1.2) + letters(head, PAD, EDGE + 10, fill=PAPER)


def _column(rows: Sequence[_VipRow], left: float, top: float, room: float) -> tuple[str, float]:
    parts, y = [], top
    for place, row in enumerate(rows):
        parts.append(element("g", _row(row, left, y, room), data_id=one_line(row.id)))
        y += row.height
        if not row.blank and place < len(rows) - 1:
            parts.append(_rule(left, left + room, y, HAIR))
    return "".join(parts), y


def _rule(left: float, right: float, y: float, colour: str) -> str:
    return path(f"M{at((left, y))}L{at((right, y))}", line=colour, width=1)


def _row(row: _VipRow, left: float, top: float, room: float) -> str:
    middle, reach = top + row.height / 2, left + room * row.share
    if row.blank:
        low = middle + 14
        name, number = _rule(left, reach - 24, low, LINE), _rule(reach + 30, left + room, low, LINE)
        return name + _phone(reach, low - PHONE / 2, LINE) + number
    y = middle - (row.name.height + row.relation.height) / 2
    words = letters(row.name, left, y) + letters(row.relation, left, y + row.name.height, fill=SOFT)
    y = middle - row.right / 2
    words += letters(row.good, reach, y)
    if not row.reach.lines:
        return words
    low = middle + row.right / 2 - max(row.reach.height, PHONE) / 2
    return words + _phone(reach, low) + letters(row.reach, reach + 30, low - row.reach.height / 2)


def _phone(left: float, middle: float, colour: str = ACCENT) -> str:
    """A small telephone in thin lines, 16 wide."""
    case = rounded(left, middle - 13, 16, 26, fill=PAPER, line=colour, r=4)
    return (
        case
        + _rule(left + 6, left + 10, middle - 9.5, colour)
        + _rule(left + 5, left + 11, middle + 9.5, colour)
    )

"""The page the client keeps: one side of A4 in type as large as fits."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from supportcycle.content.catalogue import at_start, text
from supportcycle.content.language import dutch_of, edition, edition_of, in_language, is_translated
from supportcycle.documents.compose.cards.page_height import fits, fits_beside
from supportcycle.documents.compose.frame import dated, framed
from supportcycle.documents.compose.shortening import WHOLE, ShortLine
from supportcycle.documents.compose.signs import signed
from supportcycle.documents.compose.support_circles import step_name
from supportcycle.documents.compose.upcoming_days import days
from supportcycle.documents.compose.whom_to_call import caller
from supportcycle.documents.tree import Block, Bullets, Document, Heading, Labelled, Paragraph
from supportcycle.documents.words.days import written
from supportcycle.documents.words.help import (
    helper_does,
    how_often,
    professional_does,
    provision_facts,
    provision_name,
)
from supportcycle.domain.kind_of_help import paid_help_of
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, goals_now, steps_now
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.plan import helpers_now, is_helping
from supportcycle.domain.model.profile import ranked
from supportcycle.domain.model.wmo import is_granted
from supportcycle.domain.sanitize_text import one_line

Lines = Callable[[Dossier, str, date], Iterator[ShortLine]]
_ONLY_FIRST = ("wish", "call", "next")
_NEVER_CUT = ("call", "next")
MOST = {"wish": 1, "goals": 3, "own": 4, "help": 5, "call": 2, "next": 2}
"""How many points each block has at most; the rest stands in the plan."""
FEWER = ("own", "help")
MORE = 12
LOOKS = (
    *((size, WHOLE, -MORE) for size in (1.5, 1.4, 1.3)),
    *((1.2, longest, fewer) for longest in (WHOLE, 130, 64) for fewer in range(-MORE, 4)),
)
"""Larger first: how large the type is, how many characters a point may have, how many points fewer there
are of what is told in full in the plan, or more of them while there is room. Type gets smaller before
points go, and points go before words do. The last one always fits."""
NARROW = tuple((min(size, 1.0), longest, fewer) for size, longest, fewer in LOOKS)
NARROW_TITLE = 64.0
"""The same beside another language: half as wide, never larger than other documents, and with the name of the
page in that language under its title."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one block says, and how many points more there are in the plan."""

    points: tuple[str, ...]
    more: int

    @property
    def lines(self) -> tuple[str, ...]:
        """The points as printed, the last one saying that there is more."""
        more = (text("client_page.more", count=self.more),) if self.more else ()
        return (*self.points, *more)


def client_page(dossier: Dossier, *, round_id: str, today: date) -> Document:
    """Wish, goals, what I do, who helps, whom I call and the next date; a line to write on where unsaid."""
    scale, told = _fitted(dossier, round_id, today)
    simple = dossier.edition.simple
    blocks = _blocks(told, simple=simple)
    return replace(framed(_title(), dated(dossier, today), blocks), scale=scale, one_side=True)


def beyond_client_page(dossier: Dossier, *, round_id: str, today: date) -> dict[str, int]:
    """What does not fit on the page: the title of each block that says less than the plan, and how much."""
    _, told = _fitted(dossier, round_id, today)
    return {text(f"client_page.{key}"): each.more for key, each in told.items() if each.more}


def _fitted(dossier: Dossier, round_id: str, today: date) -> tuple[float, dict[str, Told]]:
    """How large, and what each block says; beside another language both say as much, as far as both fit."""
    chosen, beside = dossier.edition, is_translated(dossier.edition)
    sides = dict.fromkeys((edition(), *((dutch_of(chosen), edition_of(chosen)) if beside else ())))
    said = {side: _said(side, dossier, round_id, today) for side in sides}
    for scale, longest, fewer in NARROW if beside else LOOKS:
        told = {side: _shortened(side, points, longest, fewer) for side, points in said.items()}
        blocks = [_blocks(each, simple=False) for each in told.values()]
        if fits_beside(blocks, scale, NARROW_TITLE) if beside else fits(_title(), blocks[0], scale):
            break
    return scale, told[edition()]


def _said(side: str, dossier: Dossier, round_id: str, today: date) -> dict[str, list[ShortLine]]:
    with in_language(side):
        return {key: list(lines(dossier, round_id, today)) for key, lines in _BLOCKS.items()}


def _shortened(side: str, said: Mapping[str, list[ShortLine]], longest: int, fewer: int) -> dict[str, Told]:
    with in_language(side):
        return {
            key: _told(points, key, longest, MOST[key] - fewer * (key in FEWER))
            for key, points in said.items()
        }


def _title() -> str:
    return text("client_page.title")


def _blocks(told: Mapping[str, Told], *, simple: bool) -> list[Block]:
    return [block for key, each in told.items() for block in _block(key, each.lines, simple=simple)]


def _told(points: Iterable[ShortLine], key: str, longest: int, most: int) -> Told:
    spoken = list(dict.fromkeys(_spoken(key, point, longest) for point in points if point.words.strip()))
    if key in _ONLY_FIRST or len(spoken) <= most + 1:  # to say that there is one more takes a line too
        return Told(tuple(spoken[: most + (key not in _ONLY_FIRST)]), 0)
    return Told(tuple(spoken[:most]), len(spoken) - most)


def _spoken(key: str, point: ShortLine, longest: int) -> str:
    return one_line(point.words) if key in _NEVER_CUT else point.within(longest)


def _block(key: str, lines: tuple[str, ...], *, simple: bool) -> Iterator[Block]:
    yield Heading(text(f"client_page.{key}"), small=True)
    yield from signed(f"client_page.{key}", text(f"client_page.{key}")) if simple else ()
    if len(lines) > 1 and key != "call":
        yield Bullets(lines)
    else:  # a name and a number are one answer, each on a line of its own
        yield from (Paragraph(line, "normal") for line in lines)
    if not lines:
        yield Labelled("", "")


def _wish(dossier: Dossier, round_id: str, _today: date) -> Iterator[ShortLine]:
    wishes = dossier.rounds[round_id].wishes
    yield from (ShortLine(wish.text) for _, wish in ranked(wishes) or list(wishes.items()))


def _goals(dossier: Dossier, round_id: str, _today: date) -> Iterator[ShortLine]:
    yield from (ShortLine(goal_name(goal)) for goal in goals_now(dossier.rounds[round_id]).values())


def _own(dossier: Dossier, round_id: str, _today: date) -> Iterator[ShortLine]:
    round = dossier.rounds[round_id]
    yield from (ShortLine(goal.own_share) for goal in goals_now(round).values())
    for _, _, step in steps_now(round):
        if own := one_line(step.own):
            yield ShortLine(text("plan.says.step", step=step_name(step), words=own))


def _help(dossier: Dossier, round_id: str, _today: date) -> Iterator[ShortLine]:
    """Who helps; help that was granted is told by who gives it, where that is known."""
    people = dossier.people
    for _, _, step in steps_now(dossier.rounds[round_id]):
        for helper in helpers_now(step).values():
            if is_helping(helper):
                yield ShortLine(at_start(helper_does(helper, step, people)), how_often(helper))
        for one in step.professionals.values():
            if not is_blank(one):
                yield ShortLine(at_start(professional_does(one, people)), how_often(one))
        for line in step.wmo.values():
            if is_granted(line) and not paid_help_of(step, line):
                yield ShortLine(provision_name(line), provision_facts(line, people))


def _call(dossier: Dossier, round_id: str, _today: date) -> Iterator[ShortLine]:
    yield from map(ShortLine, caller(dossier, round_id))


def _next(dossier: Dossier, round_id: str, today: date) -> Iterator[ShortLine]:
    for each in days(dossier, round_id):
        if each.day >= today:
            yield ShortLine(text("client_page.day", date=written(each.day), words=each.title))


_BLOCKS: dict[str, Lines] = {
    "wish": _wish,
    "goals": _goals,
    "own": _own,
    "help": _help,
    "call": _call,
    "next": _next,
}

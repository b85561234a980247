"""Many dossiers in one list: what a line holds, and how lines are found, kept and put in order."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from supportcycle.domain.dates import as_date
from supportcycle.domain.model.dossier import Phase
from supportcycle.domain.sanitize_text import bare_names, without_accents, without_capitals
from supportcycle.domain.upcoming_days import (
    RequestDays,
    UpcomingDay,
    term_to_heed,
    unpacked,
    unpacked_request,
)

CODE_LENGTH, LEAST_OF_CODE = 8, 4
Head = Mapping[str, str | int | bool | None]
_NUMBERS = len("28-11-2026")
_Ahead = tuple[tuple[UpcomingDay, ...], UpcomingDay | None]


class Attention(StrEnum):
    """What may ask for a look. A question to the worker; nothing is late by itself."""

    REVIEW = "review"
    TERM = "term"
    QUIET = "quiet"


class ListOrder(StrEnum):
    """In which order the list stands."""

    RECENT = "recent"
    NAME = "name"
    REVIEW = "review"
    TERM = "term"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class AttentionLimits:
    """How many days ahead a day asks for attention, and after how many without a visit it is quiet."""

    soon_days: int
    quiet_days: int


class DossierLine:
    """One dossier in the list: of very many a page shows few things, so each is read from the head when it is
    asked for first, and kept then.

    `whole`: whether its head holds the days and numbers a list shows. `request` is None when the head is too
    old to tell when the request came further. `is_twin`: whether another one has the same name, so that more
    than the name has to be said.
    """

    id: str
    head: Head
    saved_at: datetime | None
    is_twin: bool
    name: str
    phase: Phase
    round: int
    review_on: date | None
    next_step: str
    next_step_on: date | None
    days: tuple[UpcomingDay, ...]
    term: UpcomingDay | None
    last_visit: date | None
    ended_on: date | None
    loose_ends: int
    steps_set: int
    results: int
    whole: bool
    request: RequestDays | None
    _today: date
    __slots__ = tuple(__annotations__)

    def __init__(
        self, id: str, head: Head, saved_at: datetime | None, today: date, is_twin: bool = False
    ) -> None:
        self.id, self.head, self.saved_at, self._today, self.is_twin = id, head, saved_at, today, is_twin

    def __getattr__(self, name: str) -> object:
        if name not in _READ:
            raise AttributeError(name)
        value = _READ[name](self.head, self._today)
        setattr(self, name, value)
        return value

    @property
    def code(self) -> str:
        """What stands for the name where the name may not: found again by searching for it."""
        return code_of(self.id)

    def marked(self, is_twin: bool) -> "DossierLine":
        """The same line with this mark."""
        return DossierLine(self.id, self.head, self.saved_at, self._today, is_twin)

    def __repr__(self) -> str:
        return f"DossierLine(id={self.id!r})"


def code_of(id: str) -> str:
    """The pseudonym of a dossier: the beginning of its random id."""
    return id[:CODE_LENGTH].upper()


def line_of(id: str, head: Head, saved_at: datetime | None, today: date) -> DossierLine:
    """A line from the head of a dossier; what an older head lacks stays empty."""
    return DossierLine(id, head, saved_at, today)


def with_twins(lines: Sequence[DossierLine]) -> list[DossierLine]:
    """The same lines, those that share a name marked as such, however it is written."""
    names = bare_names([str(line.head["name"]) for line in lines])
    twins = {name for name, count in Counter(names).items() if count > 1}
    return [
        line if line.is_twin is (name in twins) else line.marked(not line.is_twin)
        for line, name in zip(lines, names, strict=True)
    ]


@lru_cache(maxsize=8192)
def _ahead(packed: str, today: date) -> _Ahead:
    """The days in a head and the one to heed; the same for the same, for in a long list many are alike."""
    days = unpacked(packed)
    return days, term_to_heed(days, today) if days else None


def _request(head: Head, _: date) -> RequestDays | None:
    return unpacked_request(str(head["request"])) if "request" in head else None


def _typed_day(head: Head, _: date) -> date | None:
    """A day as typed; only what begins as one with numbers is remembered, no other word."""
    typed = str(head.get("review_on") or "")
    return _in_numbers(typed) if typed[:1].isdigit() and len(typed) <= _NUMBERS else as_date(typed)


@lru_cache(maxsize=8192)
def _in_numbers(typed: str) -> date | None:
    return as_date(typed)


@lru_cache(maxsize=8192)
def _written(written: str) -> date | None:
    """The same date for the same words: in a long list many are alike."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


_Reader = Callable[[Head, date], object]


def _words(key: str) -> _Reader:
    return lambda head, _: str(head.get(key) or "")


def _number(key: str, least: int = 0) -> _Reader:
    return lambda head, _: int(head.get(key) or least)


def _day(key: str) -> _Reader:
    return lambda head, _: _written(str(head.get(key) or ""))


_READ: Mapping[str, _Reader] = {
    "name": lambda head, _: str(head["name"]),
    "phase": lambda head, _: Phase(str(head["phase"])),
    "round": _number("round", 1),
    "review_on": _typed_day,
    "next_step": _words("next_step"),
    "next_step_on": _day("next_step_on"),
    "days": lambda head, today: _ahead(str(head.get("days") or ""), today)[0],
    "term": lambda head, today: _ahead(str(head.get("days") or ""), today)[1],
    "last_visit": _day("last_visit"),
    "ended_on": _day("ended_on"),
    "loose_ends": _number("loose_ends"),
    "steps_set": _number("steps_set"),
    "results": _number("results"),
    "whole": lambda head, _: "days" in head,
    "request": _request,
}
"""How each thing in a line is read; what an older head lacks stays empty."""


def found(lines: Iterable[DossierLine], words: str) -> list[DossierLine]:
    """The lines that hold every one of these words, in the name or the next step, or begin the code."""
    wanted = _bare(words).split()
    if not wanted:
        return list(lines)
    return [line for line in lines if all(_holds(line, word) for word in wanted)]


def _holds(line: DossierLine, word: str) -> bool:
    by_code = len(word) >= LEAST_OF_CODE and line.code.lower().startswith(word)
    return by_code or word in _bare(line.name) or word in _bare(line.next_step)


def _bare(text: str) -> str:
    """Without capitals and accents, as people type when they search."""
    return without_accents(without_capitals(text))


def needs_attention(line: DossierLine, kind: Attention, today: date, patience: AttentionLimits) -> bool:
    """Whether a line asks for this kind of attention; of a dossier that was rounded off only terms do."""
    soon = today + timedelta(days=patience.soon_days)
    if kind is not Attention.TERM and has_ended(line, today):
        return False
    match kind:
        case Attention.REVIEW:
            return line.review_on is not None and line.review_on <= soon
        case Attention.TERM:
            return line.term is not None and line.term.day <= soon
        case Attention.QUIET:
            return line.last_visit is not None and (today - line.last_visit).days > patience.quiet_days


def has_ended(line: DossierLine, today: date) -> bool:
    """Whether the help was rounded off, on a day that has come."""
    return line.ended_on is not None and line.ended_on <= today


_ORDERS: Mapping[ListOrder, Callable[[DossierLine], tuple[object, ...]]] = {
    ListOrder.RECENT: lambda line: (-(line.saved_at.timestamp() if line.saved_at else 0),),
    ListOrder.NAME: lambda line: (_bare(line.name),),
    ListOrder.REVIEW: lambda line: (line.review_on or date.max,),
    ListOrder.TERM: lambda line: (line.term.day if line.term else date.max,),
    ListOrder.VISIT: lambda line: (line.last_visit or date.max,),
}


def in_order(lines: Iterable[DossierLine], order: ListOrder) -> list[DossierLine]:
    """The lines in this order; those without a day come last, equals by name."""
    by = _ORDERS[order]
    return sorted(lines, key=lambda line: (*by(line), _bare(line.name), line.id))


def totals(lines: Sequence[DossierLine]) -> tuple[int, int, int]:
    """Steps set, goals with a result in the client's words, and of how many dossiers that is known."""
    known = [line for line in lines if line.whole]
    return sum(line.steps_set for line in known), sum(line.results for line in known), len(known)

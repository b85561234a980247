"""How long people wait from melding to besluit, beside the terms of the law (Wmo 2015 art. 2.3.2, 2.3.5)."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from supportcycle.domain.deadlines import DeadlineKind, Happened, Terms, deadlines
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.domain.upcoming_days import RequestDays

MOST_WEEKS = 20
"""So many weeks, or more, are one bar."""


@dataclass(frozen=True, slots=True)
class TermCount:
    """Of one term: how often it was kept, how often it was not, and how often it still runs.

    What goes on past its last day counts among what was not kept.
    """

    kept: int
    passed: int
    runs: int


@dataclass(frozen=True, slots=True)
class Waits:
    """By weeks since the melding, the last one counted as whole: how many have a decision, how many wait.

    `unknown`: heads too old.
    """

    decided: tuple[int, ...]
    open: tuple[int, ...]
    research: TermCount
    decision: TermCount
    unknown: int

    @property
    def total(self) -> int:
        return sum(self.decided) + sum(self.open)


def waits(lines: Iterable[DossierLine], today: date, terms: Terms) -> Waits:
    """What the heads tell of it. A day before the one it follows is a slip of the pen and counts nowhere."""
    requests = [line.request for line in lines]
    known = [request for request in requests if request is not None]
    research, decision = last_research_day(terms), last_decision_day(terms)
    return Waits(
        decided=_by_week((each.melding, each.decided) for each in known),
        open=_by_week((each.melding, today) for each in known if each.decided is None),
        research=_kept(((each.melding, research_over(each)) for each in known), today, research),
        decision=_kept(((each.aanvraag, each.decided) for each in known), today, decision),
        unknown=sum(map(_is_none, requests)),
    )


def _is_none(request: RequestDays | None) -> bool:
    return request is None


def research_over(request: RequestDays) -> date | None:
    """Who asks or decides is through with the research, whether or not its day was typed."""
    return request.researched or request.aanvraag or request.decided


def _by_week(pairs: Iterable[tuple[date | None, date | None]]) -> tuple[int, ...]:
    found = Counter(
        min(-(-(last - first).days // 7), MOST_WEEKS)
        for first, last in pairs
        if first and last and first <= last
    )
    return tuple(found[week] for week in range(MOST_WEEKS + 1))


def _kept(
    pairs: Iterable[tuple[date | None, date | None]], today: date, last_day: Callable[[date], date | None]
) -> TermCount:
    kept = passed = runs = 0
    for first, over in pairs:
        last = last_day(first) if first and first <= (over or today) else None
        if last is None:
            continue
        kept += over is not None and over <= last
        passed += (over or today) > last
        runs += over is None and today <= last
    return TermCount(kept, passed, runs)


def last_research_day(terms: Terms) -> Callable[[date], date | None]:
    """From the day of a melding to the last day of the research (art. 2.3.2 lid 1)."""
    return _last_day(DeadlineKind.RESEARCH, lambda day: Happened(melding=day), terms)


def last_decision_day(terms: Terms) -> Callable[[date], date | None]:
    """From the day of an aanvraag to the last day of the decision (art. 2.3.5 lid 2)."""
    return _last_day(DeadlineKind.DECISION, lambda day: Happened(aanvraag=day), terms)


def _last_day(
    kind: DeadlineKind, since: Callable[[date], Happened], terms: Terms
) -> Callable[[date], date | None]:
    """The last day of a term as the law counts it; each day is counted on from once."""

    @cache
    def last(day: date) -> date | None:
        found = (each for each in deadlines(since(day), terms) if each.kind is kind)
        return next((each.extended_to or each.day for each in found), None)

    return last

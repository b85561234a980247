"""What still runs, and how long people wait from melding to besluit, beside the terms of the law.

Source: Wmo 2015 art. 2.3.2, 2.3.5.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from supportcycle.domain.deadlines import DeadlineKind, Happened, Terms, deadlines
from supportcycle.domain.dossier_list import DossierLine, has_ended
from supportcycle.domain.upcoming_days import RequestDays, UpcomingDay, terms_that_count

MOST_WEEKS = 20
"""So many weeks, or more, are one bar."""


@dataclass(frozen=True, slots=True)
class TermCount:
    """Of one term: how often it was kept, how often it was not, and how often it still runs.

    What goes on past its last day counts among what was not kept; what ended without a day counts nowhere.
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
    unknown, known = 0, []
    for line in lines:
        if line.request is None:
            unknown += 1
        else:
            known.append((line.request, has_ended(line, today)))
    researched = [(each.melding, research_over(each), ended) for each, ended in known]
    asked = [(each.aanvraag, each.decided, ended) for each, ended in known]
    return Waits(
        decided=_by_week((each.melding, each.decided) for each, _ in known),
        open=_by_week((each.melding, today) for each, ended in known if each.decided is None and not ended),
        research=_kept(_told(researched), today, last_research_day(terms)),
        decision=_kept(_told(asked), today, last_decision_day(terms)),
        unknown=unknown,
    )


def _told(
    terms: Iterable[tuple[date | None, date | None, bool]],
) -> Iterator[tuple[date | None, date | None]]:
    return ((first, over) for first, over, ended in terms if over or not ended)


def running_terms(line: DossierLine, today: date) -> list[UpcomingDay]:
    """The terms of a dossier that still run or wait, earliest first: not overtaken, and nobody is through."""
    return [each for each in terms_that_count(line.days) if runs(line, each.kind, today)] if line.days else []


def runs(line: DossierLine, kind: DeadlineKind | None, today: date) -> bool:
    """Whether a day of this kind still counts (None: that of a small step).

    Once the help was rounded off only what the law gives after a besluit does.
    """
    if has_ended(line, today):
        return kind in _AFTER_DECISION
    if line.request and kind is DeadlineKind.RESEARCH:
        return research_over(line.request) is None
    return not (line.request and kind is DeadlineKind.DECISION and line.request.decided)


_AFTER_DECISION = frozenset((DeadlineKind.OBJECTION, DeadlineKind.OBJECTION_DECISION, DeadlineKind.APPEAL))


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

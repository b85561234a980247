"""How dossiers are spread: over the phases, and their days over the weeks ahead."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from supportcycle.domain.deadlines import DeadlineKind
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.domain.model.dossier import Phase
from supportcycle.domain.overview.waiting import running_terms, runs

WEEKS_AHEAD = 12
KINDS = (
    DeadlineKind.EVALUATION,
    DeadlineKind.PLAN,
    DeadlineKind.RESEARCH,
    DeadlineKind.DECISION,
    DeadlineKind.OBJECTION,
    DeadlineKind.OBJECTION_DECISION,
    DeadlineKind.APPEAL,
)
"""The days that are laid out over weeks: to look back, and the terms of the law that something ends with."""
_OVER = frozenset({DeadlineKind.PLAN, DeadlineKind.OBJECTION, DeadlineKind.APPEAL})


@dataclass(frozen=True, slots=True)
class PhaseCount:
    """How many dossiers are in a phase now, and how many came at least as far in the round they are in."""

    phase: Phase
    now: int
    reached: int


def over_phases(lines: Iterable[DossierLine]) -> list[PhaseCount]:
    """Every phase, in the order of the cycle."""
    now, reached, found = Counter(line.phase for line in lines), 0, []
    for phase in reversed(Phase):
        reached += now[phase]
        found.append(PhaseCount(phase, now[phase], reached))
    return found[::-1]


@dataclass(frozen=True, slots=True)
class WeekCounts:
    """The Mondays of the weeks, and how many days of a kind fall in each.

    `before`: earlier than these and not over. What somebody might have done by then is over.
    """

    mondays: tuple[date, ...]
    counts: Mapping[DeadlineKind, tuple[int, ...]]
    before: Mapping[DeadlineKind, int]

    @property
    def total(self) -> int:
        return sum(map(sum, self.counts.values()))


def over_weeks(lines: Iterable[DossierLine], today: date, weeks: int = WEEKS_AHEAD) -> WeekCounts:
    """The days of this week and the ones ahead. A term of which somebody is through is none."""
    monday = today - timedelta(days=today.weekday())
    found = Counter(
        (kind, max(-1, (day - monday).days // 7)) for line in lines for kind, day in _days(line, today)
    )
    return WeekCounts(
        mondays=tuple(monday + timedelta(weeks=ahead) for ahead in range(weeks)),
        counts={kind: tuple(found[kind, ahead] for ahead in range(weeks)) for kind in KINDS},
        before={kind: 0 if kind in _OVER else found[kind, -1] for kind in KINDS},
    )


def _days(line: DossierLine, today: date) -> Iterator[tuple[DeadlineKind, date]]:
    if line.review_on and runs(line, DeadlineKind.EVALUATION, today):
        yield DeadlineKind.EVALUATION, line.review_on
    for term in running_terms(line, today):
        if term.kind in KINDS:
            yield term.kind, term.day

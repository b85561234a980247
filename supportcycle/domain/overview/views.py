"""Ways to look at all dossiers: which ones, and which columns of them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Self, TypeVar

from supportcycle.domain.deadlines import DeadlineKind
from supportcycle.domain.dossier_list import DossierLine, has_ended
from supportcycle.domain.model.dossier import Phase
from supportcycle.domain.overview.waiting import running_terms, runs


class ListColumn(StrEnum):
    """What can be seen of a dossier without opening it, in the order in which it is shown."""

    CODE = "code"
    NAME = "name"
    ROUND = "round"
    PHASE = "phase"
    NEXT_STEP = "next_step"
    NEXT_STEP_ON = "next_step_on"
    REVIEW_ON = "review_on"
    TERM = "term"
    TERM_ON = "term_on"
    MELDING_ON = "melding_on"
    DECIDED_ON = "decided_on"
    LAST_VISIT = "last_visit"
    LOOSE_ENDS = "loose_ends"
    ENDED_ON = "ended_on"
    SAVED_ON = "saved_on"


class OverviewAbout(StrEnum):
    """Which dossiers. A question to the worker; nothing is late by itself."""

    ALL = "all"
    THIS_WEEK = "this_week"
    REVIEW_PASSED = "review_passed"
    MUNICIPALITY = "municipality"


@dataclass(frozen=True, slots=True)
class View:
    """One way to look: which dossiers, of which phases (all when none is named), and their columns.

    Words that were searched for are no part of it, so that no name is kept in one.
    """

    about: OverviewAbout = OverviewAbout.ALL
    phases: tuple[Phase, ...] = ()
    columns: tuple[ListColumn, ...] = ()

    def as_kept(self) -> dict[str, list[str] | str]:
        """As the settings keep it."""
        return {"about": self.about.value, "phases": [*self.phases], "columns": [*self.columns]}

    @classmethod
    def from_kept(cls, kept: object) -> Self:
        """Out of the settings; what is not known, or not any more, is left."""
        raw: Mapping[str, Any] = kept if isinstance(kept, Mapping) else {}
        about = _known(OverviewAbout, [raw.get("about")])
        return cls(
            about=about[0] if about else OverviewAbout.ALL,
            phases=_known(Phase, raw.get("phases")),
            columns=_known(ListColumn, raw.get("columns")) or OWN_COLUMNS[OverviewAbout.ALL],
        )


OWN_COLUMNS: Mapping[OverviewAbout, tuple[ListColumn, ...]] = {
    OverviewAbout.ALL: (
        *(ListColumn.NAME, ListColumn.PHASE, ListColumn.NEXT_STEP, ListColumn.NEXT_STEP_ON),
        *(ListColumn.REVIEW_ON, ListColumn.TERM, ListColumn.TERM_ON, ListColumn.LAST_VISIT),
    ),
    OverviewAbout.THIS_WEEK: (
        *(ListColumn.NAME, ListColumn.NEXT_STEP_ON, ListColumn.NEXT_STEP),
        *(ListColumn.REVIEW_ON, ListColumn.TERM, ListColumn.TERM_ON),
    ),
    OverviewAbout.REVIEW_PASSED: (
        ListColumn.NAME,
        ListColumn.PHASE,
        ListColumn.REVIEW_ON,
        ListColumn.LAST_VISIT,
    ),
    OverviewAbout.MUNICIPALITY: (
        *(ListColumn.NAME, ListColumn.MELDING_ON, ListColumn.TERM, ListColumn.TERM_ON, ListColumn.LAST_VISIT),
    ),
}
"""The columns that each set of dossiers comes with."""
READY_MADE: Mapping[OverviewAbout, View] = {
    about: View(about, columns=columns) for about, columns in OWN_COLUMNS.items()
}
"""The views that are there without anybody having made them."""

_Kind = TypeVar("_Kind", bound=StrEnum)


def _known(kind: type[_Kind], values: object) -> tuple[_Kind, ...]:
    listed = values if isinstance(values, list) else []
    return tuple(each for each in kind if each.value in listed)


def seen_in(lines: Iterable[DossierLine], view: View, today: date) -> list[DossierLine]:
    """The lines that a view shows, in their order."""
    is_about = _TESTS[view.about]
    return [
        line for line in lines if (not view.phases or line.phase in view.phases) and is_about(line, today)
    ]


def is_this_week(line: DossierLine, today: date) -> bool:
    """Whether something of a dossier is on a day of this week; of one that was rounded off only terms are."""
    monday = today - timedelta(days=today.weekday())
    kept = [each for each in line.days if each.kind is not DeadlineKind.EVALUATION]
    days = [each.day for each in kept if runs(line, each.kind, today)]
    if not has_ended(line, today):
        days += [day for day in (line.review_on, line.next_step_on) if day]
    return any(monday <= day < monday + timedelta(weeks=1) for day in days)


def is_review_passed(line: DossierLine, today: date) -> bool:
    """Whether the day to look back has gone by, of a dossier that goes on."""
    return line.review_on is not None and line.review_on < today and not has_ended(line, today)


_OF_MUNICIPALITY = (DeadlineKind.RESEARCH, DeadlineKind.DECISION, DeadlineKind.OBJECTION_DECISION)


def waits_for_municipality(line: DossierLine, today: date) -> bool:
    """Whether the municipality is to finish its research, to decide, or to decide on an objection."""
    return any(each.kind in _OF_MUNICIPALITY for each in running_terms(line, today))


_TESTS: Mapping[OverviewAbout, Callable[[DossierLine, date], bool]] = {
    OverviewAbout.ALL: lambda _line, _today: True,
    OverviewAbout.THIS_WEEK: is_this_week,
    OverviewAbout.REVIEW_PASSED: is_review_passed,
    OverviewAbout.MUNICIPALITY: waits_for_municipality,
}

"""Dossiers over phases and days over weeks, counted by hand."""

from datetime import date, timedelta

from supportcycle.domain.deadlines import DeadlineKind
from supportcycle.domain.dossier_list import DossierLine, line_of
from supportcycle.domain.model.dossier import Phase
from supportcycle.domain.overview.spread import KINDS, over_phases, over_weeks
from supportcycle.domain.overview.waiting import runs
from tests.dossiers.many import heads

TODAY, MONDAY = date(2026, 12, 2), date(2026, 11, 30)
HEAD = {"name": "Ans", "round": 1, "phase": "goals", "review_on": "", "loose_ends": 0, "days": ""}


def line(**head: object) -> DossierLine:
    return line_of("d1", HEAD | head, None, TODAY)  # type: ignore[arg-type]


def test_who_came_to_a_phase_came_through_those_before() -> None:
    counted = over_phases(
        [line(phase="meeting"), line(phase="plan"), line(phase="plan"), line(phase="review")]
    )
    assert [each.phase for each in counted] == [*Phase]
    assert [each.now for each in counted] == [1, 0, 0, 2, 0, 1]
    assert [each.reached for each in counted] == [4, 3, 3, 3, 1, 1]


def test_without_dossiers_everything_is_nought() -> None:
    assert {(each.now, each.reached) for each in over_phases([])} == {(0, 0)}
    assert over_weeks([], TODAY).total == 0


def test_days_stand_in_their_week_and_earlier_ones_apart() -> None:
    counted = over_weeks(
        [
            line(review_on="30-11-2026"),
            line(review_on="7-12-2026"),
            line(review_on="29-11-2026"),
            line(review_on="7-12-2026", ended_on="2026-12-01"),
            line(days="decision@2026-12-13"),
        ],
        TODAY,
        weeks=2,
    )
    assert counted.mondays == (MONDAY, MONDAY + timedelta(weeks=1))
    assert counted.counts[DeadlineKind.EVALUATION] == (1, 1)
    assert counted.before[DeadlineKind.EVALUATION] == 1
    assert counted.counts[DeadlineKind.DECISION] == (0, 1)
    assert counted.total == 3


def test_a_term_that_was_overtaken_stands_nowhere() -> None:
    counted = over_weeks([line(days="research@2026-12-03 decision@2026-12-10")], TODAY)
    assert sum(counted.counts[DeadlineKind.RESEARCH]) == 0
    assert sum(counted.counts[DeadlineKind.DECISION]) == 1


def test_what_somebody_might_have_done_before_is_over() -> None:
    counted = over_weeks([line(days="objection@2026-11-20"), line(days="decision@2026-11-20")], TODAY)
    assert counted.before[DeadlineKind.OBJECTION] == 0
    assert counted.before[DeadlineKind.DECISION] == 1


def test_of_many_every_dossier_is_in_one_phase_and_every_day_that_counts_in_one_week() -> None:
    lines = [line_of(id, head, None, MONDAY) for id, head in heads(500, MONDAY)]
    assert sum(each.now for each in over_phases(lines)) == over_phases(lines)[0].reached == 500
    far, near = over_weeks(lines, MONDAY, weeks=60), over_weeks(lines, MONDAY)
    assert all(sum(near.counts[kind]) <= sum(far.counts[kind]) for kind in KINDS)
    assert near.before == far.before
    terms = [each for each in lines if each.term and runs(each, each.term.kind, MONDAY)]
    days = sum(bool(each.review_on) for each in lines) + len(terms)
    assert far.total + sum(far.before.values()) == days


def test_research_that_is_done_and_terms_of_a_round_that_ended_are_no_longer_open() -> None:
    counted = over_weeks(
        [
            line(days="research@2026-11-20", request="melding@2026-10-09 researched@2026-11-10"),
            line(days="decision@2026-11-20", ended_on="2026-11-30"),
        ],
        TODAY,
    )
    assert counted.total + sum(counted.before.values()) == 0

"""Counts by quarter, of things and of dossiers, and nothing else."""

from datetime import date

from supportcycle.domain.team_figures.tally import (
    PARTS,
    Fact,
    Quarter,
    Tally,
    TeamCell,
    TeamFigure,
    is_told,
    quarter_of,
)

SPRING = Quarter(2026, 2)
OWN, OTHER = (Fact(TeamFigure.GOALS, SPRING, part) for part in PARTS[TeamFigure.GOALS])


def test_a_day_falls_in_its_quarter() -> None:
    days = [date(2026, 1, 1), date(2026, 3, 31), date(2026, 4, 1), date(2026, 12, 31)]
    assert [quarter_of(day).number for day in days] == [1, 1, 2, 4]


def test_a_quarter_is_told_from_a_month_after_its_end() -> None:
    assert not is_told(SPRING, date(2026, 7, 31))
    assert is_told(SPRING, date(2026, 8, 1))
    assert not is_told(Quarter(2026, 4), date(2027, 1, 31))
    assert is_told(Quarter(2026, 4), date(2027, 2, 1))


def test_things_and_dossiers_are_counted_apart_and_a_dossier_counts_once_in_the_whole() -> None:
    tally = Tally()
    tally.add([OWN, OWN, OTHER])
    tally.add([OWN])
    tally.add([])
    assert tally.cells(TeamFigure.GOALS, SPRING) == {
        "own_words": TeamCell(3, 2),
        "other_words": TeamCell(1, 1),
    }
    assert tally.whole(TeamFigure.GOALS, SPRING) == TeamCell(4, 2)
    assert tally.dossiers == 3


def test_only_quarters_in_which_something_was_counted_and_that_are_told_are_named() -> None:
    tally = Tally()
    tally.add([OWN, OWN._replace(quarter=Quarter(2025, 4)), OWN._replace(quarter=Quarter(2026, 3))])
    assert tally.quarters(TeamFigure.GOALS, date(2026, 10, 1)) == [Quarter(2025, 4), SPRING]
    assert tally.quarters(TeamFigure.HELP, date(2026, 10, 1)) == []


def test_what_could_not_be_read_is_counted() -> None:
    tally = Tally()
    tally.add_unreadable()
    assert (tally.dossiers, tally.unreadable) == (0, 1)

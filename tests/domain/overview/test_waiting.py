"""How long people wait for a besluit, counted by hand beside the terms of the law."""

from datetime import date
from itertools import product

from supportcycle.content.rules import rules
from supportcycle.domain.deadlines import DeadlineKind, terms_from
from supportcycle.domain.dossier_list import DossierLine, line_of
from supportcycle.domain.overview.spread import over_weeks
from supportcycle.domain.overview.views import waits_for_municipality
from supportcycle.domain.overview.waiting import MOST_WEEKS, TermCount, Waits, waits

TODAY, TERMS = date(2026, 11, 30), terms_from(rules())
HEAD = {"name": "Ans", "round": 1, "phase": "goals", "review_on": "", "loose_ends": 0, "days": ""}


def waited(*requests: str | None) -> Waits:
    return waits([line(each) for each in requests], TODAY, TERMS)


def line(request: str | None) -> DossierLine:
    return line_of("d1", HEAD if request is None else HEAD | {"request": request}, None, TODAY)


def test_weeks_from_melding_to_besluit_are_counted_and_who_waits_counts_until_today() -> None:
    found = waited("melding@2026-09-07 decided@2026-10-18", "melding@2026-11-23")
    assert found.decided[6] == 1
    assert found.open[1] == 1
    assert found.total == 2


def test_the_last_day_of_eight_weeks_is_the_eighth_and_the_day_after_it_the_ninth() -> None:
    found = waited("melding@2026-09-07 decided@2026-11-02", "melding@2026-09-07 decided@2026-11-03")
    assert (found.decided[8], found.decided[9]) == (1, 1)


def test_very_long_waits_are_one_bar() -> None:
    assert waited("melding@2020-01-01").open[MOST_WEEKS] == 1


def test_a_slip_of_the_pen_counts_nowhere() -> None:
    found = waited("melding@2026-10-18 decided@2026-09-07", "decided@2026-10-01", "melding@2027-01-01", "")
    assert found.total == 0
    assert found.research == found.decision == TermCount(0, 0, 0)


def test_six_weeks_of_research_are_kept_until_the_last_day_of_the_law_and_passed_after_it() -> None:
    kept, late = "melding@2026-09-07 researched@2026-10-19", "melding@2026-09-07 researched@2026-10-20"
    assert waited(kept, late).research == TermCount(kept=1, passed=1, runs=0)


def test_a_last_day_on_which_nobody_works_is_moved_as_the_law_does() -> None:
    assert waited("melding@2026-09-05 researched@2026-10-19").research.kept == 1


def test_who_asked_or_was_decided_for_is_through_with_the_research() -> None:
    assert waited("melding@2026-09-07 aanvraag@2026-10-01").research.kept == 1
    assert waited("melding@2026-09-07 decided@2026-10-01").research.kept == 1


def test_what_goes_on_is_running_or_past_its_last_day() -> None:
    found = waited("melding@2026-11-01", "melding@2026-09-01", "aanvraag@2026-11-29", "aanvraag@2026-11-01")
    assert found.research == TermCount(kept=0, passed=1, runs=1)
    assert found.decision == TermCount(kept=0, passed=1, runs=1)


def test_two_weeks_to_decide_run_from_the_aanvraag() -> None:
    found = waited("aanvraag@2026-11-02 decided@2026-11-16", "aanvraag@2026-11-02 decided@2026-11-17")
    assert found.decision == TermCount(kept=1, passed=1, runs=0)


def test_heads_of_before_are_said_to_be_unknown() -> None:
    assert waited(None, None, "").unknown == 2


def test_a_round_that_ended_waits_for_nothing_any_more_and_what_was_decided_still_counts() -> None:
    ended = HEAD | {"ended_on": "2026-11-29"}
    lines = [
        line_of("d1", ended | {"request": request}, None, TODAY)
        for request in ("melding@2020-01-01", "aanvraag@2026-11-01", "melding@2026-09-07 decided@2026-10-01")
    ]
    found = waits(lines, TODAY, TERMS)
    assert (sum(found.open), sum(found.decided)) == (0, 1)
    assert found.research == TermCount(kept=1, passed=0, runs=0)
    assert found.decision == TermCount(kept=0, passed=0, runs=0)


def test_the_view_of_who_waits_for_the_municipality_and_the_weeks_hold_the_same_dossiers() -> None:
    ends = ("", "2026-11-29", "2027-06-01")
    requests = ("", "melding@2026-10-29", "melding@2026-10-29 researched@2026-11-20", "decided@2026-11-01")
    days = (
        "research@2026-12-10",
        "decision@2026-11-20",
        "objection_decision@2026-12-10",
        "objection@2026-12-10",
    )
    of_municipality = (DeadlineKind.RESEARCH, DeadlineKind.DECISION, DeadlineKind.OBJECTION_DECISION)
    for ended, request, day in product(ends, requests, days):
        one = line_of("d1", HEAD | {"ended_on": ended, "request": request, "days": day}, None, TODAY)
        weeks = over_weeks([one], TODAY, weeks=60)
        counted = sum(sum(weeks.counts[kind]) + weeks.before[kind] for kind in of_municipality)
        assert waits_for_municipality(one, TODAY) is bool(counted), (ended, request, day)

"""The days that lie ahead, as the list of dossiers keeps them."""

from datetime import date

import pytest

from supportcycle.content.rules import rules
from supportcycle.domain.deadlines import DeadlineKind, terms_from
from supportcycle.domain.upcoming_days import (
    RequestDays,
    UpcomingDay,
    packed,
    packed_request,
    term_to_heed,
    unpacked,
    unpacked_request,
    upcoming_days,
)
from tests.domain.dossiers import ROUND, TODAY, round_of, with_a_goal
from tests.domain.raised import step

TERMS = terms_from(rules())


def days(**request):
    writes = [((*ROUND, "aanvraag", key), value) for key, value in request.items()]
    return upcoming_days(
        round_of(with_a_goal(step(first={"what": "Bellen", "on": "3-12-2026"}), *writes)), TERMS
    )


def test_days_survive_being_written_on_one_line():
    found = days(melding_on="20-11-2026")
    assert UpcomingDay("g1_t1_first", date(2026, 12, 3)) in found
    assert unpacked(packed(found)) == found


@pytest.mark.parametrize("line", ["", "plan", "plan@", "plan@gisteren", "@", "plan@2026-13-01"])
def test_a_line_that_cannot_be_read_gives_no_days(line):
    assert unpacked(line) == ()


def test_the_term_to_heed_is_the_first_that_lies_ahead():
    term = term_to_heed(days(melding_on="10-11-2026"), TODAY)
    assert term.kind is DeadlineKind.RESEARCH


def test_once_something_was_asked_the_decision_counts_also_when_its_day_has_passed():
    term = term_to_heed(days(melding_on="1-9-2026", aanvraag_on="15-10-2026"), TODAY)
    assert (term.kind, term.day) == (DeadlineKind.DECISION, date(2026, 10, 29))


def test_after_the_decision_only_the_objection_counts_and_only_while_it_is_possible():
    happened = {"melding_on": "1-3-2026", "aanvraag_on": "1-5-2026"}
    assert term_to_heed(days(**happened, decided_on="15-11-2026"), TODAY).kind is DeadlineKind.OBJECTION
    assert term_to_heed(days(**happened, decided_on="15-5-2026"), TODAY) is None


def test_after_an_objection_the_answer_to_it_counts_until_it_is_there():
    happened = {"decided_on": "1-9-2026", "objected_on": "20-9-2026"}
    assert term_to_heed(days(**happened), TODAY).kind is DeadlineKind.OBJECTION_DECISION
    answered = {**happened, "objection_decided_on": "20-11-2026"}
    assert term_to_heed(days(**answered), TODAY).kind is DeadlineKind.APPEAL
    assert DeadlineKind.OBJECTION_DECISION not in {each.kind for each in days(**answered)}
    soon = {"decided_on": "15-11-2026", "objected_on": "20-11-2026"}
    assert term_to_heed(days(**soon), TODAY).kind is DeadlineKind.OBJECTION_DECISION
    assert term_to_heed(days(**happened, objection_result="Toch drie uur"), TODAY) is None


def test_a_small_step_and_looking_back_are_no_terms_of_the_law():
    assert term_to_heed(days(), TODAY) is None


def test_the_days_of_a_request_are_packed_and_found_again_and_nonsense_is_left():
    days = RequestDays(melding=date(2026, 9, 7), decided=date(2026, 10, 1))
    assert unpacked_request(packed_request(days)) == days
    assert unpacked_request("") == unpacked_request("melding@ooit x@2026-01-01 ?") == RequestDays()

"""What was put aside at the table waits at the office, and goes when it was talked about or taken along."""

from datetime import date

from supportcycle.domain.loose_ends import LooseEndKind, loose_ends
from supportcycle.domain.model.dossier import current_round
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.planning import parked_open, with_carried
from tests.domain.dossiers import ROUND
from tests.domain.raised import RAISED

TODAY, WAITS = date(2026, 11, 23), RAISED[LooseEndKind.PARKED_QUESTION]
QUESTION = (*ROUND, "visits", "b1", "parked", "q1")


def waiting(dossier) -> list[str]:
    ends = loose_ends(dossier, TODAY)
    return [end.values["question"] for end in ends if end.kind is LooseEndKind.PARKED_QUESTION]


def test_it_waits_at_its_place_once_the_visit_is_over():
    assert waiting(WAITS) == ["De huur"]
    assert waiting(with_value(WAITS, (*ROUND, "visits", "b1", "ended_at"), "")) == []


def test_it_is_gone_when_it_was_talked_about():
    assert waiting(with_value(WAITS, (*QUESTION, "is_done"), True)) == []


def test_what_goes_along_to_a_visit_to_come_nags_no_longer():
    coming = with_value(WAITS, (*ROUND, "visits", "b2"), {"kind": "plan"})
    ((path, _),) = parked_open(current_round(coming)[1])
    assert waiting(with_carried(coming, path, "b2")) == []

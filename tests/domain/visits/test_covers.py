"""What had to stay covered at one visit stays so at the next, whichever way that one comes about."""

from datetime import date

import pytest

from supportcycle.content.visits import visits
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.covers import covers_anything, with_covers_handed_on, with_covers_of_last
from supportcycle.domain.visits.planning import with_others_ended, with_prepared
from supportcycle.domain.visits.turning import ended
from tests.domain.dossiers import ROUND, dossier_with

TODAY = date(2026, 11, 23)
COVERS = {
    "covered_people": ("p1",),
    "covered_life_domains": ("health",),
    "covered_dimensions": ("rights",),
    "covered_words": "methadon",
}
BEGUN, OVER = "2026-11-20T10:00:00+01:00", "2026-11-20T11:00:00+01:00"
HELD = Visit(kind="meeting", begun_at=BEGUN, ended_at=OVER, **COVERS)
OPEN = Visit(kind="meeting", begun_at=BEGUN, **COVERS)
WAITS = Visit(kind="plan")


def with_visits(**all: Visit) -> Dossier:
    return dossier_with(*(((*ROUND, "visits", id), visit) for id, visit in all.items()))


def covered(dossier: Dossier, id: str) -> dict[str, object]:
    visit = current_round(dossier)[1].visits[id]
    return {field: getattr(visit, field) for field in COVERS}


@pytest.mark.parametrize("last", [HELD, OPEN, Visit(kind="meeting", **COVERS)])
def test_a_visit_that_is_prepared_begins_with_what_the_last_one_covered(last):
    dossier, id = with_prepared(with_visits(b1=last), visits()["plan"], "")
    assert covered(dossier, id) == COVERS


@pytest.mark.parametrize("field", COVERS)
def test_each_of_them_goes_along_by_itself(field):
    dossier, id = with_prepared(
        with_visits(b1=Visit(kind="meeting", **{field: COVERS[field]})), visits()["plan"], ""
    )
    assert covered(dossier, id)[field] == COVERS[field]
    assert covers_anything(current_round(dossier)[1].visits[id])


@pytest.mark.parametrize("waiting", [WAITS, Visit(on="7-12-2026", at="14:00")])
def test_one_that_waited_already_is_given_them_too(waiting):
    dossier, id = with_prepared(with_visits(b1=HELD, b2=waiting), visits()["plan"], "")
    assert (id, covered(dossier, id)) == ("b2", COVERS)


def test_at_the_end_of_a_visit_those_that_wait_are_given_what_it_covered():
    dossier = ended(with_visits(b1=OPEN, b2=WAITS, b3=Visit(on="7-12-2026")), "b1", OVER)
    assert covered(dossier, "b2") == covered(dossier, "b3") == COVERS
    assert current_round(dossier)[1].visits["b1"].ended_at == OVER


def test_a_visit_that_was_left_open_gives_them_to_the_next_when_that_is_chosen():
    dossier, id = with_prepared(with_visits(b1=OPEN, b2=WAITS), visits()["plan"], "")
    assert (id, covered(dossier, id)) == ("b2", COVERS)
    assert covered(with_others_ended(with_visits(b1=OPEN, b2=WAITS), "b2", OVER), "b2") == COVERS


def test_in_a_next_round_the_last_visit_is_that_of_the_round_before():
    dossier = with_value(with_visits(b1=HELD), ("rounds", "r2", "started_on"), "1-1-2027")
    dossier, id = with_prepared(dossier, visits()["meeting"], "")
    assert covered(dossier, id) == COVERS


def test_what_the_worker_said_for_a_visit_itself_is_never_replaced():
    own = WAITS.model_copy(update={"covered_words": "schulden"})
    for dossier in (
        with_covers_of_last(with_visits(b1=HELD, b2=own), "b2"),
        with_covers_handed_on(with_visits(b1=HELD, b2=own), "b1"),
    ):
        assert current_round(dossier)[1].visits["b2"] == own


def test_what_was_taken_off_at_the_last_visit_does_not_come_back():
    last = Visit(kind="wishes", begun_at=BEGUN, ended_at=OVER)
    dossier, id = with_prepared(with_visits(b1=HELD, b2=last), visits()["plan"], "")
    assert not covers_anything(current_round(dossier)[1].visits[id])


def test_visits_that_were_held_and_one_that_is_not_there_stay_as_they_are():
    dossier = with_visits(b1=HELD, b2=Visit(kind="plan", begun_at=BEGUN))
    assert with_covers_handed_on(dossier, "b1") == dossier
    assert with_covers_of_last(dossier, "b9") == dossier

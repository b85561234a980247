"""Who comes later, or goes on on another day, did not hear what was said before that."""

from datetime import date

import pytest

from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_values
from supportcycle.domain.visits.hearing import all_heard, field_heard, with_heard_from
from supportcycle.domain.visits.turning import begun, visit_path
from tests.domain.dossiers import ROUND, dossier_with

TODAY, TOMORROW = date(2026, 11, 22), date(2026, 11, 23)
AT, LATER = "2026-11-22T10:00:00+01:00", "2026-11-23T09:00:00+01:00"
BEGUN = Visit(kind="free", present=("p1",), revision=3, begun_at=AT)


def held(visit: Visit = BEGUN, **changed: object) -> Dossier:
    people = {id: {"name": id} for id in ("p1", "p2")}
    dossier = dossier_with((("people",), people), ((*ROUND, "visits", "b1"), visit))
    return with_values(dossier, visit_path(dossier, "b1"), changed)


def visit(dossier: Dossier) -> Visit:
    return current_round(dossier)[1].visits["b1"]


def test_on_the_day_it_began_who_was_there_then_heard_all_that_was_said():
    assert all_heard(held(), "b1", held(), TODAY)


@pytest.mark.parametrize(
    "changed",
    [{"present": ("p1", "p2")}, {"present": ("p2",)}, {"others": "mijn zus"}, {"others": "Piet"}],
)
def test_who_joined_did_not_hear_it(changed):
    assert not all_heard(held(**changed), "b1", held(), TODAY)
    assert all_heard(held(**changed), "b1", held(**changed), TODAY)


@pytest.mark.parametrize("changed", [{"present": ()}, {"others": ""}])
def test_who_left_and_comes_back_did_not_hear_what_was_said_in_between(changed):
    there = held(others="Piet")
    assert not all_heard(held(**{"others": "Piet", **changed}), "b1", there, TODAY)
    gone = with_heard_from(held(**{"others": "Piet", **changed}), "b1", 8, AT)
    assert all_heard(gone, "b1", gone, TODAY)
    assert not all_heard(there, "b1", gone, TODAY)


def test_on_another_day_nobody_is_held_to_have_heard_it():
    assert not all_heard(held(), "b1", held(), TOMORROW)
    assert not all_heard(held(begun_at=""), "b1", held(), TODAY)


@pytest.mark.parametrize("then", [None, dossier_with(((*ROUND, "meeting", "story"), "x"))])
def test_nothing_was_heard_when_it_is_not_known_who_was_there(then):
    assert not all_heard(held(), "b1", then, TODAY)


def test_from_the_moment_it_goes_on_everybody_hears_and_the_beginning_stays_what_it_was():
    now = with_heard_from(held(present=("p1", "p2")), "b1", 8, LATER)
    assert all_heard(now, "b1", now, TOMORROW)
    assert not all_heard(now, "b1", now, TODAY)
    assert getattr(visit(now), field_heard(visit(now))) == 8
    assert (visit(now).revision, visit(now).begun_at) == (3, AT)


def test_a_visit_that_is_begun_has_one_beginning():
    now = begun(with_heard_from(held(), "b1", 8, LATER), "b1", 9, AT)
    assert field_heard(visit(now)) == "revision"
    assert visit(now).revision == 9
    assert visit(now).heard_since == ""

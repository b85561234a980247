"""The number of a saved state says something in its own store only."""

import pytest
from pydantic import ValidationError

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.kept_states import REMEMBERED, is_state_of, without_states
from tests.domain.dossiers import ROUND, dossier_with

VISIT = (*ROUND, "visits", "b1")
BEGUN = Visit(kind="meeting", revision=3, heard_from=4, ended_revision=5, begun_at="2026-11-30T10:00:00")


def held(**fields: object) -> Dossier:
    return dossier_with((VISIT, BEGUN.model_copy(update=fields)))


@pytest.mark.parametrize("field", REMEMBERED)
def test_only_a_state_that_did_not_know_its_number_yet_can_be_that_of_a_visit(field):
    assert is_state_of(held(**{field: None}), "b1", BEGUN, field)
    assert is_state_of(held(**{field: 2}), "b1", BEGUN, field)
    assert not is_state_of(held(), "b1", BEGUN, field)
    assert not is_state_of(Dossier(id="d1", name="Bram"), "b1", BEGUN, field)


def test_a_dossier_that_is_taken_over_points_to_no_state_of_the_store_it_came_from():
    taken = without_states(with_value(held(), ("rounds", "r2", "visits", "b2"), BEGUN))
    visits = [visit for round in taken.rounds.values() for visit in round.visits.values()]
    assert [getattr(visit, field) for visit in visits for field in REMEMBERED] == [None] * 6
    assert {visit.begun_at for visit in visits} == {BEGUN.begun_at}
    assert without_states(taken) is taken


@pytest.mark.parametrize("field", REMEMBERED)
@pytest.mark.parametrize("number", [-1, 2**70])
def test_a_number_that_no_store_has_is_none(field, number):
    raw = held().model_dump()
    raw["rounds"]["r1"]["visits"]["b1"][field] = number
    with pytest.raises(ValidationError):
        Dossier.model_validate(raw)

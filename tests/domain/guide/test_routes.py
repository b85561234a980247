"""Routes: only an order of pages that are there, with a place to tick and nothing to type."""

import pytest

from supportcycle.content.library import routes
from supportcycle.domain.guide.routes import RouteStep, ticked, with_tick
from supportcycle.domain.model.dossier import Dossier

EMPTY = Dossier(id="d", name="D")
SIZES = {"network_coach": 10, "to_grow": 6, "question_patterns": 6, "competence_talk": 7}


def test_there_are_four_routes_each_with_the_steps_of_its_source():
    assert {key: len(route.steps) for key, route in routes().items()} == SIZES
    assert all(route.source and route.freedom for route in routes().values())


def test_a_step_of_a_route_has_no_room_to_write_in():
    assert set(RouteStep.model_fields) == {"key", "part", "label", "what", "page", "subject"}


@pytest.mark.parametrize("route", routes().values(), ids=lambda route: route.key)
def test_ticks_are_kept_in_the_order_of_the_route_and_can_be_taken_back(route):
    first, second, *_ = (step.key for step in route.steps)
    held = with_tick(with_tick(EMPTY, route, second, on=True), route, first, on=True)
    assert held.rounds["r1"].together.routes[route.key] == (first, second)
    assert ticked(with_tick(held, route, first, on=False), route) == {second}
    assert with_tick(held, route, first, on=True) == held


def test_a_tick_for_a_step_that_is_no_longer_there_is_left_out():
    raw = {"id": "d", "name": "D", "rounds": {"r1": {"together": {"routes": {"to_grow": ["gone", "goal"]}}}}}
    assert ticked(Dossier.model_validate(raw), routes()["to_grow"]) == {"goal"}

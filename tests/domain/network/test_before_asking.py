"""Signs beside who could help: rather not asked, to be talked with first, a child."""

import pytest

from supportcycle.domain.model.network.person_facts import Gone
from supportcycle.domain.network.before_asking import BeforeAsking, before_asking
from tests.domain.network.building import TODAY, network, with_talk

NONE = {}


def signs(person, round=None):
    return before_asking(with_talk(round, people={"p1": {"name": "Jan", **person}}), TODAY)


@pytest.mark.parametrize(
    ("person", "years"),
    [
        ({"birth_year": "2018"}, (7, 8)),
        ({"birth_year": "22-11-2014"}, (12, 12)),
        ({"age": "15", "age_on": "22-11-2026"}, (15, 15)),
        ({"birth_year": "22-11-2009"}, (17, 17)),
        ({"birth_year": "2008"}, (17, 18)),
    ],
)
def test_a_child_has_a_sign(person, years):
    assert signs(person) == {"p1": BeforeAsking(years=years)}


@pytest.mark.parametrize(
    "person", [{}, {"birth_year": "21-11-2008"}, {"age": "40"}, {"birth_year": "about 1990"}]
)
def test_who_is_grown_up_or_of_unknown_age_has_none(person):
    assert signs(person) == NONE


@pytest.mark.parametrize(
    "round",
    [
        {"goals": {"g1": {"own_words": "Rust", "rather_not": ["p1"]}}},
        {"asks": {"a1": {"person": "p1", "reasons": {"r1": {}}}}},
    ],
)
def test_who_is_rather_not_asked_has_a_sign(round):
    assert signs({}, round) == {"p1": BeforeAsking(rather_not=True)}


@pytest.mark.parametrize("gone", Gone)
def test_who_is_not_there_any_more_has_a_sign_and_no_age_after_death(gone):
    [found] = signs({"birth_year": "2016", "gone": gone}).values()
    assert found.gone is gone
    assert (found.years is None) is (gone is Gone.DIED)


def test_who_needs_care_too_has_a_sign():
    assert signs({"needs_care": True}) == {"p1": BeforeAsking(needs_care=True)}


@pytest.mark.parametrize(
    "care", [{"hours_a_week": "12"}, {"months": "20"}, {"hours_a_week": "12", "months": "20"}]
)
def test_who_cares_long_or_much_is_to_be_talked_with_first(care):
    assert signs({"care": care}) == {"p1": BeforeAsking(talk_first=True)}
    assert signs({"care": {**care, "talked_about": "Ja, samen"}}) == NONE


def test_nobody_around_means_no_signs():
    assert before_asking(network(rounds={"r1": {}}), TODAY) == NONE


def plan_with(tasks: int, hours: str = "") -> dict:
    helper = {"person": "p1", "what": "iets", "asked": "yes", "frequency": "weekly", "hours": hours}
    steps = {f"g1_t{number}": {"text": "stap", "others": {"o1": helper}} for number in range(1, tasks + 1)}
    goals = {"g1": {"own_words": "Rust"}}
    return {"goals": goals, "versions": {"v1": {"plans": {"g1": {"steps": steps}}}}}


@pytest.mark.parametrize("round", [plan_with(3), plan_with(1, "9")])
def test_who_promised_much_already_has_a_sign(round):
    assert signs({}, round) == {"p1": BeforeAsking(does_much=True)}


@pytest.mark.parametrize("round", [plan_with(2), plan_with(1, "2")])
def test_who_promised_a_little_has_none(round):
    assert signs({}, round) == NONE

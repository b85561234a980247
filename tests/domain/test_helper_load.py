"""What the plan asks of each person."""

from math import inf

import pytest

from supportcycle.domain.helper_load import hours_a_week, loads, loads_now
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.model.plan import Helper
from supportcycle.domain.quantities.amount import Amount, exactly
from tests.domain.dossiers import round_of, with_a_goal
from tests.domain.raised import step


def load_of(*helpers):
    lines = {f"o{number}": {"person": "p1", **helper} for number, helper in enumerate(helpers, 1)}
    return loads(round_of(with_a_goal(step(others=lines))).versions["v1"])["p1"]


@pytest.mark.parametrize(
    ("frequency", "hours", "a_week"),
    [
        ("weekly", "2", 2),
        ("daily", "0,5", 3.5),
        ("fortnightly", "3 uur", 1.5),
        ("twice_a_week", "1", 2),
        ("as_needed", "1", None),
        ("once", "1", None),
        ("weekly", "een ochtend", None),
        (None, "2", None),
        ("daily", "10 minuten", 7 / 6),
        ("daily", "20 min", 7 / 3),
        ("weekly", "1½", 1.5),
        ("daily", "1.000", None),
        ("weekly", "€ 12,50", None),
        ("once", "2 uur per week", None),
        (None, "2 uur per week", 2),
        ("2x per week", "anderhalf uur", 3),
        ("zolang de klok op zomertijd staat", "2", None),
        ("elke dinsdag een half uur", "", 0.5),
    ],
)
def test_hours_are_added_only_when_they_can_be(frequency, hours, a_week):
    found = hours_a_week(Helper(person="p1", frequency=frequency, hours=hours))
    assert found == (None if a_week is None else exactly(pytest.approx(a_week)))


def test_promised_hours_add_up():
    weekly = {"asked": "yes", "frequency": "weekly"}
    assert load_of({**weekly, "hours": "2"}, {**weekly, "hours": "1,5"}).hours_a_week == exactly(3.5)


@pytest.mark.parametrize("other", [{"hours": "2"}, {"frequency": "weekly", "hours": "een paar uur"}])
def test_with_a_task_that_cannot_be_added_the_others_are_the_least_it_is(other):
    weekly = {"asked": "yes", "frequency": "weekly", "hours": "2"}
    assert load_of(weekly, {"asked": "yes", **other}).hours_a_week == Amount(2, inf)
    assert load_of({"asked": "yes", **other}).hours_a_week is None


def test_a_range_keeps_both_its_ends_in_the_sum():
    weekly = {"asked": "yes", "frequency": "weekly"}
    assert load_of({**weekly, "hours": "2 à 3"}, {**weekly, "hours": "1"}).hours_a_week == Amount(3, 4)


def test_intended_help_is_kept_apart_and_weighs_nothing():
    load = load_of({"asked": "not_yet", "frequency": "weekly", "hours": "8", "what": "Koken"})
    assert ([task.what for task in load.intended], load.confirmed) == (["Koken"], ())
    assert load.hours_a_week == exactly(0)


def test_a_task_without_words_is_named_after_its_step():
    assert [task.what for task in load_of({"asked": "yes"}).tasks] == ["Wandelen"]


def test_who_said_no_has_no_load():
    lines = {"o1": {"person": "p1", "asked": "no"}}
    assert loads(round_of(with_a_goal(step(others=lines))).versions["v1"]) == {}


def test_a_goal_that_was_put_aside_asks_nothing_now():
    helper = {"person": "p1", "what": "koken", "asked": "yes"}
    plans = {
        goal: {"steps": {f"{goal}_t1": {"text": "Eten", "others": {"o1": helper}}}} for goal in ("g1", "g2")
    }
    round = Round.model_validate(
        {
            "goals": {"g1": {"own_words": "Rust"}, "g2": {"own_words": "Werk", "not_now": True}},
            "versions": {"v1": {"plans": plans}},
        }
    )
    assert [task.goal for task in loads_now(round)["p1"].tasks] == ["g1"]

"""RADIO: every move may be chosen, what the data suggest comes first with its reason, and never a push."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.model.network.tie_qualities import RadioMove, TieQuality
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.network.ask_overview import went_wrong_with
from supportcycle.domain.network.radio import RadioCondition, chosen_moves, radio_options
from tests.domain.network.building import network, person, with_talk
from tests.domain.random_dossiers import filled

LEAVE, TALK_IT_OUT = RadioMove.LEAVE_AS_IS, RadioMove.UNBLOCK
SUGGESTED = [
    ({"frequency_before": "weekly", "frequency": "less"}, RadioMove.REVIVE, RadioCondition.WAS_REGULAR),
    (
        {"quality": "good", "now": ["company"], "possible": ["practical"]},
        RadioMove.ACTIVATE,
        RadioCondition.MORE_POSSIBLE,
    ),
    ({"quality": "tense"}, TALK_IT_OUT, RadioCondition.DISTURBED),
    ({"quality": "broken"}, TALK_IT_OUT, RadioCondition.DISTURBED),
    ({"quality": "distant", "energy": "gives"}, RadioMove.INTENSIFY, RadioCondition.WEAK_BUT_DEAR),
    ({"ring": "acquaintances", "weight": "much"}, RadioMove.INTENSIFY, RadioCondition.WEAK_BUT_DEAR),
    ({"ring": "acquaintances", "wish": "closer"}, RadioMove.INTENSIFY, RadioCondition.CLOSER),
    ({"wish": "further", "quality": "conflict"}, LEAVE, RadioCondition.FURTHER),
]
any_tie = st.integers(0, 2**32).map(lambda seed: Tie.model_validate(filled(Tie, Random(seed))))


def offered(said=None, harmed=(), **fields):
    around = network({"p1": person("friend", **fields)})
    tie = said if isinstance(said, Tie) else Tie.model_validate(said or {})
    return radio_options(around.model_copy(update={"ties": {"p1": tie}}), "p1", harmed)


def suggested(*args, **fields):
    return [each.move for each in offered(*args, **fields) if each.condition is not RadioCondition.ALWAYS]


@pytest.mark.parametrize(("said", "move", "condition"), SUGGESTED)
def test_each_suggestion_stands_first_with_its_condition(said, move, condition):
    first, *_ = offered(said)
    assert (first.move, first.condition) == (move, condition)


@given(any_tie)
def test_every_move_may_be_chosen_for_everybody_with_whom_it_was_safe(any_of_them):
    safe = any_of_them.model_copy(update={"unsafe": False})
    moves = [each.move for each in offered(safe)]
    assert sorted({*moves, RadioMove.SEARCH}) == sorted(RadioMove)
    assert len(moves) == len(set(moves))


@pytest.mark.parametrize(
    ("said", "sought"),
    [({"frequency": "daily"}, False), ({}, False), ({"frequency": "less"}, True)],
)
def test_somebody_is_looked_for_only_when_hardly_seen_or_lost(said, sought):
    assert (RadioMove.SEARCH in [each.move for each in offered(said)]) is sought


@pytest.mark.parametrize(("gone", "sought"), [("lost", True), ("over", True), ("died", False)])
def test_who_is_lost_from_sight_is_to_be_looked_for_and_who_died_is_not(gone, sought):
    assert suggested(gone=gone) == ([RadioMove.SEARCH] if sought else [])
    moves = [each.move for each in offered({"frequency": "less"}, gone=gone)]
    assert (RadioMove.SEARCH in moves) is sought


def test_after_a_quarrel_a_contact_that_is_over_is_not_looked_for_of_itself():
    assert suggested({"quality": "conflict"}, gone="over") == [TALK_IT_OUT]


def test_nothing_is_suggested_for_a_tie_of_which_nothing_was_said():
    assert suggested() == []
    assert offered()[-1].move is LEAVE


@given(any_tie)
def test_after_violence_or_a_threat_nothing_is_ever_suggested(any_of_them):
    unsafe = any_of_them.model_copy(update={"unsafe": True})
    assert [each.move for each in offered(unsafe)] == [LEAVE]


@given(any_tie)
def test_talking_it_out_is_not_there_with_who_did_harm(any_of_them):
    assert TALK_IT_OUT not in [each.move for each in offered(any_of_them, harmed={"p1"})]


@pytest.mark.parametrize(
    "said",
    [
        {"ties": {"p1": {"unsafe": True}}},
        {"round": {"asks": {"a1": {"person": "p1", "reasons": {"r21": {}}}}}},
    ],
)
def test_harm_is_known_by_whichever_place_it_was_said_in(said):
    assert went_wrong_with(with_talk(people={"p1": "zus"}, **said)) == {"p1"}
    assert went_wrong_with(with_talk(people={"p1": "zus"})) == set()


def test_talking_it_out_is_not_suggested_where_contact_is_hard_at_times():
    assert suggested({"quality": "tense"}, makes_it_harder=True) == []


def test_a_disturbed_tie_is_not_to_be_used_before_it_is_mended():
    disturbed = {
        "quality": "conflict",
        "possible": ["practical"],
        "frequency_before": "daily",
        "frequency": "less",
    }
    assert suggested(disturbed) == [TALK_IT_OUT]


def test_who_is_near_already_is_not_to_be_deepened():
    assert suggested({"quality": "close", "ring": "intimacy", "wish": "closer"}) == []


@pytest.mark.parametrize("quality", TieQuality)
def test_nothing_is_suggested_for_paid_help(quality):
    assert suggested({"quality": quality, "wish": "closer", "formality": "formal"}) == []


def test_only_choices_for_who_is_there_and_safe_become_options():
    people = {"p1": "zus", "p2": "broer", "p3": "oom", "p4": person("friend", gone="died"), "p5": "tante"}
    ties = {
        "p1": {"radio": "revive"},
        "p2": {"radio": "leave_as_is"},
        "p3": {"radio": "unblock", "unsafe": True},
        "p4": {"radio": "revive"},
        "p5": {"radio": "unblock"},
    }
    assert chosen_moves(network(people, ties), {"p5"}) == {"p1": RadioMove.REVIVE}


def test_looking_for_somebody_is_proposed_nowhere():
    assert chosen_moves(network({"p1": "zus"}, {"p1": {"radio": "search"}})) == {}

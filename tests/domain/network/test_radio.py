"""RADIO: options with their condition, and never a push."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.model.network.tie_qualities import RadioMove, TieQuality
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.network.radio import RadioCondition, chosen_moves, radio_options
from tests.domain.network.building import network, person, tie
from tests.domain.random_dossiers import filled

LEAVE, KEEP = RadioMove.LEAVE_AS_IS, RadioMove.MAINTAIN
OFFERED = [
    ({"frequency_before": "weekly", "frequency": "less"}, RadioMove.REVIVE, RadioCondition.WAS_REGULAR),
    (
        {"quality": "good", "now": ["company"], "possible": ["practical"]},
        RadioMove.ACTIVATE,
        RadioCondition.MORE_POSSIBLE,
    ),
    ({"quality": "tense"}, RadioMove.UNBLOCK, RadioCondition.DISTURBED),
    ({"quality": "broken"}, RadioMove.UNBLOCK, RadioCondition.DISTURBED),
    ({"quality": "distant", "energy": "gives"}, RadioMove.INTENSIFY, RadioCondition.WEAK_BUT_DEAR),
    ({"ring": "acquaintances", "weight": "much"}, RadioMove.INTENSIFY, RadioCondition.WEAK_BUT_DEAR),
    ({"wish": "closer"}, RadioMove.INTENSIFY, RadioCondition.CLOSER),
]
any_tie = st.integers(0, 2**32).map(lambda seed: Tie.model_validate(filled(Tie, Random(seed))))


def moves(options):
    return [option.move for option in options]


@pytest.mark.parametrize(("said", "move", "condition"), OFFERED)
def test_each_move_has_its_condition(said, move, condition):
    first, *rest = radio_options(tie(**said))
    assert (first.move, first.condition) == (move, condition)
    assert LEAVE in moves(rest)


def test_a_tie_of_which_nothing_was_said_may_be_kept_or_left():
    assert moves(radio_options(tie())) == [KEEP, LEAVE]


@given(any_tie)
def test_leaving_it_as_it_is_is_always_an_option(any_of_them):
    assert LEAVE in moves(radio_options(any_of_them))


@given(any_tie, st.booleans())
def test_after_violence_or_a_threat_nothing_is_ever_suggested(any_of_them, paid):
    unsafe = any_of_them.model_copy(update={"unsafe": True})
    assert moves(radio_options(unsafe, paid=paid)) == [LEAVE]


def test_who_wants_distance_is_left_alone():
    wanted = tie(wish="further", quality="conflict")
    assert [(each.move, each.condition) for each in radio_options(wanted)] == [
        (LEAVE, RadioCondition.FURTHER)
    ]


def test_a_disturbed_tie_is_not_to_be_used_before_it_is_mended():
    disturbed = tie(quality="conflict", possible=["practical"], frequency_before="daily", frequency="less")
    assert moves(radio_options(disturbed)) == [RadioMove.UNBLOCK, LEAVE]


@pytest.mark.parametrize("quality", TieQuality)
def test_paid_help_is_only_kept_up(quality):
    assert set(moves(radio_options(tie(quality=quality, wish="closer"), paid=True))) <= {KEEP, LEAVE}


def test_only_choices_for_who_is_there_and_safe_become_options():
    dossier = network(
        {"p1": "zus", "p2": "broer", "p3": "oom", "p4": person("friend", died=True), "p5": "tante"},
        {
            "p1": {"radio": "revive"},
            "p2": {"radio": "leave_as_is"},
            "p3": {"radio": "unblock", "unsafe": True},
            "p4": {"radio": "revive"},
        },
    )
    assert chosen_moves(dossier) == {"p1": RadioMove.REVIVE}

"""Asking: what may be told of it, who is not to be asked, and needs at which nobody stands."""

import pytest

from supportcycle.content.catalogue import choice_lists
from supportcycle.domain.model.network.asking import Answer, Ask, KnownBy, ReasonNotToAsk
from supportcycle.domain.model.network.network_talk import StandingMoment, StandingQuestions, standing_key
from supportcycle.domain.network.ask_overview import (
    asks_of,
    asks_without_return,
    is_answered,
    looked_at,
    needs_with_nobody,
    not_to_ask,
    printable_reasons,
)
from tests.domain.dossiers import round_of
from tests.domain.network.building import with_talk

TWO_REASONS = {"r20": {"words": "te zwaar"}, "r3": {"may_be_printed": True}}
PEOPLE = {"p1": {"relation": "zus", "may_leave": ["asked"]}, "p2": {"relation": "broer"}}
WANTED = {"goals": {"g1": {"own_words": "Rust", "help_wanted": {"h1": {"text": "koken"}}}}}


def step(**fields):
    return {"versions": {"v1": {"plans": {"g1": {"steps": {"t1": {"covers": ["h1"], **fields}}}}}}}


def nobody(round):
    return needs_with_nobody(round_of(with_talk({**WANTED, **round}, people=PEOPLE)))


def test_there_are_23_reasons_each_with_words():
    assert [reason.value for reason in ReasonNotToAsk] == [f"r{number}" for number in range(1, 24)]
    assert list(choice_lists()["reason_not_to_ask"]) == list(ReasonNotToAsk)


def test_only_the_reasons_the_client_lets_be_printed_are():
    ask = Ask.model_validate({"reasons": TWO_REASONS})
    assert printable_reasons(ask) == (ReasonNotToAsk.TIE_COMES_FIRST,)
    assert printable_reasons(Ask()) == ()


def test_only_of_people_who_let_it_leave_is_told_what_was_asked():
    asks = {
        "a1": {"person": "p1", "need": "koken", "known_by": "asked", "answer": "no", "reasons": TWO_REASONS},
        "a2": {"person": "p2", "need": "koken", "known_by": "assumed"},
        "a3": {"person": "p9", "need": "koken"},
        "a4": {"need": "koken"},
    }
    dossier = with_talk({"asks": asks}, people=PEOPLE)
    round = round_of(dossier)
    (line,) = looked_at(round, dossier.people)
    assert (line.ask, line.person, line.known_by, line.answer) == ("a1", "p1", KnownBy.ASKED, Answer.NO)
    assert line.reasons == (ReasonNotToAsk.TIE_COMES_FIRST,)
    assert list(asks_of(round, "p2")) == ["a2"]


def test_who_is_rather_not_asked_comes_from_goals_and_from_reasons():
    asks = {
        "a1": {"person": "p1", "reasons": TWO_REASONS},
        "a2": {"person": "p2", "reasons": TWO_REASONS, "answer": "yes"},
    }
    goals = {
        "g1": {"own_words": "Rust", "rather_not": ["p3"]},
        "g2": {"own_words": "Werk", "rather_not": ["p4"], "not_now": True},
    }
    assert not_to_ask(with_talk({"asks": asks, "goals": goals})) == {"p1", "p3"}


def test_a_question_without_anything_in_return_gets_a_soft_reminder():
    asks = {
        "a1": {"person": "p1", "exactly": "een keer koken"},
        "a2": {"person": "p1", "exactly": "een keer koken", "in_return": "ik was af"},
        "a3": {"person": "p1"},
    }
    assert asks_without_return(round_of(with_talk({"asks": asks}))) == ("a1",)


HELPER = {"person": "p1", "asked": "yes"}
AT_A_NEED = {
    "no step at all": ({}, True),
    "only the client": (step(own="ik kook"), True),
    "somebody who was not asked yet": (step(others={"o1": {**HELPER, "asked": "not_yet"}}), True),
    "somebody who said yes": (step(others={"o1": HELPER}), False),
    "an organisation": (step(professionals={"f1": {"what": "koken"}}), False),
    "something asked of the municipality": (step(wmo={"w1": {"what": "maaltijden"}}), False),
    "a guess that somebody would": (
        {"asks": {"a1": {"goal": "g1", "help_wanted": "h1", "known_by": "assumed", "answer": "yes"}}},
        True,
    ),
    "a yes that was asked for": (
        {
            "asks": {
                "a1": {
                    "person": "p1",
                    "goal": "g1",
                    "help_wanted": "h1",
                    "known_by": "asked",
                    "answer": "partly",
                }
            }
        },
        False,
    ),
    "a no that was asked for": (
        {
            "asks": {
                "a1": {"person": "p1", "goal": "g1", "help_wanted": "h1", "known_by": "asked", "answer": "no"}
            }
        },
        True,
    ),
}


@pytest.mark.parametrize("case", AT_A_NEED)
def test_a_need_with_nobody_at_all_is_noticed(case):
    round, is_alone = AT_A_NEED[case]
    assert nobody(round) == ([("g1", "h1")] if is_alone else [])


@pytest.mark.parametrize(
    ("standing", "answered"),
    [
        (None, False),
        (StandingQuestions(), False),
        (StandingQuestions(realistic="no"), False),
        (StandingQuestions(realistic="no", network_needs_care="yes"), True),
        (StandingQuestions(passed_over="Er helpt nog niemand."), True),
    ],
)
def test_the_two_standing_questions_may_be_passed_over_with_a_reason(standing, answered):
    assert is_answered(standing) is answered


def test_the_two_questions_are_kept_per_plan_and_per_review():
    assert standing_key(StandingMoment.PLAN, "v1") != standing_key(StandingMoment.REVIEW, "v1")

"""From somebody on a map into the cycle: linked both ways, nothing doubled, and nothing left behind."""

import pytest
from hypothesis import given, settings

from supportcycle.domain.editing import (
    answer_in_plan,
    goal_about,
    helper_in,
    is_taken_over,
    option_with,
    wish_about,
    without_person,
)
from supportcycle.domain.model.dossier import current_round
from supportcycle.domain.model.plan import Asked
from supportcycle.domain.network.person_links import LinkKind, links_of
from supportcycle.domain.references import uses
from supportcycle.domain.update import with_value
from tests.domain.dossiers import round_of
from tests.domain.network.building import with_talk
from tests.domain.random_dossiers import dossiers

STEP = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t1")
WANTED = {"g1": {"own_words": "Rust", "help_wanted": {"h1": {"text": "koken"}}}}
CHANGES = {
    LinkKind.WISH: lambda dossier: wish_about(dossier, "p1", "Vaker eten"),
    LinkKind.GOAL: lambda dossier: goal_about(dossier, "p1", "Vaker eten"),
    LinkKind.OPTION: lambda dossier: option_with(dossier, "p1", "Samen koken", goal="g1"),
    LinkKind.STEP: lambda dossier: helper_in(dossier, "p1", STEP, "kookt"),
}


def start(asks=None, **step):
    plans = {"g1": {"steps": {"g1_t1": {"text": "Koken", **step}}}}
    round = {"goals": WANTED, "versions": {"v1": {"plans": plans}}, "asks": asks or {}}
    return with_talk(round, people={"p1": {"relation": "zus", "role": "family"}, "p2": "broer"})


@pytest.mark.parametrize("kind", CHANGES)
def test_each_is_linked_to_the_person_and_made_once(kind):
    once = CHANGES[kind](start())
    assert [link.kind for link in links_of(once, "p1")] == [kind]
    assert links_of(once, "p2") == []
    if kind is not LinkKind.OPTION:
        assert CHANGES[kind](once) == once


def test_the_same_idea_is_not_put_on_a_sheet_twice():
    once = option_with(start(), "p1", "Samen koken", goal="g1")
    assert option_with(once, "p1", "samen koken ", sheet="s1") == once


def test_a_goal_belongs_to_the_wish_in_the_same_words():
    dossier = goal_about(wish_about(start(), "p1", "Vaker eten"), "p1", "Vaker eten")
    assert round_of(dossier).goals["g2"].wishes == ("social_contacts__1",)


@settings(max_examples=25)
@given(dossiers())
def test_whoever_is_taken_away_leaves_no_link_behind(dossier):
    dossier = with_value(dossier, ("people", "p1"), {"name": "Zus"})
    for change in (CHANGES[LinkKind.WISH], CHANGES[LinkKind.GOAL], CHANGES[LinkKind.OPTION]):
        dossier = change(dossier)
    assert {LinkKind.WISH, LinkKind.GOAL, LinkKind.OPTION} <= {link.kind for link in links_of(dossier, "p1")}
    gone = without_person(dossier, "p1")
    assert links_of(gone, "p1") == []
    assert list(uses(gone, "person", "p1")) == []


def ask(**fields):
    return {"a1": {"person": "p1", "need": "koken", "goal": "g1", "help_wanted": "h1", **fields}}


@pytest.mark.parametrize(
    ("answer", "asked"),
    [("yes", Asked.YES), ("partly", Asked.YES), ("later", Asked.LATER)],
)
def test_an_answer_makes_a_helper_in_the_step_for_that_help(answer, asked):
    dossier = start(ask(answer=answer, exactly="kookt op dinsdag", until="kerst"), covers=["h1"])
    assert not is_taken_over(dossier, round_of(dossier).asks["a1"])
    after = answer_in_plan(dossier, "a1")
    helper = round_of(after).versions["v1"].plans["g1"].steps["g1_t1"].others["o1"]
    assert (helper.person, helper.what, helper.until, helper.asked) == (
        "p1",
        "kookt op dinsdag",
        "kerst",
        asked,
    )
    assert is_taken_over(after, round_of(after).asks["a1"])
    assert answer_in_plan(after, "a1") == after


def test_without_a_step_one_is_made_that_covers_the_help():
    after = answer_in_plan(start(ask(answer="yes")), "a1")
    step = round_of(after).versions["v1"].plans["g1"].steps["g1_t2"]
    assert (step.text, step.covers, step.others["o1"].asked) == ("koken", ("h1",), Asked.YES)
    assert round_of(after).asks["a1"].step == "g1_t2"


def test_a_no_changes_only_who_was_in_the_plan():
    outside = start(ask(answer="no"), covers=["h1"])
    assert is_taken_over(outside, round_of(outside).asks["a1"])
    assert answer_in_plan(outside, "a1") == outside
    inside = start(
        ask(answer="no"), covers=["h1"], others={"o1": {"person": "p1", "what": "kookt", "asked": "not_yet"}}
    )
    helper = round_of(answer_in_plan(inside, "a1")).versions["v1"].plans["g1"].steps["g1_t1"].others["o1"]
    assert (helper.what, helper.asked) == ("kookt", Asked.NO)


def test_what_was_agreed_in_the_plan_is_not_written_over():
    others = {"o1": {"person": "p1", "what": "kookt elke week", "in_return": "bloemen"}}
    dossier = start(
        ask(answer="yes", exactly="wil je koken?", in_return="taart"), covers=["h1"], others=others
    )
    helper = round_of(answer_in_plan(dossier, "a1")).versions["v1"].plans["g1"].steps["g1_t1"].others["o1"]
    assert (helper.what, helper.in_return) == ("kookt elke week", "bloemen")


@settings(max_examples=25)
@given(dossiers())
def test_any_answer_in_any_dossier_is_taken_over_or_left(dossier):
    _, round = current_round(dossier)
    for id in round.asks:
        answer_in_plan(dossier, id)

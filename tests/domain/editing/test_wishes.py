"""Wishes in the client's order, goals and ideas that begin with what was said."""

import pytest

from supportcycle.domain.editing import goal_from_wish, move_wish, option_ideas, with_ranking
from supportcycle.domain.model.profile import ranked
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.update import with_value
from tests.domain.dossiers import ROUND, dossier_with, practice, round_of, with_a_goal
from tests.domain.raised import GOAL

WISHES = dossier_with(
    ((*ROUND, "wishes"), {f"work__{number}": {"text": f"Wens {number}"} for number in (1, 2, 3)})
)


def order(dossier):
    return [id[-1] for id, _ in ranked(round_of(dossier).wishes)]


def test_a_ranking_gives_every_wish_its_place_and_the_others_none():
    assert order(with_ranking(WISHES, "r1", ["work__3", "work__1"])) == ["3", "1"]


@pytest.mark.parametrize(("by", "after"), [(-1, "213"), (1, "132"), (-9, "213"), (9, "132"), (0, "123")])
def test_a_wish_moves_and_never_falls_off(by, after):
    dossier = with_ranking(WISHES, "r1", ["work__1", "work__2", "work__3"])
    assert order(move_wish(dossier, "r1", "work__2", by)) == list(after)


def test_a_wish_without_a_place_does_not_move():
    assert move_wish(WISHES, "r1", "work__1", 1) is WISHES


def test_a_goal_begins_in_the_words_of_the_wish():
    goals = round_of(goal_from_wish(WISHES, "r1", "work__2")).goals
    assert {id: (goal.own_words, goal.wishes) for id, goal in goals.items()} == {
        "g1": ("Wens 2", ("work__2",))
    }


def ideas(dossier, sheet=None):
    return {idea.text: idea for idea in option_ideas(round_of(dossier), dossier.people, sheet)}


def test_ideas_come_from_marks_people_and_what_the_client_adds():
    dossier = with_a_goal(
        ((*ROUND, "marks"), {"work__1": {"text": "Koken", "kind": "strength"}}),
        ((*ROUND, "wishes", "work__1", "contributes"), "Mijn auto"),
    )
    found = ideas(dossier)
    assert list(found) == ["Koken", "Mijn auto", "Zus", "Buur"]
    assert (found["Koken"].layer, found["Zus"].layer) == (Laag.EIGEN_KRACHT, Laag.SOCIAAL_NETWERK)
    assert found["Zus"].person == "p1"


def test_a_hard_contact_is_never_proposed():
    assert "Zus" not in ideas(with_value(with_a_goal(), ("people", "p1", "makes_it_harder"), True))


def test_who_the_client_would_rather_not_ask_is_not_proposed():
    assert "moeder" not in ideas(practice("bram-plan"))
    assert "goede vriend" in ideas(practice("bram-plan"))


def test_for_another_goal_somebody_may_be_asked_after_all():
    dossier = with_a_goal(
        ((*GOAL, "rather_not"), ("p1",)),
        ((*ROUND, "goals", "g2", "own_words"), "Sparen"),
        ((*ROUND, "option_sheets", "s2"), {"goal": "g2", "options": {"o1": {"text": "buur"}}}),
    )
    assert list(ideas(dossier, round_of(dossier).option_sheets["s2"])) == ["Zus"]

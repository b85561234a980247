"""A meeting of the network: promises become steps at once, nobody is put down for what was not said."""

import pytest

from supportcycle.domain.editing import new_round, without_goal, without_person, without_step
from supportcycle.domain.editing.meeting_promises import promises_in_plan, to_take, without_goal_yet
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.plan import Asked
from supportcycle.domain.model.together.gathering import Gathering, guests_of, part_now
from tests.documents.composing import TODAY

PROMISES = {
    "a1": {"what": "Samen koken", "person": "p1", "when": "elke dinsdag"},
    "a2": {"what": "De tuin doen", "person": "p2", "when": "1-12-2026"},
    "a3": {"what": "Bellen met de school", "own": True},
    "a4": {"what": "Uitleg geven", "person": "p3"},
    "a5": {"what": "  "},
}


def dossier(goals: int = 1, **gathering: object) -> Dossier:
    guests = {"n1": {"person": "p1", "coming": "yes"}, "n2": {"person": "p2", "coming": "invited"}}
    held = {"promises": PROMISES, "guests": guests} | gathering
    return Dossier.model_validate(
        {
            "id": "d",
            "name": "D",
            "people": {
                "p1": {"name": "Ali"},
                "p2": {"name": "Bea"},
                "p3": {"name": "MEE", "role": "organisation"},
            },
            "rounds": {
                "r1": {
                    "goals": {f"g{n}": {"own_words": f"Doel {n}"} for n in range(1, goals + 1)},
                    "together": {"gatherings": {"b1": held}},
                }
            },
        }
    )


def taken(held: Dossier) -> Dossier:
    return promises_in_plan(held, "r1", "b1")


def steps(held: Dossier, goal: str = "g1"):
    return list(held.rounds["r1"].versions["v1"].plans[goal].steps.values())


def gathering(held: Dossier) -> Gathering:
    return held.rounds["r1"].together.gatherings["b1"]


def test_every_promise_becomes_a_step_in_one_go():
    assert [step.text for step in steps(taken(dossier()))] == [
        "Samen koken",
        "De tuin doen",
        "Bellen met de school",
        "Uitleg geven",
    ]


def test_who_was_there_said_yes_and_who_was_not_is_still_to_be_asked():
    there, not_there = (next(iter(step.others.values())) for step in steps(taken(dossier()))[:2])
    assert (there.person, there.asked) == ("p1", Asked.YES)
    assert (not_there.person, not_there.asked) == ("p2", Asked.NOT_YET)


def test_what_the_client_does_and_what_is_paid_stand_in_their_own_columns():
    *_, own, paid = steps(taken(dossier()))
    assert own.own == "Bellen met de school"
    assert not own.others
    assert [each.organisation for each in paid.professionals.values()] == ["p3"]


def test_a_day_is_that_of_the_first_small_step_and_other_words_are_when_the_client_wants_it():
    weekly, once, *_ = steps(taken(dossier()))
    assert weekly.say.moment == "elke dinsdag"
    assert (once.first.what, once.first.on) == ("De tuin doen", "1-12-2026")


def test_taking_twice_adds_nothing_and_a_step_that_is_removed_can_be_taken_again():
    held = taken(dossier())
    assert taken(held) == held
    held = without_step(held, ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t1"))
    assert list(to_take(held.rounds["r1"], gathering(held))) == ["a1"]


@pytest.mark.parametrize("goals", [0, 2])
def test_a_promise_waits_as_long_as_nobody_said_with_which_goal_it_goes(goals):
    held = dossier(goals)
    assert len(without_goal_yet(held.rounds["r1"], gathering(held))) == 4
    assert taken(held) == held


def test_a_chosen_goal_is_where_the_step_goes():
    held = taken(dossier(2, promises={"a1": {"what": "Koken", "goal": "g2"}}))
    assert [step.text for step in steps(held, "g2")] == ["Koken"]


def test_without_the_goal_the_promise_and_the_question_stay_and_point_to_nothing():
    asked = {"q1": {"text": "Wie?", "goal": "g1"}}
    held = without_goal(
        dossier(promises={"a1": {"what": "Koken", "goal": "g1"}}, questions=asked), "r1", "g1"
    )
    assert (gathering(held).promises["a1"].goal, gathering(held).questions["q1"].goal) == (None, None)


def test_somebody_who_leaves_the_register_is_no_guest_and_no_member_any_more():
    raw = dossier().model_dump()
    raw["rounds"]["r1"]["together"]["team"] = {"members": {"m1": {"person": "p1", "follows": "Geld"}}}
    held = without_person(Dossier.model_validate(raw), "p1")
    assert list(gathering(held).guests) == ["n2"]
    assert not held.rounds["r1"].together.team.members
    assert gathering(held).promises["a1"].what == "Samen koken"


def test_who_said_no_is_not_invited():
    no = {"n1": {"person": "p1", "coming": "no"}, "n2": {"person": "p2", "coming": "from_afar"}, "n3": {}}
    assert list(guests_of(gathering(dossier(guests=no)))) == ["n2"]


@pytest.mark.parametrize(("at", "now"), [(None, "i1"), ("i2", "i2"), ("i9", "i1")])
def test_the_part_people_are_at_is_kept_and_begins_with_the_first(at, now):
    agenda = {"i1": {"text": "Kennismaken"}, "i2": {"text": "Vragen"}}
    assert part_now(gathering(dossier(agenda=agenda, at=at))) == now
    assert part_now(Gathering()) == ""


def test_cards_and_team_go_along_to_a_next_round_and_meetings_that_were_held_do_not():
    raw = dossier(on="1-1-2020").model_dump()
    raw["rounds"]["r1"]["together"] |= {"how_it_works": {"helps": "Rust"}, "team": {"rhythm": "Maandelijks"}}
    together = new_round(Dossier.model_validate(raw), TODAY).rounds["r2"].together
    assert (together.how_it_works.helps, together.team.rhythm) == ("Rust", "Maandelijks")
    assert not together.gatherings

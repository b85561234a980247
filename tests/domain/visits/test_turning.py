"""From screen to screen: what stands ready, what is taken over, and that nothing is made that nobody asked
for."""

from datetime import date

import pytest

from supportcycle.content.visits import visits
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.options import OptionSheet
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.review import Evaluation
from supportcycle.domain.model.visits import Visit, is_running
from supportcycle.domain.update import removed, with_value
from supportcycle.domain.visits.declaration import Moment
from supportcycle.domain.visits.places import context_of, place_of
from supportcycle.domain.visits.screens import Screen
from supportcycle.domain.visits.tapping import goal_from_wish, goal_tapped
from supportcycle.domain.visits.turning import answered, begun, opened, turned
from tests.domain.dossiers import ROUND, dossier_with

TODAY = date(2026, 11, 22)
FREE = visits()["free"].named
REVIEW = visits()["review"].named
VISIT = (*ROUND, "visits", "b1")
WISH = ((*ROUND, "wishes", "leisure__1", "text"), "Weer vissen")

HOME = ((*ROUND, "wishes", "housing__1", "text"), "Een eigen plek")
RANKED = ((*ROUND, "wishes", "leisure__1", "rank"), "1")


def held(*writes) -> Dossier:
    return dossier_with((VISIT, Visit(kind="free", moments=tuple(FREE))), *writes)


def visit(dossier: Dossier) -> Visit:
    return current_round(dossier)[1].visits["b1"]


def test_a_visit_goes_on_from_its_beginning_to_its_end():
    now = begun(held(), "b1", 7, "2026-11-22T10:00:00+01:00")
    assert is_running(visit(now))
    assert visit(now).revision == 7
    assert not is_running(visit(now).model_copy(update={"ended_at": "2026-11-22T10:45:00+01:00"}))


def test_a_turn_remembers_where_one_is_and_where_one_was():
    now = turned(held(), "b1", Screen(FREE["opening"]), TODAY)
    now = turned(now, "b1", Screen(FREE["wish"], "leisure"), TODAY)
    assert (visit(now).screen, visit(now).passed) == ("wish__leisure", ("opening",))


def test_a_screen_about_something_with_the_longest_id_can_be_turned_to():
    longest = "o" * 60
    screen = Screen(FREE["wish"].model_copy(update={"key": longest}), longest)
    now = turned(turned(held(), "b1", screen, TODAY), "b1", Screen(FREE["opening"]), TODAY)
    assert visit(now).passed == (screen.key,)


def test_turning_to_a_question_about_oneself_makes_nothing():
    now = turned(held(), "b1", Screen(FREE["story"]), TODAY)
    assert current_round(now)[1].model_copy(update={"visits": {}}) == current_round(held())[1].model_copy(
        update={"visits": {}}
    )


def test_going_on_with_one_wish_makes_it_the_goal():
    now = answered(opened(held(WISH), "b1", FREE["goal"], TODAY), "b1", FREE["goal"], TODAY)
    (goal,) = current_round(now)[1].goals.values()
    assert (goal.own_words, goal.wishes) == ("Weer vissen", ("leisure__1",))


def test_a_wish_that_could_not_be_seen_is_taken_over_by_nobody():
    covered = ((*ROUND, "wishes", "health__1"), {"text": "Nuchter", "rank": "1"})
    for writes, taken in (([covered], []), ([covered, WISH], ["Weer vissen"])):
        now = answered(
            opened(held(*writes), "b1", FREE["goal"], TODAY), "b1", FREE["goal"], TODAY,
            lambda path, words: (path[2:4], words) != (("wishes", "health__1"), "Nuchter"),
        )  # fmt: skip
        assert [goal.own_words for goal in current_round(now)[1].goals.values()] == taken


def test_own_words_for_the_goal_are_never_replaced():
    said = held(WISH, ((*ROUND, "goals", "g1", "own_words"), "Elke zaterdag naar het water"))
    now = answered(said, "b1", FREE["goal"], TODAY)
    assert [goal.own_words for goal in current_round(now)[1].goals.values()] == [
        "Elke zaterdag naar het water"
    ]


def test_with_several_wishes_and_no_order_no_goal_is_chosen_for_the_client():
    said = held(WISH, HOME)
    assert current_round(answered(said, "b1", FREE["goal"], TODAY))[1].goals == {}


@pytest.mark.parametrize("tapped", [("leisure__1",), ("housing__1",), ("housing__1", "leisure__1")])
@pytest.mark.parametrize("wishes", [(WISH,), (WISH, HOME), (WISH, HOME, RANKED)])
def test_what_was_tapped_off_comes_back_as_no_goal_nor_does_another_wish(wishes, tapped):
    now = opened(held(*wishes), "b1", FREE["goal"], TODAY)
    ids = [id for id in tapped if id in current_round(now)[1].wishes] or ["leisure__1"]
    for id in (*ids, ids[-1]):
        now = goal_tapped(now, "b1", id, ())
    assert current_round(answered(now, "b1", FREE["goal"], TODAY))[1].goals == {}


def test_a_card_that_is_tapped_after_another_was_let_go_is_the_goal():
    now = opened(held(WISH, HOME), "b1", FREE["goal"], TODAY)
    for id in ("leisure__1", "leisure__1", "housing__1"):
        now = goal_tapped(now, "b1", id, ())
    (goal,) = current_round(answered(now, "b1", FREE["goal"], TODAY))[1].goals.values()
    assert goal.own_words == "Een eigen plek"


def test_skipping_the_goal_makes_none():
    now = turned(held(WISH), "b1", Screen(FREE["goal"]), TODAY)
    assert current_round(turned(now, "b1", Screen(FREE["next"]), TODAY))[1].goals == {}


def test_a_wish_that_has_a_goal_gets_no_second_one():
    now = goal_from_wish(goal_from_wish(held(WISH), "b1", "leisure__1"), "b1", "leisure__1")
    assert list(current_round(now)[1].goals) == ["g1"]
    assert visit(now).goal == "g1"


def test_ideas_stand_on_a_sheet_of_the_goal_that_is_talked_about():
    now = opened(goal_from_wish(held(WISH), "b1", "leisure__1"), "b1", FREE["ideas"], TODAY)
    assert current_round(now)[1].option_sheets == {"s1": OptionSheet(goal="g1")}
    assert opened(now, "b1", FREE["ideas"], TODAY) is now


def test_the_person_of_the_chosen_idea_is_the_helper_in_its_step():
    sheet = (*ROUND, "option_sheets", "s1")
    said = held(
        WISH,
        (("people", "p1"), NetworkMember(name="Ton")),
        ((*ROUND, "goals", "g1", "own_words"), "Weer vissen"),
        ((*sheet, "goal"), "g1"),
        ((*sheet, "options", "o1", "text"), "Ton vragen"),
        ((*sheet, "options", "o1", "person"), "p1"),
        ((*sheet, "best"), "o1"),
    )
    now = opened(said, "b1", FREE["own"], TODAY)
    version = current_round(now)[1].versions["v1"]
    (step,) = version.plans["g1"].steps.values()
    assert (step.text, step.from_sheet, step.others["o1"].person) == ("Ton vragen", "s1", "p1")
    assert version.made_on == "22-11-2026"
    assert opened(now, "b1", FREE["helper"], TODAY) is now


def looked_back(dossier: Dossier, visit_id: str = "b1", today: date = TODAY) -> Dossier:
    return opened(dossier, visit_id, REVIEW["step_done"], today)


@pytest.mark.parametrize("later", [TODAY, date(2026, 11, 23), date(2027, 2, 22)])
def test_looking_back_is_one_evaluation_for_a_whole_visit_also_past_midnight(later):
    now = looked_back(looked_back(held()), today=later)
    assert list(current_round(now)[1].evaluations) == ["v1"]
    place = place_of(REVIEW["step_felt"], context_of(now, "b1"))
    assert place[:4] == (*ROUND, "evaluations", "v1")


def test_another_visit_looks_back_anew_also_on_the_same_day():
    now = looked_back(with_value(looked_back(held()), (*ROUND, "visits", "b2"), Visit(kind="review")), "b2")
    assert list(current_round(now)[1].evaluations) == ["v1", "v2"]
    assert [context_of(now, id).evaluation for id in ("b1", "b2")] == ["v1", "v2"]
    assert list(current_round(looked_back(now, "b1"))[1].evaluations) == ["v1", "v2"]


@pytest.mark.parametrize(
    ("prepared", "on"),
    [
        (Evaluation(learned="Dat bellen helpt"), "22-11-2026"),
        (Evaluation(learned="Dat bellen helpt", on="22-11-2026"), "22-11-2026"),
        (Evaluation(learned="Dat bellen helpt", on="24-11-2026"), "24-11-2026"),
        (Evaluation(learned="Dat bellen helpt", on="als het uitkomt"), "als het uitkomt"),
        (Evaluation(on="21-11-2026"), "21-11-2026"),
    ],
)
def test_a_visit_looks_back_in_the_evaluation_that_was_prepared(prepared, on):
    now = looked_back(held(((*ROUND, "evaluations", "v1"), prepared)))
    (evaluation,) = current_round(now)[1].evaluations.values()
    assert (evaluation.learned, evaluation.on, evaluation.plan_version) == (prepared.learned, on, "v1")


def test_what_was_looked_back_on_before_stays_as_it_was():
    before = Evaluation(learned="Dat bellen helpt", on="21-11-2026")
    now = looked_back(held(((*ROUND, "evaluations", "v1"), before)))
    assert list(current_round(now)[1].evaluations) == ["v1", "v2"]
    assert current_round(now)[1].evaluations["v1"] == before


def test_an_evaluation_that_was_taken_away_is_made_anew():
    now = removed(looked_back(held()), (*ROUND, "evaluations", "v1"))
    now = looked_back(now)
    assert context_of(now, "b1").evaluation in current_round(now)[1].evaluations


def test_the_card_about_the_talk_stays_the_same_card_and_gets_its_day():
    now = opened(held(), "b1", FREE["faces"], TODAY)
    place = place_of(FREE["faces"], context_of(now, "b1"))
    assert place == (*ROUND, "touchstones", "t1", "words")
    said = dossier_with((VISIT, visit(now)), (place, "Fijn"))
    assert place_of(FREE["faces"], context_of(said, "b1")) == place
    assert current_round(answered(said, "b1", FREE["faces"], TODAY))[1].touchstones["t1"].on == "22-11-2026"
    assert current_round(answered(now, "b1", FREE["faces"], TODAY))[1].touchstones == {}


def test_a_moment_without_a_place_leads_nowhere():
    assert place_of(Moment(key="k", question="q", kind="next"), context_of(held(), "b1")) == ()

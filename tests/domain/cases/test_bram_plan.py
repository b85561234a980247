"""What a true tool must notice in the worked case of the method."""

from supportcycle.domain.circles import Standing, circle_entries
from supportcycle.domain.editing import new_version, with_replaced_helper
from supportcycle.domain.fallback_option import second_best_for
from supportcycle.domain.helper_load import loads
from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.model.people import is_two_way
from supportcycle.domain.model.plan import Asked
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.quantities.amount import exactly
from supportcycle.domain.update import with_value
from tests.domain.dossiers import ROUND, TODAY, ends, practice, round_of

PLAN, REVIEW = practice("bram-plan"), practice("bram-review")
STEPS = (*ROUND, "versions", "v1", "plans", "g1", "steps")


def test_the_second_goal_has_no_options_and_no_steps():
    assert [end.key for end in ends(PLAN, Kind.GOAL_WITHOUT_OPTIONS)] == ["r1__goal_without_options__g2"]
    assert [end.key for end in ends(PLAN, Kind.GOAL_WITHOUT_STEP)] == ["r1__goal_without_step__g2"]


def test_help_is_wanted_with_the_wardrobe_and_nobody_is_there():
    (end,) = ends(PLAN, Kind.HELP_WANTED_WITHOUT_STEP)
    assert end.values["help"] == "Kleding in de kast leggen"
    assert end.path == (*STEPS, "g1_t4", "others")


def test_his_mother_as_helper_is_asked_about_and_stays_possible():
    assert ends(PLAN, Kind.HELPER_RATHER_NOT) == []
    with_mother = with_value(PLAN, (*STEPS, "g1_t4", "others", "o1", "person"), "p3")
    (end,) = ends(with_mother, Kind.HELPER_RATHER_NOT)
    assert end.values == {"person": "moeder", "step": "Was en kledingkast"}
    assert end.path == (*STEPS, "g1_t4", "others", "o1", "person")


def test_each_informal_task_hangs_on_one_person():
    alone = ends(PLAN, Kind.ONE_HELPER_NO_FALLBACK)
    assert [end.values["person"] for end in alone] == ["buurman", "goede vriend"]


def test_the_friend_who_cannot_go_on_is_a_question_until_somebody_else_is_found():
    before = with_value(REVIEW, (*ROUND, "versions"), {"v1": round_of(REVIEW).versions["v1"]})
    assert [end.values["person"] for end in ends(before, Kind.HELPER_STOPS)] == ["goede vriend"]
    assert ends(REVIEW, Kind.HELPER_STOPS) == []


def test_the_circle_of_general_services_is_empty_at_plan_time():
    found = circle_entries(round_of(PLAN), PLAN.people)["g1"]
    circles = {laag: [each.words for each in entries] for laag, entries in found.items()}
    assert circles[Laag.EIGEN_KRACHT][-2:] == ["Mijn was doe ik zelf.", "Ik houd zelf de regie."]
    assert circles[Laag.SOCIAAL_NETWERK] == ["buurman", "goede vriend"]
    assert circles[Laag.ALGEMENE_VOORZIENING] == []
    assert circles[Laag.MAATWERKVOORZIENING] == ["Huishoudelijke hulp", "Ambulante begeleiding"]
    assert len(ends(PLAN, Kind.EMPTY_LAYER_GENERAL)) == 1


def test_volleyball_fills_the_circle_of_general_services():
    circles = circle_entries(round_of(REVIEW), REVIEW.people)
    assert circles["g2"][Laag.ALGEMENE_VOORZIENING] == [("Volleybalvereniging", Standing.AGREED)]


def test_a_reason_is_enough_for_an_empty_circle():
    path = (*ROUND, "goals", "g1", "layers", Laag.ALGEMENE_VOORZIENING)
    assert ends(with_value(PLAN, (*path, "reason"), "Dat past nu niet"), Kind.EMPTY_LAYER_GENERAL) == []
    assert ends(with_value(PLAN, (*path, "discussed"), True), Kind.EMPTY_LAYER_GENERAL) == []


def test_the_team_mate_is_intended_help_and_carries_nothing_yet():
    version = round_of(REVIEW).versions["v2"]
    load = loads(version)["p9"]
    assert (load.confirmed, len(load.intended)) == ((), 1)
    assert load.hours_a_week == exactly(0)
    (end,) = ends(REVIEW, Kind.HELPER_NOT_ASKED)
    assert end.values["person"] == "teamgenote van volleybal"
    network = circle_entries(round_of(REVIEW), REVIEW.people)["g1"][Laag.SOCIAAL_NETWERK]
    to_be_asked = ("teamgenote van volleybal", Standing.TO_BE_ASKED)
    assert network == [("buurman", Standing.AGREED), to_be_asked]


def test_the_neighbour_gets_something_back_and_the_friend_does_not_yet():
    assert is_two_way(REVIEW.people["p5"])
    assert not is_two_way(REVIEW.people["p2"])


def test_hours_stand_only_where_they_were_granted_and_no_form_is_filled_in():
    def lines(dossier):
        version = round_of(dossier).versions["v1"]
        return [line for step in version.plans["g1"].steps.values() for line in step.wmo.values()]

    assert [(line.amount, line.granted) for line in lines(PLAN)] == [("", ""), ("", "")]
    assert [line.granted for line in lines(REVIEW)] == ["3 uur per week", "2 uur"]
    assert {line.leveringsvorm for line in (*lines(PLAN), *lines(REVIEW))} == {None}


def test_personal_matters_may_stay_vague():
    step = round_of(PLAN).versions["v1"].plans["g1"].steps["g1_t5"]
    assert "persoonlijke zaken" in step.text
    assert not any(
        "persoonlijke" in word for end in ends(PLAN, Kind.STEP_OWN_EMPTY) for word in end.values.values()
    )
    assert PLAN.private.notes == REVIEW.private.notes == ""


def test_looking_back_makes_a_second_version_beside_the_first():
    versions = round_of(REVIEW).versions
    helper = {id: versions[id].plans["g1"].steps["g1_t3"].others["o1"] for id in versions}
    assert {id: each.person for id, each in helper.items()} == {"v1": "p2", "v2": "p9"}
    assert (helper["v1"].asked, helper["v2"].asked) == (Asked.YES, Asked.NOT_YET)
    old = round_of(PLAN).versions["v1"].plans["g1"].steps["g1_t3"]
    assert versions["v1"].plans["g1"].steps["g1_t3"] == old


def test_the_review_can_be_done_again_from_the_plan():
    after = new_version(PLAN, "r1", TODAY, "De boodschappen", evaluate_on="24-02-2027")
    path = (*ROUND, "versions", "v2", "plans", "g1", "steps", "g1_t3", "others", "o1")
    after = with_replaced_helper(after, path, "p5")
    assert round_of(after).versions["v1"] == round_of(PLAN).versions["v1"]
    assert round_of(after).versions["v2"].evaluate_on == "24-02-2027"
    assert second_best_for(round_of(after), round_of(after).versions["v2"].plans["g1"].steps["g1_t3"]) is None

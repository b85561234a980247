"""Meetings and cards on screen: prepared, run, taken into the plan, and put on paper."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.library import programmes
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.ui.shared.downloads import MADE
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened


@pytest.fixture
def opened(open_workspace: Workspace) -> Opened:
    dossier = Dossier.model_validate(
        {
            "id": "anna",
            "name": "Anna",
            "people": {
                "p1": {"name": "Ali", "relation": "buurman"},
                "p2": {"name": "Bea", "relation": "zus", "makes_it_harder": True},
            },
            "rounds": {
                "r1": {
                    "marks": {"housing__1": {"text": "Soep koken", "kind": "strength"}},
                    "goals": {
                        "g1": {
                            "own_words": "Vaker naar buiten",
                            "help_wanted": {"h1": {"text": "Iemand die meegaat"}},
                            "rather_not": ["p1"],
                        }
                    },
                    "aanvraag": {"medical_data": "goes"},
                }
            },
        }
    )
    return Opened(open_workspace, "together", dossier)


def turned(opened: Opened, subject: str) -> Opened:
    return opened.turn(subject)


def together(opened: Opened):
    return opened.dossier.rounds["r1"].together


def begun(opened: Opened) -> Opened:
    return opened.press(text("together.begin"))


def test_nobody_has_to_hold_a_meeting(opened):
    assert opened.shows(text("together.none"))


def test_a_question_that_was_asked_before_is_taken_over_and_not_typed_again(opened):
    begun(opened).press("Iemand die meegaat")
    (question,) = together(opened).gatherings["b1"].questions.values()
    assert (question.text, question.goal) == ("Iemand die meegaat", "g1")


@pytest.mark.parametrize("key", programmes())
def test_an_agenda_begins_with_an_order_and_names_its_source(key, opened):
    programme = programmes()[key]
    assert begun(opened).shows(programme.source)
    opened.press(text("together.agenda_from", name=programme.name))
    agenda = together(opened).gatherings["b1"].agenda
    assert [part.text for part in agenda.values()] == [part.text for part in programme.items]


def test_what_was_said_of_a_guest_before_is_asked_again_and_nothing_is_locked(opened):
    turned(begun(opened), "guests").press(text("together.add_guest"))
    opened.set("p1", "guests", "n1", "person")
    assert opened.shows(text("together.rather_not", name="Ali"))
    opened.set("p2", "guests", "n1", "person")
    assert opened.shows(text("together.harder", name="Bea"))
    assert together(opened).gatherings["b1"].guests["n1"].person == "p2"


def test_the_meeting_goes_part_by_part_and_own_time_says_that_professionals_are_away(opened):
    begun(opened).press(text("together.agenda_from", name=programmes()["family_network"].name))
    turned(opened, "table")
    assert opened.shows(text("together.at", number=1, total=6))
    for _ in range(3):
        assert not opened.shows(text("together.own_time_now"))
        opened.press(text("together.next"))
    assert opened.shows(text("together.own_time_now"))
    assert together(opened).gatherings["b1"].at == "i4"


def test_what_is_promised_goes_into_the_plan_in_one_action(opened):
    turned(begun(opened), "table").press(text("together.add_promise"))
    opened.set("Samen wandelen", "promises", "a1", "what").set(True, "promises", "a1", "own")
    opened.press(text("together.take", count=1))
    steps = opened.dossier.rounds["r1"].versions["v1"].plans["g1"].steps
    assert [(step.text, step.own) for step in steps.values()] == [("Samen wandelen", "Samen wandelen")]
    assert opened.shows(text("together.all_taken"))


def test_a_request_for_a_volunteer_begins_with_help_that_was_wanted(opened):
    turned(opened, "request").press("Iemand die meegaat")
    request = together(opened).requests["v1"]
    assert (request.what, request.goal) == ("Iemand die meegaat", "g1")
    assert opened.has("requests", "v1", "click_on")


def test_a_strength_that_was_said_is_taken_over_on_the_card_of_the_volunteer(opened):
    turned(opened, "as_volunteer").press(text("together.use_strength", words="Soep koken"))
    assert together(opened).as_volunteer.talents == "Soep koken"


def test_a_card_is_made_on_the_page_where_it_is_filled_in(opened):
    turned(opened, "how_it_works").set("Even wachten", "how_it_works", "helps")
    opened.app.button("make_zo-werkt-het-bij-mij_txt").click().run()
    name, _, data, *_ = opened.app.session_state["memory"][MADE]
    assert name == "zo-werkt-het-bij-mij"
    assert "Even wachten" in data.decode()


def test_who_said_yes_in_the_plan_joins_the_team_in_one_press(open_workspace):
    step = {"text": "Wandelen", "others": {"o1": {"person": "p1", "what": "Gaat mee", "asked": "yes"}}}
    dossier = Dossier.model_validate(
        {
            "id": "bo",
            "name": "Bo",
            "people": {"p1": {"name": "Ali"}},
            "rounds": {
                "r1": {
                    "goals": {"g1": {"own_words": "Naar buiten"}},
                    "versions": {"v1": {"plans": {"g1": {"steps": {"g1_t1": step}}}}},
                }
            },
        }
    )
    opened = turned(Opened(open_workspace, "together", dossier), "team").press(
        text("together.team_from_plan")
    )
    assert [member.person for member in together(opened).team.members.values()] == ["p1"]
    assert opened.shows(text("together.does", what="Gaat mee"))


def test_what_others_say_stands_among_the_strengths_after_one_press_by_relation_only(opened):
    turned(opened, "positive").press(text("together.positive_add"))
    opened.set("Kan goed luisteren", "positive", "c1", "text").set("p1", "positive", "c1", "by")
    opened.press(text("together.positive_take", count=1))
    strengths = [mark.text for mark in opened.dossier.rounds["r1"].marks.values()]
    assert strengths == ["Soep koken", "Kan goed luisteren (zegt buurman)"]
    assert opened.shows(text("together.positive_taken"))


@pytest.mark.parametrize("page", ["reflection", "mirror"])
def test_in_own_time_the_pages_of_the_worker_are_covered_until_the_worker_is_back(page, open_workspace):
    secret = "Quetzalcoatl"
    held = {"agenda": {"i1": {"text": "Praten", "own_time": True}, "i2": {"text": "Lezen"}}, "at": "i1"}
    dossier = Dossier.model_validate(
        {
            "id": "bo",
            "name": "Bo",
            "rounds": {"r1": {"together": {"gatherings": {"b1": held}}}},
            "private": {"notes": secret, "mirrors": {"k1": {"situation": secret}}},
        }
    )
    at = Opened(open_workspace, page, dossier)
    assert at.shows(text("together.covered"))
    assert not [one for kind in (at.app.text_area, at.app.text_input) for one in kind if one.value == secret]
    at.app.button("uncover").click().run()
    assert [one for kind in (at.app.text_area, at.app.text_input) for one in kind if one.value == secret]
    live = open_workspace.live("bo", "")
    live.change(lambda now: with_value(now, ("rounds", "r1", "together", "gatherings", "b1", "at"), "i2"))
    assert not at.go(page).shows(text("together.covered"))

"""Goals, options and the plan: what is chosen, who does it, and the way from a question to its field."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.plan import Asked
from supportcycle.domain.model.wmo import Hulp
from supportcycle.domain.update import with_value
from supportcycle.workspace.serialization import from_text
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened, unfolded

STEPS = ("versions", "v1", "plans", "g1", "steps")


def bram() -> Dossier:
    return from_text(practice_text("bram-plan")).model_copy(update={"id": "bram"})


def changed(path: str, value: object) -> Dossier:
    return with_value(bram(), ("rounds", "r1", *path.split("/")), value)


def test_the_words_of_the_request_stand_beside_the_own_words_and_leave_them(
    open_workspace: Workspace,
) -> None:
    page = Opened(open_workspace, "goals", bram()).subject("Mijn huishouden")
    page.set("Ondersteuning bij het huishouden", "goals", "g1", "application_words")
    goal = page.dossier.rounds["r1"].goals["g1"]
    assert (goal.own_words, goal.application_words) == (
        "Mijn huishouden op orde",
        "Ondersteuning bij het huishouden",
    )


def test_a_goal_may_serve_more_than_one_wish(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "goals", bram()).subject("Mijn huishouden")
    page.set(True, "goals", "g1", "wishes", "housing__2")
    assert page.dossier.rounds["r1"].goals["g1"].wishes == ("housing__1", "housing__2")
    assert page.shows("Weer bezoek kunnen ontvangen.")


def test_an_idea_that_was_forgotten_can_be_added_while_weighing(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "options", bram()).subject("De kliko")
    page.set("Een sticker op de kalender", "option_sheets", "s1", "options", "o3", "text")
    assert page.has("option_sheets", "s1", "options", "o3", "advantages")
    page.set("Een sticker op de kalender", "option_sheets", "s1", "second_best")
    assert page.dossier.rounds["r1"].option_sheets["s1"].second_best == "o3"


def test_a_kind_question_stands_where_help_comes_from_somebody_rather_not_asked(
    open_workspace: Workspace,
) -> None:
    page = Opened(open_workspace, "options", bram()).subject("De kliko")
    assert page.shows(text("plan.rather_not", name="moeder"))


def test_a_closed_step_says_who_is_in_it(open_workspace: Workspace) -> None:
    folds = Opened(open_workspace, "plan", bram()).folds()
    assert folds["**2. De kliko op tijd buiten zetten** · u zelf, buurman"] is False


def test_the_way_from_a_loose_end_opens_the_step_and_what_is_folded_in_it(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "loose_ends", bram())
    number = next(
        place
        for place, one in enumerate(box for box in page.app.button if box.label == text("loose_ends.go"))
        if "one_helper_no_fallback__g1_t2" in (one.key or "")
    )
    page.press(text("loose_ends.go"), number)
    folds = page.go("plan").folds()
    assert page.fold(text("plan.more_about_helper"))
    assert folds["**2. De kliko op tijd buiten zetten** · u zelf, buurman"] is True
    assert folds["**3. Boodschappen doen** · u zelf, goede vriend"] is False


@pytest.mark.slow
def test_who_asks_is_asked_as_long_as_nobody_did(open_workspace: Workspace) -> None:
    helper = (*STEPS, "g1_t2", "others", "o1")
    page = Opened(open_workspace, "plan", bram())
    assert not page.has(*helper, "who_asks")
    page.set("not_yet", *helper, "asked")
    page.set("Ik vraag het zelf", *helper, "who_asks")
    line = page.dossier.rounds["r1"].versions["v1"].plans["g1"].steps["g1_t2"].others["o1"]
    assert (line.asked, line.who_asks) == (Asked.NOT_YET, "Ik vraag het zelf")


@pytest.mark.parametrize(("role", "is_asked"), [("partner", True), ("housemate", True), ("neighbour", False)])
def test_of_who_lives_there_each_help_is_asked_whether_it_is_usual_in_a_home(
    role: str, is_asked: bool, open_workspace: Workspace
) -> None:
    helper = (*STEPS, "g1_t2", "others", "o1")
    id = bram().rounds["r1"].versions["v1"].plans["g1"].steps["g1_t2"].others["o1"].person
    page = Opened(open_workspace, "plan", with_value(bram(), ("people", id, "role"), role))
    assert page.has(*helper, "hulp") is is_asked
    if is_asked:
        page.set("gebruikelijke_hulp", *helper, "hulp")
        line = page.dossier.rounds["r1"].versions["v1"].plans["g1"].steps["g1_t2"].others["o1"]
        assert line.hulp is Hulp.GEBRUIKELIJKE_HULP


def test_a_first_step_and_a_say_say_in_their_title_what_was_agreed(open_workspace: Workspace) -> None:
    first = {"what": "Samen de eerste keer", "who_goes_along": "p2", "on": "01-12-2026"}
    page = Opened(open_workspace, "plan", changed("/".join((*STEPS, "g1_t2", "first")), first))
    unfolded(page.app)
    assert (
        f"{text('plan.first_step')} · Samen de eerste keer, samen met goede vriend, 01-12-2026"
        in page.folds()
    )


def test_who_does_what_names_the_client_who_helps_and_organisations(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "plan", bram()).subject(text("plan.who_does_what"))
    for words in ("Bram: Ik zet de kliko zelf buiten.", "buurman: Herinnert mij aan de kliko", "Thuiszorg: "):
        assert page.shows(words)


def test_a_circle_without_anybody_can_say_why(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "options", bram()).subject(text("options.circles"))
    layer = ("goals", "g1", "layers", "algemene_voorziening")
    page.set(True, *layer, "discussed").set("Bram wil eerst rust in huis", *layer, "reason")
    talk = page.dossier.rounds["r1"].goals["g1"].layers
    assert [(each.discussed, each.reason) for each in talk.values()] == [
        (True, "Bram wil eerst rust in huis")
    ]


def test_a_page_without_a_beginning_shows_where_it_begins(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "options", Dossier(id="leeg", name="Sam"))
    page.press(text("page.go_to", page=text("pages.goals")))
    assert page.shows(text("pages.goals"))


def test_a_circle_with_the_second_choice_or_an_idea_in_it_is_not_called_empty(
    open_workspace: Workspace,
) -> None:
    sheets = {
        "s9": {
            "goal": "g2",
            "options": {
                "o1": {"text": "Zelf rondkijken", "layer": "eigen_kracht"},
                "o2": {"text": "De visclub", "layer": "algemene_voorziening"},
                "o3": {"text": "Een maatje", "layer": "sociaal_netwerk"},
            },
            "best": "o1",
            "second_best": "o2",
        }
    }
    page = Opened(open_workspace, "options", changed("option_sheets", sheets)).subject(
        text("options.circles")
    )
    assert page.shows(text("options.not_agreed", words="De visclub", standing="op één na beste"))
    layers = ("goals", "g2", "layers")
    assert not page.has(*layers, "algemene_voorziening", "reason")
    assert not page.has(*layers, "sociaal_netwerk", "reason")
    assert page.has(*layers, "maatwerkvoorziening", "reason")


def test_what_was_said_of_an_empty_circle_stays_in_sight_when_it_is_filled(open_workspace: Workspace) -> None:
    dossier = changed("goals/g1/layers", {"eigen_kracht": {"reason": "Dat lukte toen niet."}})
    page = Opened(open_workspace, "options", dossier).subject(text("options.circles"))
    assert page.has("goals", "g1", "layers", "eigen_kracht", "reason")


def test_the_list_of_who_could_help_shows_who_is_rather_not_asked_or_is_a_child(
    open_workspace: Workspace,
) -> None:
    dossier = with_value(bram(), ("people", "p2", "birth_year"), "1-1-2018")
    dossier = with_value(dossier, ("people", "p2", "age"), "")
    page = Opened(open_workspace, "plan", dossier)
    lists = [box.options for box in unfolded(page.app).selectbox if box.label == "Wie?"]
    assert lists
    for options in lists:
        assert f"moeder · {text('plan.signs.rather_not')}" in options
        assert any(" · een kind van " in each for each in options)

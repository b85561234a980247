"""Doing and looking back: first steps, the logbook, what came of it, and two plans beside each other."""

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.serialization import from_text
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened

REVIEW = ("evaluations", "v1")


def bram(name: str = "bram-review") -> Dossier:
    return from_text(practice_text(name)).model_copy(update={"id": "bram"})


def changed(dossier: Dossier, path: str, value: object) -> Dossier:
    return with_value(dossier, ("rounds", "r1", *path.split("/")), value)


def test_what_was_written_down_last_stands_first_and_is_open(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "action", bram()).subject(text("action.subjects.logbook"))
    page.press(text("action.add_entry"))
    title, is_open = next(iter(page.folds().items()))
    assert is_open
    assert title.startswith("**")
    page.set("Samen gevolleybald", "logbook", "e6", "what")
    assert page.dossier.rounds["r1"].logbook["e6"].what == "Samen gevolleybald"


def test_somebody_new_joins_the_people_once(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "action", changed(bram(), "logbook/e1/new_contact", "Noor van de club"))
    page.subject(text("action.subjects.logbook")).press(text("action.to_people", name="Noor van de club"))
    assert [person.name for person in page.dossier.people.values()].count("Noor van de club") == 1
    assert page.shows(text("action.among_people", name="Noor van de club"))


def test_both_versions_of_the_plan_can_be_read_in_full_beside_each_other(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "review", bram()).subject(text("review.subjects.adjust"))
    for words in (
        "Goede vriend: Helpt met de boodschappen, elke week",
        "Nog te vragen: teamgenote van volleybal: Helpt met de boodschappen, elke week",
        "Ambulante begeleiding, door Humanitas DMH, ambulant team",
        text("review.not_yet"),
    ):
        assert page.shows(words)


def test_the_second_best_option_is_offered_and_taken_in_one_press(open_workspace: Workspace) -> None:
    dossier = changed(bram(), "option_sheets/s1/second_best", "o2")
    dossier = changed(dossier, "option_sheets/s1/options/o2", {"text": "Een alarm op mijn telefoon"})
    step = dossier.rounds["r1"].versions["v1"].plans["g1"].steps["g1_t2"]
    assert step.from_sheet == "s1"
    page = Opened(open_workspace, "review", dossier).subject(text("review.subjects.helpers"))
    page.set("no", *REVIEW, "helpers", "g1_t2__o1", "feasible")
    page.press(text("review.take_second_best"))
    taken = page.dossier.rounds["r1"].evaluations["v1"].helpers["g1_t2__o1"].instead
    assert taken == dossier.rounds["r1"].option_sheets["s1"].options["o2"].text


def test_whom_the_client_rather_does_not_ask_is_not_offered_as_the_second_best(
    open_workspace: Workspace,
) -> None:
    dossier = changed(bram(), "option_sheets/s1/second_best", "o2")
    page = Opened(open_workspace, "review", dossier).subject(text("review.subjects.helpers"))
    page.set("no", *REVIEW, "helpers", "g1_t2__o1", "feasible")
    assert not page.shows(text("review.second_best", option="Mijn moeder herinnert mij"))


def test_what_was_said_an_earlier_time_stays_beside_the_goal(open_workspace: Workspace) -> None:
    dossier = changed(bram(), "evaluations/v1/goals/g1/result", "Er komt weer bezoek")
    page = Opened(open_workspace, "review", dossier).press(text("review.again"))
    page.subject(text("review.subjects.goals"))
    assert page.shows("Er komt weer bezoek")
    page.subject(text("review.subjects.start"))
    assert any(title.startswith(text("review.held", number=1, date="")) for title in page.folds())


def test_what_the_logbook_says_of_a_step_stands_with_it(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "review", bram()).subject(text("review.subjects.steps"))
    assert page.shows("De kliko staat elke week op tijd buiten.")

"""Medical data go along on a paper for others only after a word, and what stays in sentences is said."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.offer import Audience
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import bram
from tests.ui.pages.papers.test_papers import SECRET, made, now, papers, press, turned_to
from tests.ui.shared.papers.test_names_question import told
from tests.ui.test_pages import opened

__all__ = ["papers"]

QUESTION = "Mag dat mee?"


def unsaid() -> Dossier:
    """Bram, who did not say yet whether medical data may go along."""
    return with_value(bram(), ("rounds", "r1", "aanvraag", "medical_data"), None)


def test_it_is_asked_before_the_paper_is_made_and_nothing_is_filled_in(papers: AppTest) -> None:
    assert QUESTION in told(papers)
    (box,) = [each for each in papers.checkbox if each.label == text("papers.slip.medical")]
    assert not box.value


@pytest.mark.slow
@pytest.mark.parametrize(("way", "goes"), [("go", True), ("stay", False)])
def test_the_answer_is_kept_for_this_paper_and_done(
    papers: AppTest, open_workspace: Workspace, way: str, goes: bool
) -> None:
    app = press(papers, f"medical_wmo-aanvraag_{way}")
    assert QUESTION not in told(app)
    slip = now(open_workspace).rounds["r1"].slips["wmo_aanvraag"]
    assert (slip.with_medical, slip.medical_asked) == (goes, True)
    assert (SECRET in made(press(app, "make_wmo-aanvraag_txt"))[2].decode()) == goes


def test_the_clients_own_paper_asks_nothing(papers: AppTest) -> None:
    assert QUESTION not in told(turned_to(papers, Audience.CLIENT))


@pytest.mark.parametrize("said", ["goes", "stays"])
def test_what_was_said_for_every_paper_is_not_asked_again(open_workspace: Workspace, said: str) -> None:
    open_workspace.add(with_value(unsaid(), ("rounds", "r1", "aanvraag", "medical_data"), said), "")
    assert QUESTION not in told(opened(entry("papers"), "bram"))


def test_without_anything_that_stays_nothing_is_asked(open_workspace: Workspace) -> None:
    open_workspace.add(Dossier(id="bram", name="Bram"), "")
    assert QUESTION not in told(opened(entry("papers"), "bram"))


def test_words_about_health_in_other_sentences_are_asked_about_and_stay(open_workspace: Workspace) -> None:
    goal = ("rounds", "r1", "goals", "g1", "own_words")
    dossier = with_value(unsaid(), goal, "Ondanks mijn epilepsie alleen boodschappen doen.")
    dossier = with_value(dossier, ("rounds", "r1", "wishes", "health__1"), {"text": SECRET, "rank": "1"})
    open_workspace.add(dossier, "")
    app = press(opened(entry("papers"), "bram"), "medical_wmo-aanvraag_stay")
    assert "Ondanks mijn epilepsie" in told(app)
    app = press(app, "health_words_wmo-aanvraag_leave")
    assert text("papers.slip.health_words") not in told(app)
    assert "epilepsie" in made(press(app, "make_wmo-aanvraag_txt"))[2].decode()


def test_a_word_about_health_is_asked_about_where_no_health_row_was_filled_in(
    open_workspace: Workspace,
) -> None:
    words = ("rounds", "r1", "meeting", "reason")
    open_workspace.add(with_value(unsaid(), words, "Sinds mijn epilepsie lukt het niet."), "")
    assert QUESTION in told(opened(entry("papers"), "bram"))


def test_what_was_told_stays_until_the_client_says_that_it_may_go(open_workspace: Workspace) -> None:
    words = ("rounds", "r1", "meeting", "what_does_not_work")
    dossier = with_value(unsaid(), words, f"{SECRET} lukt niet.")
    open_workspace.add(with_value(dossier, ("rounds", "r1", "aanvraag", "medical_data"), "stays"), "")
    app = opened(entry("papers"), "bram")
    assert SECRET not in made(press(app, "make_wmo-aanvraag_txt"))[2].decode()
    (field,) = [each for each in app.multiselect if each.label == text("papers.slip.mark_not_medical")]
    app = field.set_value(["what_does_not_work"]).run()
    assert now(open_workspace).rounds["r1"].aanvraag.not_medical == ("what_does_not_work",)
    assert SECRET in made(press(app, "make_wmo-aanvraag_txt"))[2].decode()


def test_a_card_of_one_person_asks_too(open_workspace: Workspace) -> None:
    health = ("rounds", "r1", "wishes", "health__1")
    dossier = with_value(unsaid(), health, {"text": SECRET})
    goals = dossier.rounds["r1"].goals
    for goal in goals:
        dossier = with_value(dossier, ("rounds", "r1", "goals", goal, "wishes"), ("health__1",))
    open_workspace.add(dossier, "")
    app = turned_to(opened(entry("papers"), "bram"), Audience.HELPER)
    (ask,) = [each for each in app.button if each.label == text("papers.slip.medical_stay")]
    assert (ask.key or "").startswith("medical_card_")
    app = ask.click().run()
    assert not [each for each in app.button if each.label == text("papers.slip.medical_stay")]


def test_the_card_on_how_it_works_asks_whatever_was_said_before(open_workspace: Workspace) -> None:
    dossier = with_value(unsaid(), ("rounds", "r1", "together", "how_it_works", "helps"), SECRET)
    open_workspace.add(with_value(dossier, ("rounds", "r1", "aanvraag", "medical_data"), "stays"), "")
    app = turned_to(opened(entry("papers"), "bram"), Audience.TAKE_ALONG)
    choice = app.selectbox(key="papers_take_along")
    app = choice.set_value("zo-werkt-het-bij-mij").run()
    assert QUESTION in told(app)
    app = press(app, "medical_zo-werkt-het-bij-mij_go")
    assert SECRET in made(press(app, "make_zo-werkt-het-bij-mij_txt"))[2].decode()

"""Before a paper is made the page asks about the names on it, and does what is chosen."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.offer import Audience
from supportcycle.domain.update import with_value
from supportcycle.ui.shared.downloads import MADE
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import bram
from tests.ui.pages.papers.test_papers import made, now, press, turned_to
from tests.ui.test_pages import opened

CELL = ("rounds", "r1", "sheets", "personal_profile", "cells", "housing", "now")
TELLING = "Wilhelmina drinkt te veel en slaapt bij mij."
KEY = "asked_wmo-aanvraag_p90"


def told(app: AppTest) -> str:
    return " ".join(each.value for each in (*app.markdown, *app.caption))


@pytest.fixture
def papers(open_workspace: Workspace) -> AppTest:
    """The page with papers, of Bram who names his sister in his own words."""
    sister = {"name": "Wilhelmina", "relation": "zus", "role": "family"}
    dossier = with_value(with_value(bram(), ("people", "p90"), sister), CELL, TELLING)
    open_workspace.add(dossier, "")
    return opened(entry("papers"), "bram")


def test_the_name_is_asked_about_with_the_words_around_it(papers: AppTest) -> None:
    assert "In dit papier staat de naam **Wilhelmina**." in told(papers)
    assert "drinkt te veel" in told(papers)


@pytest.mark.slow
def test_the_relation_stands_on_paper_and_the_clients_words_stay_as_they_were(
    papers: AppTest, open_workspace: Workspace
) -> None:
    app = press(papers, f"{KEY}_relation")
    assert "staat de naam" not in told(app)
    file = made(press(app, "make_wmo-aanvraag_txt"))[2].decode()
    assert "[zus] drinkt te veel" in file
    assert "Wilhelmina" not in file
    assert now(open_workspace).rounds["r1"].sheets["personal_profile"].cell("housing", "now") == TELLING
    assert "staat de naam" in told(press(app, "ask_again_wmo-aanvraag"))


@pytest.mark.slow
@pytest.mark.parametrize("way", ["yes", "leave"])
def test_a_name_that_may_stay_is_printed_and_not_asked_again(papers: AppTest, way: str) -> None:
    app = press(papers, f"{KEY}_{way}")
    assert "staat de naam" not in told(app)
    assert "Wilhelmina drinkt" in made(press(app, "make_wmo-aanvraag_txt"))[2].decode()


def test_a_yes_for_one_paper_is_not_a_yes_for_all(papers: AppTest, open_workspace: Workspace) -> None:
    press(papers, f"{KEY}_yes")
    assert not now(open_workspace).people["p90"].may_be_named


def test_the_way_leads_to_where_it_was_typed(papers: AppTest) -> None:
    button = papers.button(key=f"{KEY}_go")
    assert button.label == "Naar Persoonlijk Profiel"


def test_the_list_of_loose_ends_asks_too(papers: AppTest) -> None:
    app = opened(entry("loose_ends"), "bram")
    assert "staat een naam: Wilhelmina" in told(app)


def test_an_agenda_that_tells_asks_about_the_names_in_it(open_workspace: Workspace) -> None:
    step = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t2", "first")
    dossier = with_value(bram(), ("people", "p90"), {"name": "Wilhelmina", "relation": "zus"})
    open_workspace.add(with_value(dossier, step, {"what": "Wilhelmina bellen", "on": "31-12-2090"}), "")
    app = turned_to(opened(entry("papers"), "bram"), Audience.CLIENT)
    assert "staat de naam **Wilhelmina**" not in told(app)
    app = app.checkbox(key="agenda_tells").check().run()
    assert "staat de naam **Wilhelmina**" in told(app)
    app = press(press(app, "asked_agenda_p90_relation"), "make_agenda")
    assert b"[zus] bellen" in made(app)[2]


def test_a_sheet_with_a_name_is_not_made_before_it_was_asked(open_workspace: Workspace) -> None:
    dossier = with_value(bram(), ("people", "p90"), {"name": "Wilhelmina", "relation": "zus"})
    care = {"tasks": "Ik neem het over van Wilhelmina."}
    open_workspace.add(
        with_value(
            dossier,
            ("people", "p1"),
            {"name": "Henk", "relation": "buurman", "hulp": "mantelzorg", "care": care},
        ),
        "",
    )
    app = opened(entry("maps"), "bram")
    app.session_state["memory"] = {**app.session_state["memory"], "subject_maps": "care", "turn_care": "p1"}
    app = press(app.run(), "print_care_make_p1")
    assert "staat de naam **Wilhelmina**" in told(app)
    assert MADE not in app.session_state["memory"]
    app = press(press(app, "asked_map_carep1_p90_leave"), "print_care_make_p1")
    assert app.session_state["memory"][MADE].data.startswith(b"%PDF")


def test_of_many_names_one_is_asked_in_sight_and_the_others_lie_in_a_fold(open_workspace: Workspace) -> None:
    dossier = with_value(bram(), CELL, "Wilhelmina, Gerrit-Jan en Fatima slapen bij mij.")
    for id, name in (("p90", "Wilhelmina"), ("p91", "Gerrit-Jan"), ("p92", "Fatima")):
        dossier = with_value(dossier, ("people", id), {"name": name, "relation": "zus", "role": "family"})
    open_workspace.add(dossier, "")
    app = opened(entry("papers"), "bram")
    folds = {fold.label for fold in app.expander}
    assert text("papers.asked.more_names", count=2) in folds
    app = press(press(app, f"{KEY}_relation"), "asked_wmo-aanvraag_p92_relation")
    file = made(press(press(app, "asked_wmo-aanvraag_p91_relation"), "make_wmo-aanvraag_txt"))[2].decode()
    assert not [name for name in ("Wilhelmina", "Gerrit-Jan", "Fatima") if name in file]

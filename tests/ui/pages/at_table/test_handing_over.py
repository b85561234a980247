"""The end of a visit: the paper to take along in two taps, and the way to the office."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.ui.shared.downloads import MADE
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND, STEP
from tests.ui.pages.at_table.sitting import GOAL, go_on, now, press, sat_down, say, shown

OF = {"aanvraag": "own_request", "client_page": "client_page"}
ASKED = ((*STEP, "wmo", "w1", "what"), "Vervoer")


def ended(workspace: Workspace, *writes) -> AppTest:
    return go_on(sat_down(workspace, "next", GOAL, *writes))


@pytest.mark.parametrize(("writes", "paper"), [((ASKED,), "aanvraag"), ((), "client_page")])
def test_the_paper_that_fits_is_made_and_fetched_in_two_taps(
    writes, paper: str, open_workspace: Workspace
) -> None:
    app = ended(open_workspace, *writes)
    assert not app.get("download_button")
    app = press(app.button(key="make_paper").click())
    made = app.session_state["memory"][MADE]
    assert (made.of, made.data[:5]) == (text(f"names.{OF[paper]}"), b"%PDF-")
    assert len(app.get("download_button")) == 1


def test_nothing_is_asked_that_is_for_the_worker(open_workspace: Workspace) -> None:
    asked = ((*STEP, "wmo", "w1", "reason"), "Ik heb last van mijn longen.")
    app = ended(open_workspace, ASKED, asked)
    assert text("papers.slip.medical_question") not in shown(app)
    assert text("at_table.paper_asked") in shown(app)


def test_the_own_copy_is_no_file_and_leaves_no_slip_for_the_municipality(open_workspace: Workspace) -> None:
    app = press(ended(open_workspace, ASKED).button(key="make_paper").click())
    assert app.session_state["memory"][MADE].of != text("names.aanvraag")
    assert now(open_workspace).rounds["r1"].slips == {}


HEALTH = ((*ROUND, "sheets", "personal_profile", "cells", "health", "now"), "Ik ben snel moe.")


@pytest.mark.parametrize("said", [None, "goes", "stays"])
def test_the_screen_says_whether_the_own_copy_holds_what_was_said_of_health(
    said: str | None, open_workspace: Workspace
) -> None:
    app = ended(open_workspace, ASKED, HEALTH, ((*ROUND, "aanvraag", "medical_data"), said))
    assert text(f"at_table.health.{said or 'unsaid'}") in shown(app)
    others = {"unsaid", "goes", "stays"} - {said or "unsaid"}
    assert not any(shown(app).count(text(f"at_table.health.{other}")) for other in others if other != "goes")


def test_the_screen_says_that_what_stays_is_not_in_the_own_copy(open_workspace: Workspace) -> None:
    stays = ((*ROUND, "aanvraag", "parts", "analysis"), {"text": "Van vroeger.", "stays": True})
    assert text("at_table.paper_stays") in shown(ended(open_workspace, ASKED, stays))
    assert text("at_table.health.unsaid") not in shown(ended(open_workspace, ASKED, stays))


def test_the_way_on_leads_to_what_came_in(open_workspace: Workspace) -> None:
    app = press(ended(open_workspace).button(key="to_office").click())
    assert app.title[0].value == text("pages.visit")
    assert app.session_state["memory"]["subject_visit"] == "afterwards"
    assert now(open_workspace).rounds["r1"].visits["b1"].ended_at


def test_a_paper_that_was_made_before_more_was_said_is_made_anew(open_workspace: Workspace) -> None:
    app = press(ended(open_workspace, ASKED).button(key="make_paper").click())
    say(open_workspace, (GOAL[0], "Weer onder de mensen, en vaker"))
    app = press(app)
    assert not app.get("download_button")
    assert app.button(key="make_paper").label == text("at_table.paper.aanvraag")


@pytest.mark.parametrize(
    "visit", [{"present": ("p1",)}, {"others": "de buurman"}, {"covered_words": "geheim"}]
)
def test_with_somebody_beside_the_client_the_papers_wait_for_the_office(
    visit: dict[str, object], open_workspace: Workspace
) -> None:
    app = go_on(sat_down(open_workspace, "next", GOAL, ASKED, **visit))
    assert text("at_table.paper_later") in shown(app)
    assert all(button.key != "make_paper" for button in app.button)

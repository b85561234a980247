"""From the first cup of coffee to the review: Bram, by a real browser and without one."""

import io

import pytest
from playwright.sync_api import BrowserContext
from pypdf import PdfReader

from supportcycle import clock
from supportcycle.domain.loose_ends import loose_ends
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.plan import Asked, FirstStepState
from supportcycle.domain.model.wmo import ApplicationStatus
from supportcycle.workspace.workspace import Workspace
from tests.journeys.by_apptest import AppTestHands
from tests.journeys.by_browser import BrowserHands
from tests.journeys.cases import bram
from tests.journeys.hands import Hands
from tests.journeys.server import Server


def walk(hands: Hands) -> bytes:
    """The whole journey; gives the PDF of the Wmo-aanvraag."""
    bram.getting_to_know_each_other(hands)
    bram.telling_how_life_is(hands)
    bram.setting_goals(hands)
    bram.weighing_options(hands)
    bram.making_the_plan(hands)
    pdf = bram.asking_the_municipality(hands)
    bram.doing_it(hands)
    bram.looking_back(hands)
    return pdf


def words_of(pdf: bytes) -> str:
    return " ".join("\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def assert_the_request_says_what_was_said(words: str) -> None:
    for said in (
        "Wmo-aanvraag",
        "Mijn huis op orde en schoon",
        "Stress en chaos door de rommel, en schaamte.",
        "Schoonmaken lukt mij niet alleen",
        "Hulp bij het huishouden",
        "nog te kiezen",
        "Herinnert mij aan de kliko",
    ):
        assert said.casefold() in words.casefold()
    assert "3 uur" not in words


def assert_both_versions_are_there(dossier: Dossier) -> None:
    _, round = current_round(dossier)
    before, after = (round.versions[id].plans["g1"].steps["g1_t3"].others["o1"] for id in ("v1", "v2"))
    people = dossier.people
    assert people[before.person or ""].name == "goede vriend"
    assert before.asked is Asked.YES
    assert people[after.person or ""].name == "teamgenote van volleybal"
    assert after.asked is Asked.NOT_YET
    kinds = {end.kind for end in loose_ends(dossier, clock.today())}
    assert {"help_wanted_without_step", "helper_not_asked"} <= kinds


def assert_what_was_done_is_kept(dossier: Dossier) -> None:
    _, round = current_round(dossier)
    small, met = round.logbook["e1"], round.logbook["e2"]
    assert (small.what, small.how_it_felt) == ("Samen de kliko buiten zetten", "Dat ging vanzelf.")
    assert (small.on, small.step, small.goal) == ("20-11-2026", "g1_t1", "g1")
    assert small.small_step is FirstStepState.DONE
    assert [shown_name(dossier.people[id]) for id in (*small.people, *met.people)] == [
        "buurman",
        "volleybalvereniging",
    ]
    assert (met.goal, met.follow_up_on) == ("g2", "28-11-2026")
    assert round.actions["a1"].who == "De consulent"
    assert round.helper_agreements["p3"].cannot == "Dan stuurt hij mij een appje."
    assert round.aanvraag.status is ApplicationStatus.DECIDED
    assert round.versions["v1"].plans["g1"].steps["g1_t2"].wmo["w1"].granted == "3 uur per week"


@pytest.mark.browser
def test_bram_in_a_real_browser(window: BrowserContext, own_server: Server) -> None:
    own_server.start()
    hands = BrowserHands(window.new_page(), own_server.url)
    pdf = walk(hands)
    assert_the_request_says_what_was_said(words_of(pdf))
    [id] = own_server.dossier_ids()
    assert_both_versions_are_there(own_server.on_disk(id))
    assert_what_was_done_is_kept(own_server.on_disk(id))


@pytest.mark.slow
def test_bram_without_a_browser(workspace: Workspace) -> None:
    hands = AppTestHands()
    pdf = walk(hands)
    assert_the_request_says_what_was_said(words_of(pdf))
    [entry] = workspace.entries("")
    live = workspace.live(entry.id, "")
    assert live is not None
    assert_both_versions_are_there(live.dossier)
    assert_what_was_done_is_kept(live.dossier)

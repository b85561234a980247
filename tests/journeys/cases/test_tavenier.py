"""The family Tavenier in a real browser: from names to asks, to an option, a step, a paper and the review."""

import io

import pytest
from playwright.sync_api import BrowserContext
from pypdf import PdfReader

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.plan import Asked
from supportcycle.domain.model.review import Done
from supportcycle.domain.network.person_links import LinkKind, links_of
from supportcycle.domain.network.vitality import Vitality, vitality
from tests.domain.cases.tavenier import QUESTIONS
from tests.journeys.by_browser import BrowserHands
from tests.journeys.server import Server

ROUND = "rounds-r1"
PIETER, HIS_FAMILY, HER_FAMILY, DOCTOR = "p1", "p2", "p3", "p4"
PEOPLE = {
    PIETER: ("man", "partner"),
    HIS_FAMILY: ("schoonfamilie", "family"),
    HER_FAMILY: ("familie", "family"),
    DOCTOR: ("longarts", "professional"),
}
PLAN = f"{ROUND}-versions-v1-plans-g1-steps"
QUESTION, FRIENDS = QUESTIONS[0], QUESTIONS[4]


def label(choices: str, value: str) -> str:
    return choice_lists()[choices][value]


def map_of(hands: BrowserHands, subject: str) -> None:
    hands.go("maps")
    hands.subject(text(f"maps.subjects.{subject}"))


def naming_people(hands: BrowserHands) -> None:
    hands.new_dossier("Familie Tavenier")
    map_of(hands, "collect")
    for names in ("Pieter", "familie van Pieter, familie in Duitsland, longarts"):
        line = hands.page.get_by_label(text("maps.who"), exact=True)
        line.fill(names)
        line.press("Enter")
        hands.calm()
    hands.go("network")
    for id, (relation, role) in PEOPLE.items():
        hands.page.locator(f".st-key-fold_person_{id} summary").first.click()
        hands.calm()
        hands.fill(f"people-{id}-relation", relation)
        hands.choose(f"people-{id}-role", label("role", role))
    hands.go("goals")
    hands.press(text("goals.first"))
    hands.fill(f"{ROUND}-goals-g1-own_words", "Weer lucht in ons gezin")
    hands.fill(f"{ROUND}-goals-g1-help_wanted-h1-text", QUESTION)
    hands.fill(f"{ROUND}-goals-g1-help_wanted-h2-text", FRIENDS)


def reading_the_network(hands: BrowserHands) -> None:
    map_of(hands, "support")
    hands.choose(f"ties-{PIETER}-now", label("support", "practical"))
    map_of(hands, "reading")
    who = text("maps.reading.one_sided_who.family_and_professionals")
    assert hands.sees(text("maps.reading.one_sided", who=who))
    assert hands.sees(text("maps.reading.needs", count=2))
    map_of(hands, "care")
    hands.choose("people-of_all-carers", "Pieter")
    signs = ("partner_or_child", "own_work_suffers", "complex")
    hands.choose(f"people-{PIETER}-care-signs", *(label("care_sign", sign) for sign in signs))
    hands.fill(f"people-{PIETER}-care-would_help", "Een avond vrij")
    hands.tick(f"people-{PIETER}-may_leave-strain")
    assert hands.sees("Bespreken.")


def asking_and_not_asking(hands: BrowserHands) -> None:
    map_of(hands, "asking")
    assert hands.sees(QUESTION)
    hands.choose("turn_asking_0", "familie van Pieter")
    hands.press(text("maps.asking.new_for", need=QUESTION[:20]))
    ask = f"{ROUND}-asks-a1"
    hands.fill(f"{ask}-exactly", "Om de week mee naar de longarts")
    hands.fill(f"{ask}-in_return", "Ik kook voor jullie")
    hands.choose(f"{ask}-who_asks", label("who_asks", "together"))
    hands.choose(f"{ask}-known_by", label("known_by", "asked"))
    hands.choose(f"{ask}-answer", label("answer", "partly"))
    hands.press(text("maps.asking.take_answer"))
    assert hands.sees(text("maps.asking.in_plan", step=QUESTION[:20]))
    hands.tick(f"people-{HIS_FAMILY}-may_leave-asked")
    hands.choose("turn_asking_0", "familie in Duitsland")
    hands.press(text("maps.asking.not_now", name="familie in Duitsland"))
    hands.fill(f"{ROUND}-asks-a2-need", "Oppassen")
    hands.choose(f"{ROUND}-asks-a2-reasons-chosen", label("reason_not_to_ask", "r6"))
    hands.tick(f"{ROUND}-asks-a2-reasons-r6-may_be_printed")
    hands.tick(f"people-{HER_FAMILY}-may_leave-asked")


def from_the_map_into_the_cycle(hands: BrowserHands) -> None:
    hands.fill(f"ties-{HER_FAMILY}-hope", "Vaker bellen met thuis")
    hands.press(text("onward.wish"))
    hands.press(text("onward.option"))
    hands.press("Weer lucht in ons gezin")
    hands.go("options")
    hands.subject("Weer lucht")
    hands.press(text("options.weigh"))
    sheet = f"{ROUND}-option_sheets-s1"
    hands.choose(f"{sheet}-best", "familie in Duitsland: Vaker bellen met thuis")
    hands.press(text("onward.on_map", name="familie in Duitsland"))
    assert hands.sees(text("onward.title", name="familie in Duitsland"))


def planning_and_asking_the_municipality(hands: BrowserHands) -> str:
    hands.go("plan")
    hands.press(text("plan.step_from", words="familie in Duitsland"))
    hands.fill(f"{PLAN}-g1_t2-own", "Ik bel op zondag")
    hands.subject(text("plan.agreements"))
    standing = f"{ROUND}-network-standing-plan__v1"
    hands.choose(f"{standing}-realistic", label("feasible", "with_changes"))
    hands.choose(f"{standing}-network_needs_care", label("yes_no", "yes"))
    hands.fill(f"{standing}-care_words", "Pieter wil een avond vrij")
    hands.go("request")
    hands.subject("Op papier")
    hands.press(text("papers.slip.medical_go"))
    pdf = hands.document("Wmo-aanvraag")
    return " ".join("\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def looking_back(hands: BrowserHands) -> None:
    review = f"{ROUND}-evaluations-v1"
    hands.go("review")
    hands.press(text("review.begin"))
    hands.fill(f"{ROUND}-network-standing-review__v1-passed_over", "Pieter is er niet bij")
    hands.subject(text("review.subjects.steps"))
    hands.choose(f"{review}-steps-g1_t1-done", label("done", "partly"))
    hands.choose(f"{review}-steps-g1_t1-verdict", label("verdict", "keep"))


def assert_the_paper_tells_what_was_let_leave(words: str) -> None:
    for said in (
        "gevraagd aan schoonfamilie. Antwoord: voor een deel",
        "niet gevraagd aan familie. Reden: “Druk met gezin of werk, of te ver weg”",
        "“Een avond vrij”",
    ):
        assert said in words
    assert "Om de week" in words
    assert "Pieter wil" not in words


def assert_everything_is_linked(dossier: Dossier) -> None:
    round = dossier.rounds["r1"]
    assert vitality(dossier) is Vitality.FAMILY_AND_PROFESSIONALS
    assert [link.kind for link in links_of(dossier, HIS_FAMILY)] == [LinkKind.STEP]
    linked = [LinkKind.WISH, LinkKind.OPTION, LinkKind.STEP]
    assert [link.kind for link in links_of(dossier, HER_FAMILY)] == linked
    step = round.versions["v1"].plans["g1"].steps["g1_t1"]
    assert (step.covers, step.others["o1"].asked) == (("h1",), Asked.YES)
    assert round.versions["v1"].plans["g1"].steps["g1_t2"].from_sheet == "s1"
    assert round.evaluations["v1"].steps["g1_t1"].done is Done.PARTLY
    assert set(round.network.standing) == {"plan__v1", "review__v1"}


@pytest.mark.browser
def test_tavenier_in_a_real_browser(window: BrowserContext, own_server: Server) -> None:
    own_server.start()
    hands = BrowserHands(window.new_page(), own_server.url)
    naming_people(hands)
    reading_the_network(hands)
    asking_and_not_asking(hands)
    from_the_map_into_the_cycle(hands)
    words = planning_and_asking_the_municipality(hands)
    looking_back(hands)
    assert_the_paper_tells_what_was_let_leave(words)
    [id] = own_server.dossier_ids()
    assert_everything_is_linked(own_server.on_disk(id))

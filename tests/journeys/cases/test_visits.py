"""Bram in three visits and a review, and the family Tavenier in five, at the table in a real browser."""

import io
import sys

import pytest
from playwright.sync_api import BrowserContext
from pypdf import PdfReader

from supportcycle.content.catalogue import choice_label, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import Approval
from tests.journeys.screen.test_table_way import begin_dossier, found_store
from tests.journeys.server import Server
from tests.journeys.table_hands import TableHands

NOT_ALONE = "Schoonmaken lukt mij niet alleen, elke week samen wel"


def sit(window: BrowserContext, server: Server, name: str) -> TableHands:
    """A new dossier, at the page of its visits."""
    server.start()
    hands = TableHands(window.new_page(), server.url)
    found_store(hands)
    hands.begin_to_count()
    begin_dossier(hands, name)
    return hands


def visit(hands: TableHands, kind: str, *, answers: dict[str, object]) -> None:
    """One visit from its preparation to the office; `answers` by question, what is not in it is passed by.

    A tuple of words is said a line each; one word is typed; a list is tapped.
    """
    hands.prepare()
    hands.begin(kind)
    hands.answered.clear()
    while hands.at_table and not hands.has_ended:
        answer = hands.answer_to(answers)
        if isinstance(answer, tuple):
            hands.say(*answer, enter=True)
        elif isinstance(answer, str):
            hands.say(answer)
        elif isinstance(answer, list):
            for words in answer:
                hands.tile(words)
        hands.on()
    assert hands.has_ended
    assert hands.answered == set(answers), "what was to be said was never asked"


def words_of(pdf: bytes) -> str:
    return " ".join("\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def bram_gets_acquainted(hands: TableHands) -> None:
    visit(
        hands,
        "meeting",
        answers={
            "urgent": "De woningcorporatie komt kijken.",
            "story": "Ik ben Bram. Ik werk, en thuis is het een rommel.",
            "life_domains": ["Wonen", "Vrije tijd"],
            "good": "Ik heb een fijn huis.",
            "wish": ("Mijn huis op orde",),
            "people": ("buurman", "goede vriend"),
            "read_back": ["Ja, dit klopt"],
        },
    )
    hands.fetch()
    hands.to_office()


def bram_makes_a_plan(hands: TableHands) -> bytes:
    visit(
        hands,
        "plan",
        answers={
            "goal": ["Mijn huis op orde"],
            "ideas": ("Samen met de buurman de kliko buiten zetten", "Elke week hulp bij het huishouden"),
            "weigh": [choice_label("liking", "nice")],
            "pick": ["Elke week hulp", "buurman"],
            "own": NOT_ALONE,
            "helper": ["goede vriend"],
            "asked_help": "Hulp bij het huishouden",
        },
    )
    pdf = hands.fetch()
    hands.to_office()
    return pdf


def bram_reads(hands: TableHands) -> bytes:
    visit(
        hands,
        "reading",
        answers={
            "read": [text("at_table.reading.along")],
            "own_view": "Ik ben blij dat dit lukt.",
            "agreement": ["Mee eens"],
        },
    )
    pdf = hands.fetch()
    hands.to_office()
    return pdf


def bram_looks_back(hands: TableHands) -> None:
    visit(
        hands,
        "review",
        answers={
            "step_done": [],
            "goal_result": "Het is schoon in huis.",
            "appreciated": "De hulp op dinsdag.",
            "learned": "Vragen mag.",
        },
    )
    hands.to_office()


@pytest.mark.browser
def test_bram_in_three_visits_and_a_review(window: BrowserContext, own_server: Server) -> None:
    hands = sit(window, own_server, "Bram")
    bram_gets_acquainted(hands)
    assert NOT_ALONE in words_of(bram_makes_a_plan(hands))
    read = words_of(bram_reads(hands))
    bram_looks_back(hands)
    sys.stdout.write(f"\nBram: {hands.told()}")
    [id] = own_server.dossier_ids()
    assert_all_of_bram_is_kept(own_server.on_disk(id))
    for said in ("Hulp bij het huishouden", "Ik ben blij dat dit lukt."):
        assert said in read
    assert hands.scrolls == []


def assert_all_of_bram_is_kept(dossier: Dossier) -> None:
    round = dossier.rounds["r1"]
    assert [visit.kind for visit in round.visits.values()] == ["meeting", "plan", "reading", "review"]
    assert all(visit.ended_at for visit in round.visits.values())
    assert round.meeting.urgent == "De woningcorporatie komt kijken."
    assert [person.name for person in dossier.people.values()] == ["buurman", "goede vriend"]
    (sheet,) = round.option_sheets.values()
    assert (sheet.best, sheet.second_best) == ("o2", "o1")
    parts = round.aanvraag.parts
    assert {part.approval for part in parts.values()} == {Approval.RIGHT}
    assert not any(part.stays for part in parts.values())
    (review,) = round.evaluations.values()
    assert (review.appreciated, review.learned) == ("De hulp op dinsdag.", "Vragen mag.")
    assert review.goals["g1"].result == "Het is schoon in huis."


def tavenier_visits(hands: TableHands) -> bytes:
    visit(
        hands,
        "meeting",
        answers={
            "story": "Pieter heeft het benauwd, en ik doe alles.",
            "life_domains": ["Wonen"],
            "wish": ("Weer lucht in ons gezin",),
            "people": ("Pieter", "schoonfamilie", "familie in Duitsland"),
        },
    )
    hands.to_office()
    visit(hands, "wishes", answers={"life_domains": ["Sociale"], "wish": ("Vaker bellen met thuis",)})
    hands.to_office()
    visit(
        hands,
        "plan",
        answers={
            "goal": ["Weer lucht in ons gezin"],
            "ideas": ("Om de week mee naar de longarts", "Vaker bellen met thuis"),
            "weigh": [choice_label("liking", "nice")],
            "pick": ["longarts", "bellen"],
            "own": "Ik bel op zondag",
            "helper": ["schoonfamilie"],
            "asked_help": "Een avond vrij",
        },
    )
    hands.to_office()
    visit(hands, "reading", answers={"read": [text("at_table.reading.along")], "agreement": ["Mee eens"]})
    pdf = hands.fetch()
    hands.to_office()
    visit(hands, "review", answers={"goal_result": "Er is meer lucht.", "learned": "Bellen helpt."})
    hands.to_office()
    return pdf


@pytest.mark.browser
def test_tavenier_in_five_visits(window: BrowserContext, own_server: Server) -> None:
    hands = sit(window, own_server, "Familie Tavenier")
    words = words_of(tavenier_visits(hands))
    sys.stdout.write(f"\nTavenier: {hands.told()}")
    for said in ("Weer lucht in ons gezin", "Een avond vrij", "Ik bel op zondag"):
        assert said in words
    [id] = own_server.dossier_ids()
    round = own_server.on_disk(id).rounds["r1"]
    assert len([visit for visit in round.visits.values() if visit.ended_at]) == 5
    assert round.evaluations["v1"].goals["g1"].result == "Er is meer lucht."
    assert [goal.own_words for goal in round.goals.values()] == ["Weer lucht in ons gezin"]
    assert hands.scrolls == []

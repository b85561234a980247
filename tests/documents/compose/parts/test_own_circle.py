"""What was looked at in the own circle and how it is for who cares: in both documents, only with consent."""

import pytest

from supportcycle.documents.compose.parts.own_circle import carer_load, own_circle
from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.rendering import rendered
from supportcycle.documents.text import rendered_text
from supportcycle.domain.privacy.sharing import as_shared, usual_slip
from supportcycle.domain.update import with_value
from tests.documents.compose.test_sharing import holds
from tests.documents.composing import NOON, TODAY
from tests.domain.cases.every_case import tavenier
from tests.domain.cases.tavenier import HER_FAMILY, HIS_FAMILY, PIETER

SECRET = "Quetzalcoatl"
ASKS = {
    "a1": {
        "person": HIS_FAMILY,
        "need": "Wie gaat er mee naar afspraken?",
        "exactly": SECRET,
        "known_by": "asked",
        "answer": "yes",
        "answer_words": SECRET,
    },
    "a2": {
        "person": HER_FAMILY,
        "need": "Wie past er op?",
        "known_by": "assumed",
        "reasons": {"r6": {"may_be_printed": True, "words": SECRET}, "r9": {"words": SECRET}},
    },
    "a3": {"person": PIETER, "need": SECRET, "known_by": "assumed"},
}
DOCUMENTS = ("wmo-aanvraag", "persoonlijk-plan")


def asked(*let: str, strain: bool = False):
    """Tavenier with three requests; who stands in `let` lets it be told, Pieter how it is for him."""
    dossier = with_value(tavenier(), ("rounds", "r1", "asks"), ASKS)
    for id in let:
        dossier = with_value(dossier, ("people", id, "may_leave"), ("asked",))
    return with_value(dossier, ("people", PIETER, "may_leave"), ("strain",)) if strain else dossier


def test_without_consent_nothing_is_told():
    assert own_circle(asked(), "r1") == ""
    assert carer_load(asked(), "r1") == ""


def test_each_line_says_what_whom_asked_or_not_the_answer_and_the_chosen_reasons():
    words = own_circle(asked(HIS_FAMILY, HER_FAMILY), "r1").splitlines()
    assert words == [
        "Dit is in eigen kring bekeken:",
        "- Wie gaat er mee naar afspraken: gevraagd aan familie van Pieter. Antwoord: ja.",
        "- Wie past er op: niet gevraagd aan familie in Duitsland."
        " Reden: “Druk met gezin of werk, of te ver weg”.",
    ]


def test_who_cares_is_heard_in_their_own_words_and_gets_no_signal():
    words = carer_load(asked(strain=True), "r1")
    for said in (
        "Hoe het gaat met wie zorgt (man):",
        "“Ik neem al mijn vrije dagen op. We hebben weinig tijd voor elkaar.”",
        "“meegaan naar afspraken, de kinderen helpen”",
        "“Mijn werk of mijn vrije dagen gaan eraan op”",
    ):
        assert said in words
    assert "Bespreken" not in words
    assert "Zorgen" not in words


@pytest.mark.parametrize(("part", "own"), [("direction_of_solution", True), ("network", False)])
def test_both_documents_tell_the_same(part, own):
    text = part_text(asked(HIS_FAMILY, strain=True), "r1", part)
    assert "gevraagd aan familie van Pieter" in text.text
    assert ("vrije dagen" in text.text) == own
    assert "vrije dagen" in part_text(asked(strain=True), "r1", "carer").text


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_document_tells_it(name):
    dossier = with_value(asked(HIS_FAMILY, strain=True), ("rounds", "r1", "aanvraag", "medical_data"), "goes")
    words = rendered_text(composed(name, dossier, TODAY))
    assert "Antwoord: ja" in words
    assert "vrije dagen" in words


@pytest.mark.parametrize("format", ["pdf", "docx", "txt"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_was_not_let_leave_is_not_among_the_bytes(name, format):
    secret = with_value(asked(HIS_FAMILY, HER_FAMILY), ("people", PIETER, "strain"), SECRET)
    secret = with_value(secret, ("people", PIETER, "care", "own_life"), SECRET)
    assert not holds(rendered(composed(name, secret, TODAY), format, created=NOON))


def test_a_dossier_that_leaves_the_table_holds_no_private_word_of_asking_or_caring():
    dossier = with_value(asked(HER_FAMILY), ("people", PIETER, "care", "own_life"), SECRET)
    shared = as_shared(dossier, "r1", usual_slip(dossier, "r1")).rounds["r1"]
    assert SECRET not in shared.model_dump_json()
    people = as_shared(dossier, "r1", usual_slip(dossier, "r1")).people
    assert SECRET not in people[PIETER].model_dump_json()
    assert list(shared.asks["a2"].reasons) == ["r6"]

"""Of a paper that only says why it is empty no file is made; what may not be told is told nowhere."""

import pytest

from supportcycle.content.catalogue import texts
from supportcycle.documents.compose.evaluation.municipality import told_of_unshared
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.rendering import rendered
from supportcycle.documents.tree import why_empty
from supportcycle.domain.model.review import MunicipalityReview
from supportcycle.domain.update import with_value
from tests.documents.composing import NOON, TODAY, titles
from tests.dossiers.bram import bram, empty

ACCOUNT = ("rounds", "r1", "evaluations", "v1", "municipality")
STEPS = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps")


def granted():
    dossier = with_value(bram(), (*STEPS, "g1_t1", "wmo", "w1", "outcome"), "granted")
    return with_value(dossier, (*STEPS, "g1_t5", "wmo", "w1", "outcome"), "granted")


def account(**words):
    return MunicipalityReview.model_validate(
        {"may_be_shared": True, "lines": {"g1_t1__w1": {"may_be_shared": True}}, **words}
    )


def test_without_a_yes_there_is_no_paper_for_the_municipality():
    assert why_empty(composed("gemeente", bram(), TODAY))


def test_with_a_yes_and_nothing_to_tell_there_is_none_either():
    dossier = with_value(bram(), ACCOUNT, {"may_be_shared": True})
    assert why_empty(composed("gemeente", dossier, TODAY))


def test_what_the_client_keeps_back_is_not_told_by_saying_so():
    dossier = with_value(granted(), ACCOUNT, {"may_be_shared": True, "result": "Het huis blijft schoon."})
    document = composed("gemeente", dossier, TODAY)
    assert not why_empty(document)
    assert "Hulp via de Wmo" not in titles(document)
    text = rendered(document, "txt", created=NOON).decode()
    assert texts()["account.no_line_yet"] not in text


@pytest.mark.parametrize("name", ["gemeente", "evaluatie", "kaartjes"])
def test_an_empty_paper_says_why_on_screen(name):
    assert why_empty(composed(name, empty(), TODAY))


def test_no_other_paper_of_a_full_dossier_is_empty():
    """Bram kept no map yet, wants no budget, no visit is prepared, and no volunteer was thought of."""
    found = {name for name in documents() if why_empty(composed(name, bram(), TODAY))}
    assert found == {
        "agenda-bezoek",
        "gemeente",
        "gesprek-voorbereiden",
        "kaart-toen-en-nu",
        "pgb-plan",
        "vraag-vrijwilliger",
        "zelf-vrijwilliger",
        "zo-werkt-het-bij-mij",
    }


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ({"used": "Elke week hulp in huis, en begeleiding."}, {"Ambulante begeleiding": ("used",)}),
        ({"change": "Minder BEGELEIDING graag"}, {"Ambulante begeleiding": ("change",)}),
        ({"used": "Elke week hulp bij het huishouden."}, {}),
        ({}, {}),
    ],
)
def test_help_that_may_not_be_told_of_is_noticed_in_the_words_about_all_help(words, found):
    version = granted().rounds["r1"].versions["v1"]
    assert told_of_unshared(version, account(**words)) == found


def test_help_that_may_be_told_of_is_not_asked_about():
    version = granted().rounds["r1"].versions["v1"]
    lines = {key: {"may_be_shared": True} for key in ("g1_t1__w1", "g1_t5__w1")}
    assert told_of_unshared(version, account(used="Begeleiding", lines=lines)) == {}

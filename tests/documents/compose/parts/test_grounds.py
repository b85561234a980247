"""The grounds on which a municipality says yes or no: printed when answered, in the order of the CRvB."""

import pytest

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.rules import rules
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.rendering import rendered
from supportcycle.domain.dates import as_date
from supportcycle.domain.model.grounds import Grounds
from supportcycle.domain.update import with_value
from tests.documents.compose.parts.test_proposals import proposed, with_measure
from tests.documents.composing import NOON, TODAY
from tests.domain.dossiers import practice

WORDS = {key: f"Gezegd over {key}" for key in Grounds.model_fields if key != "wlz"}
ANSWERED = {**WORDS, "wlz": "not_applied"}
PARTS = ("rounds", "r1", "aanvraag", "parts")
PAPERS = ("wmo-aanvraag", "persoonlijk-plan")


def said(**more):
    return with_measure(grounds=ANSWERED, reason="Het lukt mij niet alleen.", **more)


def printed(name, dossier):
    return rendered(composed(name, dossier, TODAY), "txt", created=NOON).decode()


@pytest.mark.parametrize("name", PAPERS)
def test_what_was_answered_is_printed_and_what_was_not_leaves_no_trace(name):
    words = printed(name, said())
    assert all(each in words for each in WORDS.values())
    assert "misschien, maar niet aangevraagd" in words
    for key in (*WORDS, "wlz"):
        label = text(f"parts.measures.{key}", words="@").partition("@")[0].strip()
        assert (label in words, label in printed(name, with_measure())) == (True, False)


def test_the_fifth_part_follows_the_steps_of_the_highest_court():
    """CRvB 21-03-2018: the question, the problems, kind and amount, who can do it, and then the provision."""
    words = proposed("measures", said())
    around = ("Eigen aandeel", "usual_help", "beyond_usual", "network_help", "general_offer")
    why = ("Het lukt mij niet alleen.", "ordinary", "cheaper", "Recht op zorg", "other_laws")
    steps = ("Hulpvraag:", "problem", "needed", *around, *why)
    found = [words.index(each) for each in steps]
    assert found == sorted(found)


def test_why_nobody_around_can_stands_before_what_is_there_for_everybody():
    words = proposed("measures", practice("tavenier"))
    assert words.index("Waarom niet (meer) van mensen") < words.index("Wat er voor iedereen is")


@pytest.mark.parametrize(
    ("left_out", "silent"),
    [
        ("own", ["Eigen aandeel"]),
        ("housemates", ["usual_help", "beyond_usual"]),
        ("network", ["network_help"]),
        ("neighbourhood", ["general_offer"]),
    ],
)
def test_what_the_client_wants_left_out_is_no_ground_either(left_out, silent):
    dossier = with_value(said(), (*PARTS, left_out), {"approval": "do_not_write"})
    words = proposed("measures", dossier)
    assert [each for each in silent if each in words] == []


def test_without_medical_data_neither_the_problem_nor_another_law_is_told():
    dossier = with_value(said(), ("rounds", "r1", "aanvraag", "medical_data"), "stays")
    for name in PAPERS:
        words = printed(name, dossier)
        assert WORDS["usual_help"] in words
        assert not [each for each in ("problem", "other_laws") if WORDS[each] in words]
        assert "Recht op zorg" not in words


def test_each_question_has_its_article_source_and_day():
    law = rules()["grounds"]
    asked = [field.key for field in worksheet("grounds").fields]
    assert asked == list(Grounds.model_fields)
    assert set(asked) - set(law) == {"problem"}
    for rule in law.values():
        assert rule["article"]
        assert rule["source"]
        assert as_date(rule["checked"])


def test_each_ground_on_which_help_is_refused_is_asked_by_its_own_name():
    sheet = worksheet("grounds").named
    names = {
        "ordinary": "algemeen gebruikelijk",
        "usual_help": "gebruikelijke hulp",
        "beyond_usual": "mantelzorg",
        "general_offer": "algemene voorziening",
        "cheaper": "goedkoopste",
        "wlz": "Wet langdurige zorg",
    }
    assert all(name in sheet[key].help for key, name in names.items())
    assert all(law in sheet["other_laws"].help for law in ("Zvw", "Jeugdwet", "Participatiewet"))
    assert len(choice_lists()["wlz_right"]) == 4

"""The questions of the municipality's own form, each with what our parts say of it."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.organisation import MunicipalQuestion, OrganisationSettings
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.compose.request import municipal_questions
from supportcycle.documents.text import chapters, rendered_text
from supportcycle.documents.tree import why_empty
from supportcycle.domain.model.dossier import current_round
from supportcycle.domain.update import with_value
from tests.documents.composing import TODAY, titles
from tests.domain.dossiers import practice
from tests.dossiers.bram import bram

PARTS = ("rounds", "r1", "aanvraag", "parts")
OF_RIA = ("rounds", current_round(practice("ria"))[0], "aanvraag", "parts", "measures")
QUESTIONS = (
    MunicipalQuestion(title="Wat is er?", parts=("problems",), most=200),
    MunicipalQuestion(title="Wat vraagt u?", parts=("asked", "own")),
)


@pytest.fixture
def asked(monkeypatch):
    own = OrganisationSettings(questions=QUESTIONS)
    monkeypatch.setattr(municipal_questions, "organisation_settings", lambda: own)
    return lambda dossier: composed("per-vraag", dossier, TODAY)


def test_each_question_has_what_its_parts_say(asked):
    assert titles(asked(bram())) == ["Wat is er?", "Wat vraagt u?"]
    said = dict(chapters(asked(bram())))
    assert "stress, chaos en schaamte" in said["Wat is er?"]
    assert "Hulp bij het huishouden" in said["Wat vraagt u?"]
    assert "Van wie: Thuiszorg" in said["Wat vraagt u?"]
    assert "opruimen voordat de hulp komt" in said["Wat vraagt u?"]
    assert "stress" not in said["Wat vraagt u?"]


@pytest.fixture
def both(monkeypatch):
    question = MunicipalQuestion(title="Wat en waarom?", parts=("asked", "measures"))
    own = OrganisationSettings(questions=(question,))
    monkeypatch.setattr(municipal_questions, "organisation_settings", lambda: own)
    return lambda dossier: dict(chapters(composed("per-vraag", dossier, TODAY)))["Wat en waarom?"]


def test_what_is_asked_and_why_is_said_under_each_help_once(both):
    said = both(practice("ria"))
    for once in ("Huishoudelijke hulp\n", "3 uur per week\n", "Thuishulp De Schakel", "Stofzuigen, ramen"):
        assert said.count(once) == 1, once


def test_typed_words_about_why_leave_what_is_asked_above_them(both):
    typed = with_value(practice("ria"), OF_RIA, {"application_words": "Het kan niet anders."})
    assert both(typed).endswith("Het kan niet anders.")
    assert both(typed).count("Van wie: Thuishulp De Schakel") == 1


@pytest.mark.usefixtures("both")
def test_reasons_that_are_left_out_leave_nothing_of_what_is_asked():
    silent = with_value(practice("ria"), OF_RIA, {"approval": "do_not_write"})
    assert "Huishoudelijke hulp" not in rendered_text(composed("per-vraag", silent, TODAY))


def test_what_was_not_said_is_no_label_without_words(asked):
    assert text("asked_help.duration") not in rendered_text(asked(bram()))
    assert "☐" not in rendered_text(asked(bram()))


def test_the_words_for_the_municipality_go_before_those_of_the_client(asked):
    typed = with_value(bram(), (*PARTS, "problems"), {"application_words": "Beperkt in het huishouden."})
    assert dict(chapters(asked(typed)))["Wat is er?"] == "Beperkt in het huishouden."


@pytest.mark.parametrize("part", ["problems", "measures", "own"])
def test_what_is_left_out_answers_no_question(asked, part):
    silent = with_value(bram(), (*PARTS, part), {"approval": "do_not_write"})
    words = {"problems": "schaamte", "measures": "Van wie", "own": "opruimen voordat"}[part]
    assert words in rendered_text(asked(bram()))
    assert words not in rendered_text(asked(silent))


def test_only_a_field_of_which_it_is_known_has_a_length(asked):
    assert municipal_questions.longest_answers() == {"Wat is er?": 200}


def test_without_questions_one_sentence_says_so(monkeypatch):
    monkeypatch.setattr(municipal_questions, "organisation_settings", OrganisationSettings)
    assert why_empty(composed("per-vraag", bram(), TODAY)) == text("questions.none")

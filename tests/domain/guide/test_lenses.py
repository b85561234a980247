"""The lenses ask the questions of their sources and show what the dossier already says."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.library import lenses
from supportcycle.content.practice import practice_names, practice_text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.exchange.dossier_file import dossier_from_json
from supportcycle.domain.guide.lenses import FACTS, facts_of
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.storage.migrations import upgraded
from tests.running.walking import for_each

EMPTY = Dossier(id="a", name="A", rounds={"r1": Round()})
SIZES = {"beacons": 8, "standards": 5, "flower": 6, "steering": 3, "places": 4, "areas": 5}
SIZES |= {"domains": 8, "kinds": 5}


def practised(name: str) -> Dossier:
    return dossier_from_json(practice_text(name), upgraded)


def test_every_lens_has_the_questions_of_its_source():
    assert {key: len(lens.questions) for key, lens in lenses().items()} == SIZES


def test_every_question_names_facts_that_exist_and_have_a_word():
    for lens in lenses().values():
        assert lens.source
        for question in lens.questions:
            assert set(question.facts) <= set(FACTS)
    assert all(text(f"lenses.facts.{name}") for name in FACTS)


@for_each("name", FACTS)
def test_an_empty_dossier_answers_nothing(name):
    assert facts_of(EMPTY, name) == ()


@pytest.mark.parametrize("name", practice_names())
def test_what_is_shown_was_said_in_the_dossier(name):
    dossier = practised(name)
    said = " ".join(dossier.model_dump_json().replace("\\n", " ").split())
    for fact in FACTS:
        for line in facts_of(dossier, fact):
            assert line.rstrip("…") in said


def test_every_life_domain_of_the_profile_has_its_question_with_what_was_said_there():
    rows = [row.key for row in worksheet("personal_profile").rows]
    assert [each.facts for each in lenses()["domains"].questions] == [(f"row_{row}",) for row in rows]
    assert facts_of(practised("bram-plan"), "row_housing")


def test_a_full_dossier_answers_what_the_client_does_and_who_helps():
    dossier = practised("bram-plan")
    assert facts_of(dossier, "own")
    assert facts_of(dossier, "people")
    assert facts_of(dossier, "wishes")

"""Words in another language: a file beside the Dutch one is enough, and what it does not say is Dutch."""

from datetime import date
from threading import Barrier, Thread

import pytest

from supportcycle.content import language
from supportcycle.content.catalogue import choice_label, choice_lists, text, texts
from supportcycle.content.check import check_templates
from supportcycle.content.language import HOME, in_language, languages
from supportcycle.content.library import lenses
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.registry import composed, offers
from supportcycle.documents.rendering import FORMATS
from supportcycle.documents.text import rendered_text
from supportcycle.resources import TEMPLATES
from tests.dossiers.bram import bram
from tests.sources import nodes, place, tracked

TODAY = date(2026, 11, 24)
DUTCH, DUTCH_LISTS = dict(texts()), dict(choice_lists())


def test_what_another_language_does_not_say_is_dutch(spoken):
    spoken("qa", texts__page='[page]\nto_start = "Başa dön"')
    with in_language("qa"):
        assert text("page.to_start") == "Başa dön"
        assert text("page.no_dossier") == texts()["page.no_dossier"] == DUTCH["page.no_dossier"]
        assert choice_lists() == DUTCH_LISTS
    assert text("page.to_start") == DUTCH["page.to_start"]


def test_a_label_is_translated_alone(spoken):
    spoken("qb", choices='[approval]\nright = "Doğru"')
    with in_language("qb"):
        assert choice_label("approval", "right") == "Doğru"
        assert list(choice_lists()["approval"]) == list(DUTCH_LISTS["approval"])


def test_a_sheet_and_a_card_of_another_language_stand_in_for_the_dutch_ones(spoken):
    dutch = (TEMPLATES / HOME / "worksheets" / "say.toml").read_text("utf-8")
    spoken("qc", worksheets__say=dutch.replace(f'"{worksheet("say").title}"', '"Söyle"'))
    with in_language("qc"):
        assert worksheet("say").title == "Söyle"
        assert worksheet("goal").title
        assert lenses()
    assert worksheet("say").title != "Söyle"


def test_a_language_that_there_is_not_is_dutch():
    with in_language("../rules"):
        assert text("page.to_start") == DUTCH["page.to_start"]


def test_only_folders_named_as_a_language_are_one(spoken):
    spoken("qd", texts__page="")
    assert languages()[0] == HOME
    assert "qd" in languages()
    assert "fonts" not in languages()


def test_two_windows_read_side_by_side_in_their_own_language(spoken):
    spoken("qe", texts__page='[page]\nto_start = "Başa dön"')
    both, found = Barrier(2, timeout=20), {}

    def read(name):
        with in_language(name):
            both.wait()
            found[name] = text("page.to_start")
            both.wait()

    windows = [Thread(target=read, args=(name,)) for name in ("qe", HOME)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    assert found == {"qe": "Başa dön", HOME: DUTCH["page.to_start"]}
    assert language.language() == HOME


def test_a_paper_is_in_its_own_language_whatever_is_on_screen(spoken):
    spoken("qf", documents__shared='[shared]\nnot_discussed = "Konuşulmadı."\nlanguage = "tr-TR"')
    plan = composed("persoonlijk-plan", bram(), TODAY)
    with in_language("qf"):
        assert composed("persoonlijk-plan", bram(), TODAY) == plan
    turkish = composed("persoonlijk-plan", bram(), TODAY, language="qf")
    assert (plan.language, turkish.language) == ("nl-NL", "tr-TR")
    assert "Konuşulmadı." in rendered_text(turkish)
    assert 'lang="tr-TR"' in FORMATS["html"].write(turkish, None).decode()


def test_a_document_has_one_name_in_every_language(spoken):
    spoken("qg", documents__names='[names]\nplan = "plan-tr"')
    with in_language("qg"):
        assert "persoonlijk-plan" in offers()


@pytest.mark.parametrize(
    ("name", "words", "told"),
    [
        ("ra", '[page]\nto_strat = "x"', "page.to_strat"),
        ("rb", '[page]\nto_start = "{who}"', "asks for who"),
        ("rc", "[page]\nto_start = broken", "page.toml:2"),
    ],
)
def test_what_is_wrong_in_another_language_is_told(spoken, name, words, told):
    spoken(name, texts__page=words)
    assert any(told in problem for problem in check_templates())


def test_a_sheet_in_another_language_asks_the_same_or_is_told(spoken):
    dutch = (TEMPLATES / HOME / "worksheets" / "say.toml").read_text("utf-8")
    first = worksheet("say").fields[0].key
    spoken("rd", worksheets__say=dutch.replace(f'"{first}"', '"other"'))
    assert "rd: worksheets/say.toml: header.other does not fit nl" in check_templates()


def test_a_key_that_stands_twice_in_another_language_is_told(spoken):
    spoken("re", texts__page='[page]\nto_start = "x"', documents__again='[page]\nto_start = "x"')
    assert any("page.to_start stands in another file too" in problem for problem in check_templates())


def test_where_the_dutch_words_stand_is_known_in_one_place():
    known = {
        place(file)
        for file in tracked("supportcycle/*.py")
        if any(getattr(node, "value", None) == "nl" for node in nodes(file))
    }
    assert known == {"supportcycle/content/language.py"}

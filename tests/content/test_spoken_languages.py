"""What a language says of itself; one that says nothing goes by the name of its folder."""

from supportcycle.content.spoken_languages import (
    folder_of,
    is_whole,
    spoken_language,
    spoken_languages,
    untranslated,
    wrong_facts,
)
from supportcycle.domain.sanitize_text import runs_right_to_left

ABOUT = 'name = "Qaxa"\ndutch_name = "Qaxisch"\nmark = "qa"\ndirection = "rtl"\nread_by = "Ayla"'


def test_six_languages_come_along_and_say_of_themselves_what_they_are():
    there = {each.key: each for each in spoken_languages()}
    assert set(there) >= {"ar", "en", "pl", "ti", "tr", "uk"}
    assert all(each.backwards == runs_right_to_left(each.name) for each in there.values())
    assert all(each.name and each.dutch_name and each.mark == key for key, each in there.items())


def test_a_language_is_known_by_its_own_file(spoken):
    spoken("qh", language=ABOUT)
    assert spoken_language("qh") == ("qh", "Qaxa", "Qaxisch", "qa", True, "Ayla")


def test_one_that_says_nothing_of_itself_or_nothing_that_can_be_read_goes_by_its_folder(spoken):
    spoken("qi", texts__page="")
    spoken("qj", language="name =")
    assert spoken_language("qi")[:4] == ("qi",) * 4
    assert spoken_language("qj").name == "qj"


def test_what_a_language_does_not_say_is_known(spoken):
    spoken("qk", texts__page='[page]\nsubject = "Qonu"\nnext = ""')
    missing = untranslated(folder_of("qk"))
    assert ("texts/page.toml", "page.subject") not in missing
    assert ("texts/page.toml", "page.next") in missing
    assert not is_whole("qk")
    assert is_whole("en")


def test_facts_that_are_wrong_are_named(spoken):
    spoken("ql", language=ABOUT.replace('"rtl"', '"up"').replace("name = ", "nome = ", 1))
    assert list(wrong_facts(folder_of("ql"))) == ["name", "nome", "direction"]

"""Capitals are those of the language, and what is filled in keeps its own direction."""

import pytest

from supportcycle.content.catalogue import at_start, filled, in_sentence, text, texts
from supportcycle.content.language import in_language, on_screen
from supportcycle.content.spoken_languages import spoken_languages
from supportcycle.content.with_dutch import parted
from supportcycle.content.writing import in_capitals, in_small_letters, isolated, with_whole_numbers

BACKWARDS = [each.key for each in spoken_languages() if each.backwards]


def test_in_turkish_an_i_keeps_its_dot_and_nowhere_else():
    with in_language("tr"):
        assert (at_start("iki gün"), at_start("ılık"), in_capitals("ilkay")) == ("İki gün", "Ilık", "İLKAY")
        assert (in_sentence("İlk adım"), in_sentence("Isı")) == ("ilk adım", "ısı")
        assert in_small_letters("İlkay IŞIK") == "ilkay ışık"
    assert in_small_letters("Ilkay") == "ilkay"
    assert (at_start("iki gün"), in_capitals("ilkay"), in_sentence("Isa")) == ("Iki gün", "ILKAY", "isa")


def test_there_is_a_language_from_right_to_left():
    assert BACKWARDS == ["ar"]


@pytest.mark.parametrize("key", BACKWARDS)
def test_what_is_filled_in_on_a_screen_from_right_to_left_stands_apart_and_only_there(key: str):
    assert filled("Bel {phone}.", {"phone": "033 123"}) == "Bel 033 123."
    with in_language(on_screen(key)):
        assert filled("Bel {phone}.", {"phone": "033 123"}) == "Bel \u2068033 123\u2069."
        assert filled("“{words}”.", {"words": "Ja."}) == "“\u2068Ja.\u2069”"
        assert isolated("") == ""
        own, dutch = parted(text("at_table.clear"))
        assert "" not in (own, dutch)
    with in_language(key):
        assert isolated("033 123") == "033 123"


@pytest.mark.parametrize("key", BACKWARDS)
def test_no_sentence_begins_a_line_with_what_is_filled_in_for_that_is_where_the_dutch_begins(key: str):
    with in_language(key):
        assert [name for name, words in texts().items() if "\n{" in words.split("\u2068")[0]] == []


def test_the_groups_of_a_number_belong_together():
    assert with_whole_numbers("Sam: 033 123 45 67, om 10") == "Sam: 033\u00a0123\u00a045\u00a067, om 10"

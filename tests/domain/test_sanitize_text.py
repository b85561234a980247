"""What people type can stand in every file, and nothing that can be seen is lost."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.sanitize_text import (
    bare_names,
    cleaned,
    composed,
    one_line,
    runs_right_to_left,
    without_accents,
    without_capitals,
)
from tests.sources import place, tracked

typed = st.text(st.characters(exclude_categories=()), max_size=40)


def test_control_characters_and_marks_that_turn_text_around_are_left_out():
    assert cleaned("a\x00b\x1b\u202ec\ufeff\ufffe\U0001ffff") == "abc"


def test_half_a_character_is_shown_as_missing_and_two_halves_are_one():
    assert cleaned("a\ud800b") == "a\ufffdb"
    assert cleaned("\ud83d\ude00") == "😀"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_the_same_one(end):
    assert cleaned(f"een{end}twee") == "een\ntwee"
    assert one_line(f"een{end}twee") == "een twee"


def test_a_letter_and_its_accent_are_one_sign_also_with_something_unseen_between():
    assert cleaned("e\u0301") == cleaned("e\x00\u0301") == "é"


@given(typed)
def test_what_is_clean_stays_as_it_is(text):
    assert cleaned(cleaned(text)) == cleaned(text)
    assert composed(composed(text)) == composed(text)


@given(typed)
def test_nothing_that_can_be_seen_is_lost(text):
    seen = [sign for sign in composed(text) if unicodedata.category(sign)[0] in "LNPS"]
    assert [sign for sign in cleaned(text) if unicodedata.category(sign)[0] in "LNPS"] == seen


@pytest.mark.parametrize(
    ("text", "backwards"),
    [("", False), ("abc", False), ("12 שלום abc", True), ("éא", False), ("«مرحبا»", True)],
)
def test_the_first_letter_says_in_which_direction_is_read(text, backwards):
    assert runs_right_to_left(text) is backwards


@pytest.mark.parametrize(
    ("text", "bare"), [("Renée", "Renee"), ("e\u0301\u0308", "e"), ("ﬁets", "fiets"), ("Łódź", "Lodz")]
)
def test_bare_letters_have_no_accents(text, bare):
    assert without_accents(text) == bare


@pytest.mark.parametrize("typed", ["İpek Işık", "ipek ışık", "IPEK ISIK", "İPEK IŞIK", "ipek işik"])
def test_an_i_is_one_letter_with_its_dot_or_without_as_a_capital_too(typed):
    assert without_accents(without_capitals(typed)) == "ipek isik"


def test_words_are_the_same_in_capitals_and_without():
    assert without_capitals("Naar ZEE") == without_capitals("naar zee")


@pytest.mark.parametrize("rule", ["x0b\\x0c", '"utf-16", "surrogatepass"', "unicodedata.combining"])
def test_each_rule_about_signs_stands_in_one_place(rule):
    own = {"supportcycle/domain/sanitize_text.py", "supportcycle/domain/model/base.py"}
    per_sign = {"supportcycle/domain/names/spelling.py", "supportcycle/documents/hyphenation.py"}
    """There letters fall apart one by one, because what stands between them counts in a name, and no line may
    end behind a sign that joins two letters."""
    holding = {place(file) for file in tracked("supportcycle/*.py") if rule in file.read_text("utf-8")}
    assert holding - per_sign <= own
    assert len(holding & own) == 1


@given(st.lists(typed, max_size=6))
def test_names_are_told_apart_together_as_each_by_itself(names: list[str]):
    assert bare_names(names) == [bare_names([name])[0] for name in names]


@given(typed)
def test_a_name_is_bare_without_any_sign_that_stands_on_a_letter(name: str):
    signs = unicodedata.normalize("NFKD", without_capitals(name))
    bare = "".join(sign for sign in signs if not unicodedata.combining(sign))
    assert bare_names([name]) == [" ".join(without_accents(bare).split())]


def test_a_name_is_the_same_with_and_without_accents_capitals_and_spaces_too_many():
    written = ["Zoë  van der Kamp", "ZOE van der kamp ", "zoé\nvan der Kamp"]
    assert set(bare_names(written)) == {"zoe van der kamp"}

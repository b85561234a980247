"""Words are measured, cleaned and broken without losing anything a person can see."""

from hypothesis import given, settings
from hypothesis import strategies as st

from supportcycle.figures.base.text_metrics import clean, fit, width_of, wrap
from tests.figures.reading import squeezed
from tests.figures.strategies import words


def test_short_words_stay_on_one_line():
    assert wrap("own laundry", 200, 14).lines == ("own laundry",)


def test_lines_break_between_words():
    assert wrap("helps with the weekly shopping", 90, 14).lines == ("helps with", "the weekly", "shopping")


def test_a_long_word_breaks_where_its_soft_hyphen_says():
    assert wrap("inter\u00adpersonal", 70, 14).lines == ("inter-", "personal")


def test_a_soft_hyphen_that_is_not_needed_is_not_drawn():
    assert wrap("inter\u00adpersonal", 200, 14).lines == ("interpersonal",)


def test_a_double_name_breaks_after_its_hyphen_without_a_second_one():
    assert wrap("Leeuwen-Amstel", 80, 14).lines == ("Leeuwen-", "Amstel")


def test_an_accent_is_never_parted_from_its_letter():
    assert not any(line.startswith("\u0301") for line in wrap("e\u0301" * 60, 50, 14).lines)


def test_control_characters_and_marks_that_turn_text_around_are_left_out():
    assert clean("a\x00b\x1b\u202ec\ufeff\ufffe") == "abc"


def test_half_a_character_is_shown_as_missing():
    assert clean("a\ud800b") == "a\ufffdb"


def test_a_text_fits_only_when_no_word_is_broken():
    assert fit("considerable", 40, 200, 14) is None
    assert fit("wide enough", 200, 30, 14) is not None


def test_ten_thousand_characters_without_a_space_are_wrapped_quickly():
    assert len(wrap("x" * 10_000, 300, 14).lines) > 100


@settings(max_examples=80, deadline=None)
@given(words, st.floats(30, 400), st.sampled_from([12, 14, 17]), st.booleans())
def test_lines_keep_to_the_width_and_hold_every_character(text, width, size, bold):
    block = wrap(text, width, size, bold=bold)
    assert squeezed("".join(block.lines)) == squeezed(text)
    assert all(width_of(line, size, bold=bold) <= width or len(line) < 12 for line in block.lines)

"""Words are measured, cleaned and broken without losing anything a person can see."""

import subprocess
import sys

import pytest
import uharfbuzz
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcycle.documents.fonts import BOLD, REGULAR
from supportcycle.figures.base.text_metrics import WIDTHS, fit, width_of, wrap
from supportcycle.resources import FONTS
from tests.figures.reading import squeezed
from tests.figures.strategies import words
from tools.advance_widths import advance_widths

FACES = {
    bold: uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FONTS / face.file))))
    for bold, face in ((False, REGULAR), (True, BOLD))
}
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;-'()ëéïöüáçàñßşğİıœčšžłøæåж"


def printed_width(text: str, size: float, *, bold: bool) -> float:
    """How wide the shipped typeface sets a line, shaped and kerned."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(FACES[bold], buffer)
    return sum(each.x_advance for each in buffer.glyph_positions) * size / FACES[bold].face.upem


def test_the_widths_are_those_of_the_shipped_typeface():
    assert WIDTHS.read_text(encoding="utf-8") == advance_widths()


@settings(max_examples=150, deadline=None)
@given(st.text(LETTERS, min_size=1, max_size=60), st.booleans())
def test_a_line_is_set_as_wide_as_it_was_measured(text, bold):
    assert width_of(text, 14, bold=bold) == pytest.approx(printed_width(text, 14, bold=bold), rel=0.06, abs=1)


@pytest.mark.parametrize(
    "words", ["Ambulant begeleider", "Vrijwilligerswerk", "06-12 34 56 78", "Ayşe Yılmaz"]
)
@pytest.mark.parametrize("bold", [False, True])
def test_ordinary_words_are_never_set_wider_than_their_measure(words, bold):
    assert printed_width(words, 14, bold=bold) <= width_of(words, 14, bold=bold) + 0.01


def test_a_letter_that_the_typeface_lacks_has_a_width_all_the_same():
    assert width_of("م", 10) == 8
    assert width_of("中", 10) == width_of("😀", 10) == 14
    assert width_of("e\u0301", 10) == width_of("é", 10)
    assert width_of("\u200d\u00ad\ufe0f", 10) == 0


def test_measuring_words_opens_no_typeface():
    asked = "import sys; from supportcycle.figures.base.text_metrics import wrap; wrap('words', 90, 14)"
    told = subprocess.run(
        (sys.executable, "-c", f"{asked}; print('fontTools' in sys.modules)"), capture_output=True
    )
    assert told.stdout.strip() == b"False"


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

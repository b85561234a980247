"""The time of a visit is kept as typed, and understood where that is possible."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.visits.times import as_time

OTHER = ["3 pm", "9 maart", "2 weken", "2 keer", "7 december", "10 min", "1030"]


@pytest.mark.parametrize("typed", ["10:30", "10.30", " 10u30 ", "10:30 uur", "10h30"])
def test_a_time_is_understood_however_it_is_written(typed):
    assert as_time(typed) == time(10, 30)


@pytest.mark.parametrize("typed", ["10", "10 uur", "10u", "10h", "10 U"])
def test_a_whole_hour_needs_no_minutes(typed):
    assert as_time(typed) == time(10)


@pytest.mark.parametrize(
    "typed", ["", "na het eten", "half elf", "24:00", "10:60", "10:3", "rond 10 of 11", *OTHER]
)
def test_what_is_no_time_stays_words(typed):
    assert as_time(typed) is None


@given(st.text(max_size=40))
def test_whatever_was_typed_is_read_or_left(typed):
    read = as_time(typed)
    assert read is None or read.second == 0


@given(st.times())
def test_every_time_of_the_day_is_read_back(moment):
    assert as_time(f"{moment:%H:%M}") == moment.replace(second=0, microsecond=0, fold=0)

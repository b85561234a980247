"""Dates and numbers the way people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.dates import as_date, as_typed, months_later, number_as_typed


@pytest.mark.parametrize(
    "typed",
    ["3-2-2026", "03/02/2026", " 3.2.2026 ", "2026-02-03", "3 2 2026", "3 februari 2026", "3 feb. 2026"],
)
def test_a_date_may_be_typed_in_several_ways(typed):
    assert as_date(typed) == date(2026, 2, 3)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "morgen",
        "31-2-2026",
        "3-2-26",
        "3 fbruari 2026",
        "31 februari 2026",
        "3-2-2026 of later",
        "0-0-0000",
    ],
)
def test_anything_else_is_kept_and_not_understood(typed):
    assert as_date(typed) is None


@given(st.dates())
def test_what_we_write_we_can_read(day):
    assert as_date(as_typed(day)) == day


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 22), 3, date(2027, 2, 22)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
    ],
)
def test_three_months_later_is_never_a_day_that_does_not_exist(day, months, later):
    assert months_later(day, months) == later


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(0, 60))
def test_months_later_is_that_many_months_later(day, months):
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or later.day >= 28


@pytest.mark.parametrize(("number", "typed"), [(8.5, "8,5"), (14.0, "14"), (2.25, "2,2"), (0.5, "0,5")])
def test_a_number_is_written_with_a_comma(number, typed):
    assert number_as_typed(number) == typed

"""Between which days something was: from a day, a month, a year, or two."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.quantities.years import Days, days_in
from tests.examples import many
from tests.running.walking import for_each

TOLD_OTHERWISE = [
    "voor 1980", "vóór 1980", "na 1980", "niet 1980", "niet in mei 1980", "jaren 1980", "tot 2020",
    "1980 of eerder", "1980 of later", "ouder dan 1980", "t/m 2020", "geen 1980",
]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "first", "last", "about"),
    [
        ("12-3-1980", date(1980, 3, 12), date(1980, 3, 12), False),
        ("12 maart 1980", date(1980, 3, 12), date(1980, 3, 12), False),
        ("maart 1980", date(1980, 3, 1), date(1980, 3, 31), False),
        ("feb. 1980", date(1980, 2, 1), date(1980, 2, 29), False),
        ("12-1980", date(1980, 12, 1), date(1980, 12, 31), False),
        ("1980", date(1980, 1, 1), date(1980, 12, 31), False),
        ("in 1980", date(1980, 1, 1), date(1980, 12, 31), False),
        ("geb. 1980", date(1980, 1, 1), date(1980, 12, 31), False),
        ("*1980", date(1980, 1, 1), date(1980, 12, 31), False),
        ("ongeveer 1980", date(1980, 1, 1), date(1980, 12, 31), True),
        ("± 1980", date(1980, 1, 1), date(1980, 12, 31), True),
        ("1980?", date(1980, 1, 1), date(1980, 12, 31), True),
        ("1980 of 1981", date(1980, 1, 1), date(1981, 12, 31), False),
        ("1980 tot 1990", date(1980, 1, 1), date(1990, 12, 31), False),
    ],
)
def test_a_day_lies_between_what_was_said(typed, first, last, about):
    assert days_in(typed) == Days(first, last, about)


@for_each(
    "typed",
    ["", "geen idee", "43", "43 (in 2012)", "12-3-80", "'80", "jaren 80", "31-2-1980", *TOLD_OTHERWISE],
)
def test_what_names_no_year_for_sure_is_unknown(typed):
    assert days_in(typed) is None


@many
@given(st.text(max_size=90))
def test_the_first_day_is_never_after_the_last(typed):
    found = days_in(typed)
    assert found is None or found.first <= found.last

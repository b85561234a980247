"""A year that was typed wrong is asked back, a day that may be meant is not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.quantities.likely_days import is_likely
from tests.examples import many

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("when", "day", "likely"),
    [
        ("happened", date(2026, 11, 29), True),
        ("happened", date(2026, 12, 31), True),
        ("happened", date(2027, 11, 29), False),
        ("happened", date(2062, 11, 29), False),
        ("happened", date(1062, 11, 29), False),
        ("happened", date(1926, 11, 29), False),
        ("happened", date(2019, 1, 1), True),
        ("planned", date(2027, 2, 28), True),
        ("planned", date(2062, 2, 28), False),
        ("planned", date(1, 1, 1), False),
        ("since", date(1960, 1, 1), True),
        ("since", date(9999, 12, 31), False),
        ("birth", date(1926, 3, 12), True),
        ("birth", date(2026, 11, 30), False),
        ("birth", date(1826, 3, 12), False),
    ],
)
def test_a_day_is_likely_by_what_it_is_about(when, day, likely):
    assert is_likely(day, when, TODAY) is likely


@many
@given(st.sampled_from(["happened", "planned", "since", "birth"]), st.integers(0, 9 * 365))
def test_no_day_of_the_last_nine_years_is_asked_back(when, days):
    assert is_likely(TODAY - timedelta(days=days), when, TODAY)

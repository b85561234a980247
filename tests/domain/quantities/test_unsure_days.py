"""Of a day that was not said whole it is known what is missing, and which day would be meant."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.quantities.unsure_days import UnsureDay, unsure_day
from tests.running.walking import for_each

TODAY = date(2026, 11, 23)
SAID = {
    "12 dec": UnsureDay("without_year", date(2026, 12, 12)),
    "12 december": UnsureDay("without_year", date(2026, 12, 12)),
    "1/3": UnsureDay("without_year", date(2027, 3, 1)),
    "1-9": UnsureDay("without_year", date(2026, 9, 1)),
    "3-2-26": UnsureDay("without_year", date(2026, 2, 3)),
    "29-2": UnsureDay("without_year", date(2028, 2, 29)),
    "31-02-2026": UnsureDay("impossible"),
    "31 februari": UnsureDay("impossible"),
    "31-4": UnsureDay("impossible"),
    "voorjaar 2027": UnsureDay("without_day"),
    "ergens in mei": UnsureDay("without_day"),
    "na de zomer": UnsureDay("without_day"),
    "2027": UnsureDay("without_day"),
    "12-12-2026": None,
    "za 12 december 2026": None,
    "als het zover is": None,
    "": None,
}


@for_each("typed, meant", SAID.items(), ids=lambda case: case[0])
def test_it_is_known_what_is_missing(typed: str, meant: UnsureDay | None) -> None:
    assert unsure_day(typed, TODAY) == meant


@given(st.text())
def test_whatever_was_typed_is_answered(typed: str) -> None:
    assert unsure_day(typed, TODAY) is None or as_date(typed) is None


@given(st.dates(min_value=date(2026, 1, 1), max_value=date(2030, 12, 31)))
def test_a_day_without_its_year_is_one_that_exists(day: date) -> None:
    unsure = unsure_day(as_typed(day)[:5], TODAY)
    assert unsure
    assert unsure.meant
    assert (unsure.meant.month, unsure.meant.day) == (day.month, day.day)

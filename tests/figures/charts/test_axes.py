"""The words along a figure are ours: Dutch months and numbers, few enough to be read."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from supportcycle.content.catalogue import text
from supportcycle.figures.charts.axes import names_axis, number_axis, time_axis

MONTHS = text("day.months_short").split()
DAYS = some.dates()


def words_of(first: date, last: date) -> list[str]:
    return list(time_axis(first, last).ticks.values())


def test_a_few_days_are_named_one_by_one():
    assert words_of(date(2026, 11, 29), date(2026, 12, 2)) == ["29<br>nov", "30", "1<br>dec", "2"]
    assert words_of(date(2026, 11, 29), date(2026, 11, 29)) == ["29<br>nov"]


def test_months_have_their_dutch_names_and_a_new_year_is_told():
    assert words_of(date(2025, 9, 1), date(2026, 2, 3)) == [
        "sep<br>2025", "okt", "nov", "dec", "jan<br>2026", "feb",
    ]  # fmt: skip


def test_many_years_are_told_as_years():
    assert words_of(date(1950, 5, 5), date(2026, 1, 1)) == ["1960", "1980", "2000", "2020"]


@given(DAYS, DAYS)
def test_any_time_has_a_few_words_within_it_in_order_and_never_the_same_twice(one: date, other: date):
    first, last = sorted((one, other))
    axis = time_axis(first, last)
    low, high = axis.span
    assert low < first.toordinal() <= last.toordinal() < high
    assert list(axis.ticks) == sorted(axis.ticks)
    assert all(first.toordinal() <= place <= last.toordinal() for place in axis.ticks)
    assert 1 <= len(axis.ticks) <= 7


def test_amounts_stand_at_round_dutch_numbers():
    assert list(number_axis(10).ticks.values()) == ["0", "2", "4", "6", "8", "10"]
    assert list(number_axis(12_000).ticks.values()) == ["0", "5.000", "10.000"]
    assert list(number_axis(0).ticks.values()) == ["0", "1"]


@given(some.floats(0, 1e9))
def test_any_amount_lies_within_its_axis(most: float):
    axis = number_axis(most)
    assert axis.span[0] < 0 <= most <= axis.span[1]
    assert 2 <= len(axis.ticks) <= 7


def test_names_stand_one_below_the_other_and_an_empty_list_breaks_nothing():
    assert names_axis(["<b>", "Ria"]).ticks == {0.0: "&lt;b&gt;", 1.0: "Ria"}
    assert names_axis(["Ria"]).turned
    assert names_axis([]).ticks == {}

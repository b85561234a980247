"""Hours, how often, and per when: every way people say them, or unknown."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.model.plan import Frequency
from supportcycle.domain.quantities.amount import Amount, exactly
from supportcycle.domain.quantities.rates import (
    WEEK,
    hours_each_week,
    hours_in_a_week,
    is_bare,
    minutes_in,
    times_a_week,
)
from tests.examples import many
from tests.running.walking import for_each

HOURS = {
    "2": 2,
    "twee": 2,
    " 2 uur ": 2,
    "2u": 2,
    "2 uren": 2,
    "2h": 2,
    "een uur": 1,
    "één uur": 1,
    "een uurtje": 1,
    "uurtje": 1,
    "10 minuten": 1 / 6,
    "20 min.": 1 / 3,
    "90 min": 1.5,
    "half uur": 0.5,
    "een half uur": 0.5,
    "een halfuurtje": 0.5,
    "kwartier": 0.25,
    "een kwartiertje": 0.25,
    "drie kwartier": 0.75,
    "driekwart uur": 0.75,
    "vijf kwartier": 1.25,
    "anderhalf uur": 1.5,
    "anderhalve": 1.5,
    "1½": 1.5,
    "1 ½ uur": 1.5,
    "½ uur": 0.5,
    "1 1/2 uur": 1.5,
    "1,5": 1.5,
    "1.5": 1.5,
    "2,25 uur": 2.25,
    "twee en een half uur": 2.5,
    "tweeënhalf uur": 2.5,
    "drieëneenhalf uur": 3.5,
    "1 uur en een kwartier": 1.25,
    "1 uur en 30 minuten": 1.5,
    "1u30": 1.5,
    "8 etmalen": 8 * 24,
    "eenentwintig": 21,
    "0": 0,
    "3 uur per keer": 3,
}
NOT_SURE = (
    "",
    ".",
    "?",
    "een paar",
    "een paar uur",
    "veel",
    "3 dagdelen",
    "een ochtend",
    "hele dag",
    "dag en nacht",
    "€ 12,50",
    "12,50 euro",
    "1,000",
    "1.30 uur",
    "1,15 uur",
    "1:30",
    "3/4 uur",
    "1/2 uur",
    "2 uur, soms 3",
    "3 uur (met reistijd)",
    "-1",
    "10 m",
    "10%",
    "van 9 tot 11",
    "9.00-11.00",
    "06-12345678",
    "2 uur 3 uur",
    "tot 5 uur",
    ".5 uur",
    ",5 uur",
    "'80",
    "’s avonds 10 uur",
    "1 uur 2",
    "1 uur 2 per week",
    "2 uur per dag 5 dagen",
    "2 uur per avond, 3 avonden",
    "op werkdagen 2 dagen 1 uur",
    "1" * 40,
    "2 " * 60,
)


@for_each(("typed", "hours"), HOURS.items())
def test_hours_are_understood_as_people_say_them(typed, hours):
    assert hours_each_week(typed, Frequency.FORTNIGHTLY) == exactly(pytest.approx(hours / 2))


@pytest.mark.parametrize("typed", ["9-11", "10 tot 12 uur", "13 - 15 uur"])
def test_what_may_be_the_time_of_the_day_is_no_number_of_hours(typed):
    assert hours_each_week(typed, Frequency.WEEKLY) is None
    assert hours_in_a_week(typed) is not None


@for_each("typed", NOT_SURE)
def test_what_is_not_sure_is_no_number_at_all(typed):
    assert hours_each_week(typed, Frequency.WEEKLY) is None
    assert hours_in_a_week(typed) is None


@for_each(
    ("typed", "low", "high", "about"),
    [
        ("2 à 3", 2, 3, False),
        ("2 a 3 uur", 2, 3, False),
        ("6-7", 6, 7, False),
        ("6 – 7 uur", 6, 7, False),
        ("2 of 3 uur", 2, 3, False),
        ("2 tot 3 uur", 2, 3, False),
        ("tussen de 2 en 3 uur", 2, 3, False),
        ("half uur à een uur", 0.5, 1, False),
        ("30 min - 1 uur", 0.5, 1, False),
        ("± 4", 4, 4, True),
        ("ongeveer 3", 3, 3, True),
        ("ong. 3 uur", 3, 3, True),
        ("zo'n 3 uur", 3, 3, True),
        ("een uur of 3", 3, 3, True),
        ("een stuk of drie", 3, 3, True),
        ("3 uur, denk ik", 3, 3, True),
        ("3?", 3, 3, True),
        ("minstens 2", 2, inf, False),
        ("meer dan 2 uur", 2, inf, False),
        ("> 2", 2, inf, False),
        ("2 uur of meer", 2, inf, False),
        ("max 5", 0, 5, False),
        ("hoogstens 5 uur", 0, 5, False),
    ],
)
def test_a_range_keeps_both_its_ends_and_about_stays_about(typed, low, high, about):
    assert hours_each_week(typed, "weekly") == Amount(low, high, about)


@for_each(
    ("often", "times"),
    [
        ("daily", 7),
        ("elke dag", 7),
        ("dagelijks", 7),
        ("elke avond", 7),
        ("iedere ochtend", 7),
        ("om de dag", 3.5),
        ("2x per week", 2),
        ("twee keer in de week", 2),
        ("2 x /week", 2),
        ("1x p/w", 1),
        ("wekelijks", 1),
        ("3 dagen per week", 3),
        ("elke werkdag", 5),
        ("elke dinsdag", 1),
        ("elke dinsdag en vrijdag", 2),
        ("om de week", 0.5),
        ("om de twee weken", 0.5),
        ("1x per 2 weken", 0.5),
        ("een keer in de 14 dagen", 0.5),
        ("drie keer per maand", 36 / 52),
        ("eens per maand", 12 / 52),
        ("elk kwartaal", 4 / 52),
        ("2 keer per jaar", 2 / 52),
    ],
)
def test_how_often_in_own_words_counts_as_much_as_a_choice(often, times):
    assert times_a_week(often) == exactly(pytest.approx(times))


@pytest.mark.parametrize(
    "often",
    [
        None,
        "",
        "once",
        "as_needed",
        "zolang de klok op zomertijd staat",
        "als het nodig is",
        "vaak",
        "twee keer",
        "elke eerste maandag van de maand",
        "tweewekelijks",
        "in het weekend",
    ],
)
def test_how_often_that_does_not_add_up_is_unknown(often):
    assert times_a_week(often) is None
    assert hours_each_week("2", often) is None


@pytest.mark.parametrize(
    ("hours", "often", "a_week"),
    [
        ("2 uur per week", None, 2),
        ("2 uur per week", "daily", 2),
        ("10 minuten per dag", None, 7 / 6),
        ("10 minuten per dag", "weekly", None),
        ("per dag 1 uur", "daily", 7),
        ("1 keer per maand 3 uur", None, 36 / 52),
        ("3 uur 1 keer per maand", None, 36 / 52),
        ("2x per week 1 uur", "as_needed", None),
        ("2 keer 1 uur", "weekly", None),
        ("", "elke avond een half uur", 3.5),
        ("1.000", "weekly", None),
        ("30", "daily", None),
    ],
)
def test_a_period_of_its_own_counts_and_a_contradiction_is_unknown(hours, often, a_week):
    assert hours_each_week(hours, often) == (None if a_week is None else exactly(pytest.approx(a_week)))


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("3", True),
        ("2 à 3", True),
        ("anderhalf", True),
        ("3 uur", False),
        ("10 minuten", False),
        ("veel", False),
    ],
)
def test_only_a_number_without_a_unit_is_bare(typed, bare):
    assert is_bare(typed) is bare


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        *[("10", 10), ("kwartier", 15), ("1 uur", 60), ("1 uur 15", 75), ("1u30", 90)],
        ("ca.5", exactly(5, about=True)),
        *[("even", None), ("1.30 uur", None), ("10.00-12.00", None), (".5", None)],
    ],
)
def test_minutes_count_other_units_too(typed, minutes):
    assert minutes_in(typed) == (exactly(minutes) if isinstance(minutes, int) else minutes)


@many
@given(st.text(max_size=100) | st.text("0123456789 ,./-½àxuurmindagpewkog€±", max_size=30))
def test_whatever_is_typed_gives_hours_that_a_week_has_or_none(typed):
    for found in (hours_in_a_week(typed), hours_each_week(typed, "daily"), hours_each_week("1", typed)):
        assert found is None or (0 <= found.low <= WEEK and found.low <= found.high)


@many
@given(st.integers(0, 160), st.sampled_from(["uur", "u", "uren", ""]))
def test_every_whole_number_of_hours_is_that_number(number, unit):
    assert hours_in_a_week(f"{number} {unit}") == exactly(number)


@many
@given(st.integers(1, 9000))
def test_minutes_are_never_hours(minutes):
    assert hours_in_a_week(f"{minutes} minuten") == exactly(pytest.approx(minutes / 60))


@many
@given(st.text("abcdefghijklmnopqrstuvwxyz ", min_size=3, max_size=20), st.integers(1, 12))
def test_words_nobody_taught_us_make_a_number_unknown(words, number):
    assert hours_in_a_week(f"{number} uur maar {words}") is None

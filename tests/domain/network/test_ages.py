"""Ages: the catalogue's table (reference year 2012), and what may stay unknown."""

from datetime import date

import pytest

from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.network.ages import AgeBand, age_band, age_of, born

IN_2012 = date(2012, 6, 1)


def spoken(age):
    return (*age.span, age.in_months, age.about)


@pytest.mark.parametrize(("typed", "years"), [("1917", 95), ("1984", 28), ("2000", 12), ("*2002", 10)])
def test_a_birth_year_gives_the_age_before_and_after_the_birthday(typed, years):
    assert spoken(age_of(NetworkMember(birth_year=typed), IN_2012)) == (years - 1, years, False, False)


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("31-5-1984", (28, 28)),
        ("1-6-1984", (28, 28)),
        ("2-6-1984", (27, 27)),
        ("31 mei 1984", (28, 28)),
        ("mei 1984", (28, 28)),
        ("juni 1984", (27, 28)),
        ("7-1984", (27, 27)),
        ("in 1984", (27, 28)),
        ("1983 of 1984", (27, 29)),
    ],
)
def test_a_birthday_or_a_month_gives_the_age_as_far_as_it_is_known(typed, span):
    assert age_of(NetworkMember(birth_year=typed), IN_2012).span == span


def test_a_year_that_was_said_to_be_about_gives_an_age_that_is_about():
    assert spoken(age_of(NetworkMember(birth_year="ongeveer 1984"), IN_2012)) == (27, 28, False, True)


def test_somebody_born_in_1984_who_died_in_2010_became_25_or_26():
    age = age_of(NetworkMember(birth_year="1984", gone="died", died_year="2010"), IN_2012)
    assert (age.span, age.at_death) == ((25, 26), True)


@pytest.mark.parametrize(("died", "years"), [("1-2-2010", 25), ("1-4-2010", 26)])
def test_with_both_dates_the_age_at_death_is_exact(died, years):
    age = age_of(NetworkMember(birth_year="1-3-1984", gone="died", died_year=died), IN_2012)
    assert age.span == (years, years)


def test_an_age_told_on_a_day_goes_along_with_the_years():
    person = NetworkMember(age="27", age_on="23-11-2026")
    assert born(person).years == (1998, 1999)
    assert age_of(person, date(2026, 11, 23)).span == (27, 27)
    assert age_of(person, date(2028, 11, 22)).span == (28, 29)


def test_a_baby_of_eight_months_is_eight_months_and_born_this_year():
    person = NetworkMember(age="8 maanden", age_on="1-11-2026")
    assert born(person).years == (2026, 2026)
    assert spoken(age_of(person, date(2026, 11, 1))) == (8, 8, True, False)
    assert spoken(age_of(person, date(2026, 11, 29))) == (8, 9, True, False)
    assert age_of(person, date(2031, 11, 1)).span == (5, 5)


@pytest.mark.parametrize(
    ("typed", "span", "in_months"),
    [
        ("43", (43, 43), False),
        ("43 jaar", (43, 43), False),
        ("5 jr", (5, 5), False),
        ("2½ jaar", (2, 2), False),
        ("bijna 5", (4, 5), False),
        ("6 weken", (1, 1), True),
        ("3 dagen", (0, 0), True),
        ("1 jaar en 3 maanden", (15, 15), True),
        ("drie", (3, 3), False),
        ("40 à 45", (40, 45), False),
        ("0", (0, 0), False),
    ],
)
def test_an_age_is_understood_as_it_was_said(typed, span, in_months):
    age = age_of(NetworkMember(age=typed, age_on="1-6-2012"), IN_2012)
    assert (age.span, age.in_months) == (span, in_months)


@pytest.mark.parametrize("typed", ["geb. 1984", "1984", "geboren in 1984"])
def test_a_birth_year_in_the_place_of_an_age_is_a_birth_year(typed):
    person = NetworkMember(age=typed, age_on="1-6-2012")
    assert (born(person).years, age_of(person, IN_2012).span) == ((1984, 1984), (27, 28))


def test_an_age_without_a_day_is_about_that():
    assert spoken(age_of(NetworkMember(age="ongeveer 40"), IN_2012)) == (40, 40, False, True)
    assert born(NetworkMember(age="40")) is None


@pytest.mark.parametrize(
    "person",
    [
        NetworkMember(),
        NetworkMember(birth_year="geen idee"),
        NetworkMember(birth_year="2030"),
        NetworkMember(birth_year="1984", gone="died"),
        NetworkMember(gone="died", died_year="2010"),
        NetworkMember(age="999"),
        NetworkMember(age="80+"),
        NetworkMember(age="in de 60"),
        NetworkMember(birth_year="43 (in 2012)"),
        NetworkMember(birth_year="voor 1984"),
        NetworkMember(age="'80"),
    ],
)
def test_what_is_not_known_stays_unknown(person):
    assert age_of(person, IN_2012) is None


@pytest.mark.parametrize(
    ("said", "band"),
    [
        ({"birth_year": "1-6-1994"}, AgeBand.YOUNG),
        ({"birth_year": "2-6-1994"}, AgeBand.CHILD),
        ({"birth_year": "1994"}, None),
        ({"birth_year": "1930"}, AgeBand.OLD),
        ({"birth_year": "1930", "gone": "died", "died_year": "2000"}, None),
        ({}, None),
    ],
)
def test_a_band_is_only_said_when_the_age_leaves_no_doubt(said, band):
    assert age_band(NetworkMember(**said), IN_2012) is band

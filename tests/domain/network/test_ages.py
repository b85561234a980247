"""Ages: the catalogue's table (reference year 2012), and what may stay unknown."""

from datetime import date

import pytest

from supportcycle.domain.network.ages import age_of, birth_year_of
from supportcycle.domain.people import NetworkMember

IN_2012 = date(2012, 6, 1)


@pytest.mark.parametrize(("born", "years"), [("1917", 95), ("1984", 28), ("2000", 12), ("*2002", 10)])
def test_a_birth_year_gives_the_age_in_the_reference_year(born, years):
    age = age_of(NetworkMember(birth_year=born), IN_2012)
    assert (age.years, age.about, age.at_death) == (years, True, False)


@pytest.mark.parametrize(("born", "years"), [("31-5-1984", 28), ("1-6-1984", 28), ("2-6-1984", 27)])
def test_a_birthday_gives_the_age_to_the_day(born, years):
    age = age_of(NetworkMember(birth_year=born), IN_2012)
    assert (age.years, age.about) == (years, False)


def test_somebody_born_in_1984_who_died_in_2010_was_about_26():
    age = age_of(NetworkMember(birth_year="1984", died=True, died_year="2010"), IN_2012)
    assert (age.years, age.about, age.at_death) == (26, True, True)


@pytest.mark.parametrize(("died", "years"), [("1-2-2010", 25), ("1-4-2010", 26)])
def test_with_both_dates_the_age_at_death_is_exact(died, years):
    age = age_of(NetworkMember(birth_year="1-3-1984", died=True, died_year=died), IN_2012)
    assert (age.years, age.about) == (years, False)


def test_an_age_told_on_a_day_goes_along_with_the_years():
    person = NetworkMember(age="27", age_on="23-11-2026")
    assert birth_year_of(person) == 1999
    assert age_of(person, date(2026, 11, 23)).about is False
    later = age_of(person, date(2028, 11, 22))
    assert (later.years, later.about) == (28, True)


def test_an_age_without_a_day_is_about_that():
    age = age_of(NetworkMember(age="ongeveer 40"), IN_2012)
    assert (age.years, age.about) == (40, True)
    assert birth_year_of(NetworkMember(age="40")) is None


@pytest.mark.parametrize(
    "person",
    [
        NetworkMember(),
        NetworkMember(birth_year="geen idee"),
        NetworkMember(birth_year="2030"),
        NetworkMember(birth_year="1984", died=True),
        NetworkMember(died=True, died_year="2010"),
        NetworkMember(age="999"),
    ],
)
def test_what_is_not_known_stays_unknown(person):
    assert age_of(person, IN_2012) is None

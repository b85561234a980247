"""Ages on the maps: with their unit, and both when the birthday is not known."""

import re
from datetime import date

import pytest

from supportcycle.documents.maps.genogram import genogram_of
from supportcycle.documents.maps.life_line import life_table
from tests.domain.network.building import network

NOVEMBER = date(2026, 11, 1)


def drawn(**person: str) -> str:
    family = network(
        {"p1": {"name": "Sam", "relation": "kleinkind", **person}},
        descents={"d1": {"child": "p1", "parent": "client", "kind": "birth"}},
    )
    return genogram_of(family, {"p1": "Sam"}, "Proef", NOVEMBER, ties=False).svg


@pytest.mark.parametrize(
    ("person", "shown"),
    [
        ({"age": "8 maanden", "age_on": "1-11-2026"}, ["8 mnd", "*2026"]),
        ({"age": "6 weken", "age_on": "1-11-2026"}, ["1 mnd", "*2026"]),
        ({"age": "43", "age_on": "1-11-2026"}, ["43", "*±1983"]),
        ({"age": "2½ jaar", "age_on": "1-11-2026"}, ["2", "*±2024"]),
        ({"birth_year": "1983"}, ["42/43", "*1983"]),
        ({"birth_year": "maart 1983"}, ["43", "*1983"]),
        ({"birth_year": "ongeveer 1983"}, ["±42/43", "*±1983"]),
        ({"age": "ongeveer 40"}, ["±40"]),
    ],
)
def test_a_genogram_shows_the_age_that_was_told(person, shown):
    written = " ".join(re.sub(r"<[^>]+>", " ", drawn(**person)).split())
    assert [words for words in shown if words not in written] == []


@pytest.mark.parametrize("age", ["in de 60", "80+", "weet niet"])
def test_what_is_not_an_age_is_not_drawn_as_one(age):
    assert ">60<" not in drawn(age=age, age_on="1-11-2026")
    assert ">80<" not in drawn(age=age, age_on="1-11-2026")


@pytest.mark.parametrize(
    ("age", "told"),
    [
        ("8", "1979 of 1980 (8 jaar)"),
        ("8 jaar", "1979 of 1980 (8 jaar)"),
        ("8 maanden", "1972 (8 maanden)"),
        ("toen ik klein was", "toen ik klein was"),
    ],
)
def test_a_moment_in_a_life_is_in_one_of_the_years_it_can_be(age, told):
    dossier = network(
        {}, identity={"birth_date": "12-5-1971"}, turning_points={"k1": {"what": "verhuisd", "age": age}}
    )
    assert life_table(dossier, None).rows[0][0] == told

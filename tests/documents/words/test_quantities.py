"""Amounts, ages and moments on paper: what was said, with its unit, and no number that nobody said."""

import re

import pytest

from supportcycle.documents.compose.evaluation.changes_around import load_words
from supportcycle.documents.compose.parts.own_circle import carer_load
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.text import rendered_text
from supportcycle.documents.words.help import how_often
from supportcycle.documents.words.quantities import amount_words, minutes_words
from supportcycle.domain.helper_load import loads_now
from supportcycle.domain.model.plan import Helper, Professional
from supportcycle.domain.quantities.amount import Amount
from supportcycle.domain.update import with_value
from tests.documents.composing import TODAY
from tests.domain.dossiers import round_of, with_a_goal
from tests.domain.raised import step
from tests.running.walking import for_each

CARER = {"relation": "buurman", "role": "neighbour", "hulp": "mantelzorg", "may_leave": ["strain"]}


def carried(*helpers: dict[str, str]):
    lines = {f"o{at}": {"person": "p1", "asked": "yes", **each} for at, each in enumerate(helpers, 1)}
    return with_value(with_a_goal(step(others=lines)), ("people", "p1"), {**CARER, "care": {"tasks": "veel"}})


@pytest.mark.parametrize(
    ("helpers", "told"),
    [
        ([{"frequency": "daily", "hours": "10 minuten"}], "1,2 uur per week"),
        ([{"frequency": "daily", "hours": "20 min"}], "2,3 uur per week"),
        ([{"frequency": "weekly", "hours": "1½"}], "1,5 uur per week"),
        ([{"frequency": "weekly", "hours": "2 à 3"}], "2 tot 3 uur per week"),
        ([{"frequency": "weekly", "hours": "ongeveer 2"}], "ongeveer 2 uur per week"),
        ([{"frequency": "weekly", "hours": "minstens 2"}], "in elk geval 2 uur per week"),
        ([{"frequency": "weekly", "hours": "max 2"}], "hoogstens 2 uur per week"),
        ([{"frequency": "weekly", "hours": "2"}, {"hours": "als het kan"}], "in elk geval 2 uur per week"),
        ([{"frequency": "2x per week", "hours": "kwartier"}], "0,5 uur per week"),
    ],
)
def test_the_hours_of_a_plan_are_told_as_they_were_said(helpers, told):
    assert f"afgesproken: {told}" in carer_load(carried(*helpers), "r1")


@pytest.mark.parametrize(
    "helper",
    [
        {"frequency": "daily", "hours": "1.000"},
        {"frequency": "weekly", "hours": "een paar"},
        {"frequency": "weekly", "hours": "3 dagdelen"},
        {"frequency": "zolang de klok op zomertijd staat", "hours": "2"},
        {"frequency": "weekly"},
    ],
)
def test_no_total_is_told_that_nobody_said(helper):
    assert "afgesproken" not in carer_load(carried(helper), "r1")


def test_no_paper_makes_hours_of_minutes():
    dossier = carried({"frequency": "daily", "hours": "10 minuten", "what": "Kliko"})
    for name in documents():
        said = rendered_text(composed(name, dossier, TODAY))
        assert not re.search(r"\b70\b", said), name
        assert "minuten uur" not in said, name


@for_each("kind", [Helper, Professional])
@for_each(
    ("values", "told"),
    [
        (
            {"since": "maart", "until": "als de klok verzet wordt"},
            "vanaf maart, tot wanneer: als de klok verzet wordt",
        ),
        ({"since": "1-3-2026", "until": "1-6-2026"}, "vanaf 1 maart 2026, tot 1 juni 2026"),
        ({"until": "zolang het nodig is"}, "zolang het nodig is"),
        ({"until": "tot de zomer"}, "tot de zomer"),
        ({"until": "de zomer"}, "tot de zomer"),
        ({"until": "eind 2026"}, "tot eind 2026"),
        ({"until": "3 maanden"}, "tot wanneer: 3 maanden"),
        ({"until": "een half jaar"}, "tot wanneer: een half jaar"),
        ({"until": "2027"}, "tot 2027"),
        ({"until": "onbekend"}, "tot wanneer: onbekend"),
        ({"since": "sinds haar val"}, "sinds haar val"),
        ({"since": "zodra het mag"}, "zodra het mag"),
        ({"since": "ergens in het voorjaar"}, "vanaf wanneer: ergens in het voorjaar"),
        ({"frequency": "zolang de klok op zomertijd staat"}, "zolang de klok op zomertijd staat"),
        ({"frequency": "weekly", "hours": "3"}, "elke week, 3 uur per keer"),
        ({"frequency": "once", "hours": "2 à 3"}, "één keer, 2 à 3 uur per keer"),
        ({"hours": "anderhalf"}, "anderhalf uur per keer"),
        ({"hours": "10 minuten"}, "10 minuten"),
        ({"hours": "een ochtend"}, "een ochtend"),
        ({"hours": "2 uur per week"}, "2 uur per week"),
    ],
)
def test_how_often_from_when_and_until_when_can_be_read_whole(kind, values, told):
    assert how_often(kind.model_validate(values)) == told


def test_the_review_says_hours_with_their_own_unit():
    load = loads_now(round_of(carried({"frequency": "once", "hours": "10 minuten", "what": "Kliko"})))["p1"]
    assert load_words(load) == "Kliko, één keer, 10 minuten"


@pytest.mark.parametrize(("typed", "told"), [("10", "10 minuten"), ("kwartier", "kwartier"), ("", "")])
def test_minutes_get_a_unit_only_when_they_have_none(typed, told):
    assert minutes_words(typed) == told


def test_ends_that_look_the_same_are_one_number():
    assert amount_words(Amount(1.0, 1.01)) == "1"

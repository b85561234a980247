"""What of the people around the client is seen at the table."""

from typing import Any

import pytest

from supportcycle.content.rules import name_words
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.guard import TableGuard
from supportcycle.domain.visits.network_shown import around_table, network_shown

PLACE = {"ring": "intimacy", "quadrant": "family", "seat": 2}
DOSSIER = Dossier.model_validate(
    {
        "id": "d",
        "name": "Sam",
        "people": {
            "p1": {"name": "Ans", "relation": "tante", "remark": "drinkt", "strain": "moe", "role": "family"},
            "p2": {"name": "Ben"},
            "p3": {"name": "Cor", "gone": "died"},
            "p4": {"relation": "buurvrouw"},
        },
        "ties": {
            "p1": {**PLACE, "energy": "costs", "unsafe": True, "remark": "slaat", "wish": "further"},
            "p2": {**PLACE, "energy": "gives"},
            "p1__p2": {"remark": "ruzie"},
        },
    }
)


def guard(before: Dossier | None = None, dossier: Dossier = DOSSIER, **visit: Any) -> TableGuard:
    return TableGuard(dossier, Visit.model_validate(visit), name_words(), before)


def test_of_somebody_there_is_a_name_and_a_place_and_nothing_of_what_was_said_about_them():
    shown = network_shown(DOSSIER, guard())
    assert shown.people["p1"] == NetworkMember(name="Ans", role="family")
    assert shown.ties["p1"] == Tie(**PLACE, energy="costs")
    assert shown.people["p4"].name == "buurvrouw"
    assert set(shown.ties) == set(DOSSIER.people)


def test_who_must_stay_covered_is_not_on_it():
    shown = network_shown(DOSSIER, guard(covered_people=["p1"]))
    assert set(shown.people) == set(shown.ties) == {"p2", "p3", "p4"}


def test_where_somebody_was_put_before_is_not_seen_while_that_person_sits_there():
    there = guard(DOSSIER, present=["p1"])
    assert network_shown(DOSSIER, there).ties["p1"] == Tie()
    assert network_shown(DOSSIER, there, {"p1"}).ties["p1"] == Tie(**PLACE)
    assert network_shown(DOSSIER, there).ties["p2"] == Tie(**PLACE, energy="gives")


@pytest.mark.parametrize("key", ["ring", "quadrant", "seat"])
def test_where_somebody_is_put_during_the_visit_is_seen(key):
    before = with_value(DOSSIER, ("ties", "p1", key), None)
    assert network_shown(DOSSIER, guard(before, present=["p1"])).ties["p1"] == Tie(**PLACE)


def test_who_is_only_told_of_is_not_asked_about_either_nor_where_they_were_put():
    there = guard(DOSSIER, others="tante")
    assert around_table(DOSSIER, there) == ("p2", "p4")
    assert network_shown(DOSSIER, there).ties["p1"] == Tie()
    assert network_shown(DOSSIER, there).people["p1"].name == "Ans"


def test_who_gives_energy_is_asked_of_who_is_there_and_not_at_the_table():
    assert around_table(DOSSIER, guard()) == ("p1", "p2", "p4")
    assert around_table(DOSSIER, guard(present=["p1"], covered_people=["p2"])) == ("p4",)

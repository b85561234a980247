"""Zorgpotentieel by the catalogue's table, and what it leaves open."""

import pytest

from supportcycle.domain.network.potential import Potential, PotentialReason, could_help, potential
from tests.domain.network.building import TODAY, network, person

WORN = {"care": {"hours_a_week": "20", "months": "24"}}
WEEKLY = {"frequency": "weekly", "now": ["practical"]}
TABLE = {
    "daughter": (person("family"), {**WEEKLY, "quality": "good"}, ()),
    "neighbour": (
        person("neighbour"),
        {"frequency": "monthly", "possible": ["practical"], "quality": "good"},
        (),
    ),
    "brother": (
        person("family"),
        {"frequency": "few_a_year", "now": ["practical"], "quality": "good"},
        (PotentialReason.SELDOM,),
    ),
    "friend": (
        person("friend"),
        {"frequency": "weekly", "now": ["emotional"], "quality": "close"},
        (PotentialReason.NOT_PRACTICAL,),
    ),
    "son": (person("family", **WORN), {**WEEKLY, "quality": "good"}, (PotentialReason.USED_UP,)),
    "former_partner": (person("family"), {**WEEKLY, "quality": "conflict"}, (PotentialReason.DISTURBED,)),
    "home_care": (
        person("organisation"),
        {"frequency": "daily", "now": ["practical"], "quality": "good"},
        (PotentialReason.FORMAL,),
    ),
}


def some(*names):
    return network({name: TABLE[name][0] for name in names}, {name: TABLE[name][1] for name in names})


@pytest.mark.parametrize("name", TABLE)
def test_who_counts_and_why_not(name):
    (found,) = could_help(some(name), TODAY)
    assert found.reasons == TABLE[name][2]
    assert found.counts == (not TABLE[name][2])


def test_the_dead_do_not_stand_on_the_list():
    assert could_help(network({"p1": person("family", gone="died")}, {"p1": WEEKLY}), TODAY) == []


def test_who_is_rather_not_asked_does_not_count():
    (found,) = could_help(some("daughter"), TODAY, {"daughter"})
    assert found.reasons == (PotentialReason.NOT_TO_ASK,)


def test_an_unsafe_tie_does_not_count_however_good_it_is_called():
    (found,) = could_help(network({"p1": "oom"}, {"p1": {**WEEKLY, "unsafe": True}}), TODAY)
    assert found.reasons == (PotentialReason.DISTURBED,)


@pytest.mark.parametrize(
    ("names", "outcome"),
    [
        (("daughter", "son", "home_care"), Potential.ROOM),
        (("son", "brother", "home_care"), Potential.USED),
        (("brother", "friend", "former_partner"), Potential.HARDLY),
        ((), None),
    ],
)
def test_there_are_three_outcomes_and_not_knowing(names, outcome):
    assert potential(some(*names), TODAY) is outcome


def test_as_long_as_somebody_is_unknown_nobody_says_hardly():
    dossier = network({"p1": "oom", "p2": person("professional")}, {})
    assert could_help(dossier, TODAY)[0].reasons == (PotentialReason.UNKNOWN,)
    assert potential(dossier, TODAY) is None

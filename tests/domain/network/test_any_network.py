"""Whatever was entered can be read: no fact about a network ever fails."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcycle.domain.model.people import shown_name
from supportcycle.domain.network import (
    adding_people,
    ages,
    ask_overview,
    care_signals,
    changes,
    dependence,
    features,
    kinship,
    life_line_order,
    measures,
    potential,
    radio,
    support_matrix,
    vitality,
    who_counts,
)
from supportcycle.domain.network.gone import how_gone
from supportcycle.domain.network.snapshot_taking import by_date, snapshot_of
from tests.domain.network.building import TODAY, network
from tests.domain.random_dossiers import dossiers

READINGS = {
    "ages": lambda each: [ages.age_of(person, TODAY) for person in each.people.values()],
    "care": lambda each: [care_signals.care_reading(person.care, TODAY) for person in each.people.values()],
    "family": lambda each: (kinship.generations(each), kinship.in_a_loop(each.descents)),
    "leaning": lambda each: (
        dependence.dependences(each),
        dependence.balance(each),
        dependence.have_only_the_client(each),
    ),
    "measures": lambda each: (measures.size(each), measures.density(each)),
    "circles": lambda each: (measures.allies(each), measures.clusters_to_open(each)),
    "potential": lambda each: potential.potential(each, TODAY),
    "features": lambda each: (
        features.fallen_away(each),
        features.who_plays(each),
        features.by_distance(each),
    ),
    "radio": lambda each: (
        radio.chosen_moves(each),
        [radio.radio_options(each, id) for id in (*each.people, *each.ties)],
    ),
    "support": lambda each: support_matrix.hang_on_one(each),
    "vitality": vitality.vitality,
    "names": lambda each: adding_people.told_apart(each.people),
}
OF_DOSSIERS = {
    "asked": lambda each: (ask_overview.not_to_ask(each), ask_overview.needs_with_nobody(each.rounds["r1"])),
    "looked_at": lambda each: ask_overview.looked_at(each.rounds["r1"], each.people),
    "life_line": life_line_order.life_line,
    "snapshots": by_date,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", READINGS)
@settings(max_examples=20)
@given(dossiers())
def test_any_network_can_be_read_now_and_in_a_copy(name, dossier):
    for each in (dossier, snapshot_of(dossier, TODAY), *dossier.snapshots.values()):
        READINGS[name](each)


@pytest.mark.slow
@pytest.mark.parametrize("name", OF_DOSSIERS)
@settings(max_examples=20)
@given(dossiers())
def test_any_dossier_can_be_read(name, dossier):
    OF_DOSSIERS[name](dossier)


@settings(max_examples=30)
@given(dossiers())
def test_a_network_does_not_differ_from_its_own_copy(dossier):
    assert changes.differences(snapshot_of(dossier, TODAY), dossier) == []


@settings(max_examples=30)
@given(dossiers(), dossiers(), st.booleans())
def test_any_two_networks_can_be_compared(then, now, matched):
    copy = snapshot_of(then, TODAY)
    if matched:
        copy = copy.model_copy(update={"matched": dict.fromkeys(copy.people, "v1")})
    for each in changes.differences(copy, now):
        assert each.person in {*copy.people, *now.people}


@settings(max_examples=30)
@given(dossiers())
def test_only_who_is_there_and_is_somebody_counts(dossier):
    for person in who_counts.counted(dossier).values():
        assert shown_name(person)
        assert how_gone(person) is None


def test_three_hundred_people_in_a_row_of_parents_are_no_trouble():
    people = {f"p{number}": f"iemand {number % 7}" for number in range(1, 301)}
    ties = {f"p{number}": {"now": ["practical"], "ring": "intimacy"} for number in range(1, 301)}
    descents = {f"d{number}": {"child": f"p{number}", "parent": f"p{number + 1}"} for number in range(1, 300)}
    dossier = network(people, ties, descents=descents)
    for read in READINGS.values():
        read(dossier)
    assert kinship.generations(dossier, "p1")["p300"] == -299

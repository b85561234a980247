"""The genogram: the client drawn as was said, and what happened to whom as a layer of its own."""

from datetime import date

import pytest

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.genogram import genogram_map
from supportcycle.documents.maps.network_map import printed_map
from supportcycle.documents.tree import strings
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.privacy.sharing import usual_slip
from tests.domain.network.building import network

NOVEMBER = date(2026, 11, 24)
FAMILY = {
    "people": {"p1": {"name": "Ria", "relation": "moeder", "may_leave": ["on_map", "family_facts"]}},
    "descents": {"d1": {"child": "client", "parent": "p1"}},
    "rounds": {"r1": {}},
}
EVENTS = {
    "k1": {"when": "1998", "what": "Verhuisd naar Assen"},
    "k2": {"when": "1990", "what": "Gescheiden", "whose": "p1", "may_leave": True},
    "k3": {"when": "2001", "whose": "p1"},
}


def signs(dossier: Dossier) -> tuple[int, int]:
    """How many circles and squares are drawn; the legend draws one of each that is in the drawing."""
    svg = genogram_map(NOVEMBER).drawn(dossier).svg
    return svg.count("<circle"), svg.count("<rect")


def test_the_client_is_a_doubled_circle_or_square_as_was_said() -> None:
    unsaid = signs(network(**FAMILY))
    woman = signs(network(**FAMILY, identity={"sex": "woman"}))
    man = signs(network(**FAMILY, identity={"sex": "man"}))
    assert woman[0] >= unsaid[0] + 2
    assert man[1] >= unsaid[1] + 2


def test_what_happened_is_drawn_and_told_in_the_order_of_the_years_only_when_that_layer_is_on() -> None:
    dossier = network(**FAMILY, turning_points=EVENTS)
    without, with_events = genogram_map(NOVEMBER), genogram_map(NOVEMBER, events=True)
    assert "Assen" not in without.drawn(dossier).svg + without.words(dossier)
    assert "Assen" in with_events.drawn(dossier).svg
    told = text("maps.genogram.events_words", name="Ria", events="1990 · Gescheiden")
    assert told in with_events.words(dossier).splitlines()


def test_on_paper_stands_only_what_happened_of_which_that_may_be_told() -> None:
    dossier = network(**FAMILY, turning_points=EVENTS)
    printed = printed_map(
        genogram_map(NOVEMBER, events=True), dossier, NOVEMBER, usual_slip(dossier, "r1", own=True)
    )
    said = " ".join(strings(printed))
    assert "Gescheiden" in said
    assert "Assen" not in said


@pytest.mark.parametrize("events", [True, False])
def test_an_event_of_somebody_who_is_gone_from_the_register_is_no_reason_to_fail(events: bool) -> None:
    dossier = network(**FAMILY, turning_points={"k1": {"when": "1990", "what": "Weg", "whose": "p9"}})
    assert genogram_map(NOVEMBER, events=events).drawn(dossier).svg

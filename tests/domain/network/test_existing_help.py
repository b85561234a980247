"""Which help is there now: nobody is asked for again, and nobody stands in it twice."""

import pytest

from supportcycle.domain.editing import without_person
from supportcycle.domain.editing.creation import new_round
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import Gone
from supportcycle.domain.network.existing_help import help_now, said_of_help
from supportcycle.domain.update import with_value
from tests.domain.dossiers import HELPER, ROUND, STEP, TODAY, round_of, with_a_goal

PEOPLE = {
    "p1": {"name": "Zus", "gives": "Kookt op zondag"},
    "p2": {"name": "Buur"},
    "p3": {"name": "Mia", "role": "professional"},
    "p4": {"name": "De Brug", "role": "organisation"},
}
GRANTED = {"what": "Huishoudelijke hulp", "provider": "p4", "outcome": "granted"}
SAID = (*ROUND, "existing_help")


def helped(*writes) -> Dossier:
    return with_a_goal((("people",), PEOPLE), *writes)


def keys(dossier: Dossier) -> list[str]:
    return [each.key for each in help_now(dossier, round_of(dossier))]


def test_who_gives_something_stands_first_then_paid_help_then_what_was_granted() -> None:
    granted = ((*STEP, "wmo", "w1"), GRANTED)
    assert keys(helped(granted)) == ["p1", "p3", "g1_t1__w1"]
    asked = ((*STEP, "wmo", "w1"), {**GRANTED, "outcome": None})
    assert keys(helped(asked)) == ["p1", "p3", "p4"]


@pytest.mark.parametrize(
    "write",
    [
        (HELPER, {"person": "p2", "asked": "yes"}),
        (("ties", "p2", "now"), ("practical",)),
        (("people", "p2", "hulp"), "mantelzorg"),
        ((*SAID, "p2", "yields"), "Gezelligheid"),
    ],
)
def test_whoever_helps_in_any_way_is_in_it_once(write) -> None:
    assert keys(helped(write)).count("p2") == 1


def test_who_is_good_company_gives_no_help_by_that() -> None:
    assert "p2" not in keys(helped((("ties", "p2", "now"), ("company",))))


@pytest.mark.parametrize("gone", Gone)
def test_who_is_there_no_more_gives_no_help_now_whatever_was_said_of_it(gone) -> None:
    said = ((*SAID, "p1", "yields"), "Warm eten")
    assert [each.key for each, _ in said_of_help(helped(said), round_of(helped(said)))] == ["p1"]
    left = helped(said, (("people", "p1", "gone"), gone))
    assert "p1" not in keys(left)
    assert not said_of_help(left, round_of(left))


def test_what_was_said_goes_with_who_is_taken_away_and_along_to_a_next_round() -> None:
    said = helped((SAID, {"p1": {"yields": "Warm eten"}, "p3": {"verdict": "change"}}))
    assert list(round_of(without_person(said, "p1")).existing_help) == ["p3"]
    assert new_round(said, TODAY).rounds["r2"].existing_help == round_of(said).existing_help


def test_help_of_which_nothing_was_said_is_not_told() -> None:
    empty = with_value(helped(), (*SAID, "p1", "yields"), "  ")
    assert not said_of_help(empty, round_of(empty))

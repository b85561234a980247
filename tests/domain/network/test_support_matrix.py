"""The support matrix, what hangs on one person, and what nobody gives."""

from supportcycle.domain.model.network.map_positions import Zone
from supportcycle.domain.model.network.support import LETTERED, Support
from supportcycle.domain.network.support_matrix import (
    buffer,
    could_supply,
    hang_on_one,
    nobody_gives,
    only_paid,
    practical_only_from_afar,
    suppliers,
    support_matrix,
    support_unsaid_of,
    wished_in_vain,
    without_effect,
)
from supportcycle.domain.network.tie_position import zone_of
from tests.domain.network.building import NO, network, person

DOSSIER = network(
    {
        "p1": person("family"),
        "p2": person("friend"),
        "p3": person("professional"),
        "p4": person("friend", gone="died"),
    },
    {
        "p1": {"now": ["practical"], "possible": ["practical", "company"], "reach": "beyond"},
        "p2": {"possible": ["emotional"], "direct": NO, "via": "p1"},
        "p3": {"now": ["emotional", "stability"]},
        "p4": {"now": ["advice"]},
    },
)


def test_a_row_says_what_is_given_now_and_what_more_could_be():
    rows = {row.person: row for row in support_matrix(DOSSIER)}
    assert list(rows) == ["p1", "p2", "p3"]
    assert (rows["p1"].now, rows["p1"].possible) == ((Support.PRACTICAL,), (Support.COMPANY,))
    assert [row.paid for row in rows.values()] == [False, False, True]


def test_who_gives_and_who_could_are_told_apart():
    assert suppliers(DOSSIER, Support.EMOTIONAL) == ("p3",)
    assert suppliers(DOSSIER, Support.EMOTIONAL, with_paid=False) == ()
    assert could_supply(DOSSIER, Support.EMOTIONAL) == ("p2",)


def test_empty_places_are_the_kinds_that_nobody_gives():
    assert nobody_gives(DOSSIER) == (Support.COMPANY, Support.ADVICE)
    assert only_paid(DOSSIER) == (Support.EMOTIONAL,)
    assert nobody_gives(network()) == LETTERED


def test_what_one_person_gives_alone_falls_away_with_that_person():
    assert hang_on_one(DOSSIER) == {Support.PRACTICAL: "p1"}


def test_practical_support_from_far_away_alone_is_noticed():
    assert practical_only_from_afar(DOSSIER)
    assert not practical_only_from_afar(network())


def test_who_is_known_through_somebody_is_kept_for_when_a_function_has_nobody():
    assert zone_of(DOSSIER.ties["p2"]) is Zone.NOMINAL
    assert buffer(DOSSIER) == ("p2",)


SAID = {"p1": {"now": ["practical"]}, "p2": {"possible": ["company"]}}
PEOPLE = {"p1": person("family"), "p2": person("friend")}


def test_support_is_called_missing_only_when_of_everybody_it_was_said_what_they_give():
    assert support_unsaid_of(network(PEOPLE, SAID)) == ()
    assert support_unsaid_of(network(PEOPLE, {"p1": SAID["p1"]})) == ("p2",)
    assert support_unsaid_of(network(PEOPLE)) == ("p1", "p2")


def test_what_somebody_does_by_the_plan_or_in_own_words_says_nothing_of_the_kind_of_support():
    assert support_unsaid_of(network(PEOPLE, SAID), ["p2"]) == ("p2",)
    gives = {**PEOPLE, "p2": person("friend", gives="Belt elke dag")}
    assert support_unsaid_of(network(gives, SAID)) == ("p2",)
    assert support_unsaid_of(network(gives, {**SAID, "p2": {"now": ["company"]}}), ["p2"]) == ()


def test_who_does_not_count_needs_no_word():
    people = {**PEOPLE, "p3": person("friend", gone="died"), "p4": person("family", only_in_family_tree=True)}
    assert support_unsaid_of(network(people, SAID)) == ()


def test_what_is_wished_given_and_working_are_told_apart():
    said = {"now": ["advice"], "wished": ["company"], "works": ["company"]}
    around = network(
        {"p1": person("friend"), "p2": person("friend")}, {"p1": said, "p2": {"now": ["advice"]}}
    )
    assert wished_in_vain(around) == {"p1": (Support.COMPANY,)}
    assert without_effect(around) == {"p1": (Support.ADVICE,)}

"""Flodder: what the case expects, as far as it is a fact of the domain."""

from supportcycle.domain.model.network.family import PartnershipEnd
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.tie_qualities import CareDirection, TieQuality
from supportcycle.domain.model.network.ties import tie_key
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.network.adding_people import told_apart
from supportcycle.domain.network.ages import age_of
from supportcycle.domain.network.dependence import depending_on
from supportcycle.domain.network.kinship import (
    client_system,
    generations,
    household,
    parents_of,
    partners_of,
)
from supportcycle.domain.network.measures import allies, clusters_to_open
from supportcycle.domain.network.who_counts import counted
from tests.domain.cases.every_case import flodder
from tests.domain.cases.flodder import (
    CHILDREN,
    CLUSTERS,
    DAUGHTER_KEES,
    DOG,
    FORMER_PARTNERS,
    GRANDPA,
    IN_2012,
    JOLANDA,
    SJAKIE,
    SON_KEES,
)

FLODDER = flodder()


def test_ma_was_married_five_times_and_divorced_five_times():
    assert partners_of(FLODDER, CLIENT) == FORMER_PARTNERS
    assert {each.ended for each in FLODDER.partnerships.values()} == {PartnershipEnd.DIVORCED}
    assert {generations(FLODDER)[id] for id in FORMER_PARTNERS} == {0}


def test_nothing_is_known_of_the_former_partners():
    for id in FORMER_PARTNERS:
        assert shown_name(FLODDER.people[id]) == ""
        assert age_of(FLODDER.people[id], IN_2012) is None
        assert id not in counted(FLODDER)


def test_each_child_has_another_father():
    assert {generations(FLODDER)[id] for id in CHILDREN} == {1}
    assert [parents_of(FLODDER.descents, id)[1] for id in CHILDREN] == list(FORMER_PARTNERS)


def test_two_people_named_kees_can_be_told_apart():
    names = told_apart(FLODDER.people)
    assert (names[SON_KEES], names[DAUGHTER_KEES]) == ("Kees Flodder (zoon)", "Kees Flodder (dochter)")


def test_ages_are_computed_for_2012_and_otherwise_unknown():
    ages = [age_of(FLODDER.people[id], IN_2012) for id in (GRANDPA, "p9", "p10", "p6")]
    assert [age.span[1] if age else None for age in ages] == [95, 12, 10, None]


def test_grandpa_lives_there_without_descent():
    assert GRANDPA in household(FLODDER)
    assert GRANDPA not in generations(FLODDER)
    assert FLODDER.ties[GRANDPA].care is CareDirection.GIVES
    assert [each.who for each in depending_on(FLODDER, CLIENT)] == [GRANDPA]


def test_the_client_system_has_eight_members_with_the_dog():
    assert client_system(FLODDER) == (CLIENT, *CHILDREN, GRANDPA, DOG)
    assert DOG not in counted(FLODDER)


def test_the_emotional_lines_are_kept_as_meaning():
    assert FLODDER.ties[tie_key("p6", GRANDPA)].quality is TieQuality.CONFLICT
    assert FLODDER.ties[tie_key(SON_KEES, GRANDPA)].quality is TieQuality.CONFLICT
    close = FLODDER.ties[tie_key(DAUGHTER_KEES, SON_KEES)]
    assert (close.quality, close.remark) == (TieQuality.CLOSE, "erg hecht")


def test_there_are_eight_circles_and_allies_inside_those_that_are_against():
    assert len(CLUSTERS) == 8
    assert allies(FLODDER) == {"neighbourhood": (JOLANDA,)}
    assert clusters_to_open(FLODDER) == ("c4",)


def test_lines_differ_within_one_circle():
    assert FLODDER.ties[SJAKIE].quality is TieQuality.GOOD
    assert FLODDER.ties[JOLANDA].quality is TieQuality.GOOD
    assert FLODDER.ties["p16"].quality is TieQuality.TENSE

"""Bram: what the network says before the plan, and three months on."""

from supportcycle.domain.helper_load import loads
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.model.network.tie_qualities import Reciprocity
from supportcycle.domain.network.ask_overview import looked_at, needs_with_nobody, not_to_ask
from supportcycle.domain.network.changes import ChangeKind, differences
from supportcycle.domain.network.measures import size
from supportcycle.domain.network.potential import Potential, could_help, potential
from supportcycle.domain.network.support_matrix import hang_on_one, nobody_gives, suppliers
from supportcycle.domain.network.tie_position import reciprocity_of
from supportcycle.domain.network.vitality import vitality
from supportcycle.domain.network.who_counts import tie_with
from tests.domain.cases.bram import CLUB, FRIEND, MOTHER, NEIGHBOUR, TEAMMATE
from tests.domain.cases.every_case import bram_before, bram_now
from tests.domain.dossiers import round_of
from tests.domain.network.building import TODAY

BEFORE, NOW = bram_before(), bram_now()


def way(dossier, id):
    return reciprocity_of(dossier.people[id], tie_with(dossier, id))


def test_the_neighbour_gets_something_back_and_the_friend_does_not():
    assert way(NOW, NEIGHBOUR) is Reciprocity.MUTUAL
    assert way(BEFORE, FRIEND) is Reciprocity.RECEIVES


def test_few_contacts_are_no_remark_by_themselves():
    assert (size(BEFORE).people, size(BEFORE).groups) == (6, 1)
    assert vitality(BEFORE) is None


def test_company_is_an_empty_place_before_and_hangs_on_the_club_now():
    assert nobody_gives(BEFORE, with_paid=False) == (Support.COMPANY, Support.ADVICE)
    assert hang_on_one(NOW)[Support.COMPANY] == CLUB


def test_practical_support_comes_from_two_and_then_from_one():
    assert suppliers(BEFORE, Support.PRACTICAL, with_paid=False) == (FRIEND, NEIGHBOUR)
    assert hang_on_one(NOW)[Support.PRACTICAL] == NEIGHBOUR


def test_his_mother_is_not_counted_on():
    assert MOTHER in not_to_ask(NOW)
    counts = [each.person for each in could_help(NOW, TODAY, not_to_ask(NOW)) if each.counts]
    assert counts == [NEIGHBOUR]
    assert potential(NOW, TODAY, not_to_ask(NOW)) is Potential.ROOM


def test_the_teammate_is_not_a_helper_before_she_said_yes():
    load = loads(round_of(NOW).versions["v2"])[TEAMMATE]
    assert (load.confirmed, len(load.intended)) == ((), 1)


def test_at_the_wardrobe_nobody_stands_and_at_the_shopping_nobody_now():
    assert ("g1", "h4") in needs_with_nobody(round_of(BEFORE))
    assert ("g1", "h3") not in needs_with_nobody(round_of(BEFORE))
    assert ("g1", "h3") in needs_with_nobody(round_of(NOW))


def test_what_was_asked_stays_inside_without_consent():
    assert looked_at(round_of(NOW), NOW.people) == []


def test_three_months_on_the_differences_are_facts():
    found = {(each.kind, each.person) for each in differences(NOW.snapshots["m1"], NOW)}
    assert found == {
        (ChangeKind.NEW, CLUB),
        (ChangeKind.NEW, TEAMMATE),
        (ChangeKind.CLOSER, NEIGHBOUR),
        (ChangeKind.RECIPROCITY, NEIGHBOUR),
        (ChangeKind.SUPPORT, FRIEND),
    }

"""Tavenier: what the case expects, as far as it is a fact of the domain."""

from supportcycle.domain.model.network.care import CareSign
from supportcycle.domain.model.network.map_positions import Sector
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.network.ask_overview import needs_with_nobody
from supportcycle.domain.network.care_signals import CareSignal, care_reading, carers
from supportcycle.domain.network.life_line_order import life_line
from supportcycle.domain.network.tie_position import feasible, sector_of, zone_of
from supportcycle.domain.network.vitality import Vitality, vitality
from supportcycle.domain.network.who_counts import counted, informal, is_paid
from tests.domain.cases.every_case import tavenier
from tests.domain.cases.tavenier import HEAD, HER_FAMILY, INTAKE_QUESTION, PIETER, QUESTIONS, STAFF_OFFICER
from tests.domain.dossiers import round_of
from tests.domain.network.building import TODAY

TAVENIER = tavenier()


def test_the_network_is_family_and_professionals_alone():
    assert vitality(TAVENIER) is Vitality.FAMILY_AND_PROFESSIONALS


def test_there_are_no_friendships():
    sectors = {
        sector_of(each, TAVENIER.ties.get(id))
        for id, each in informal(TAVENIER).items()
        if id in TAVENIER.ties
    }
    assert sectors == {Sector.RELATIVES}
    assert len(counted(TAVENIER)) == 13


def test_the_contacts_at_work_are_there_by_their_function():
    assert is_paid(TAVENIER, STAFF_OFFICER)
    assert is_paid(TAVENIER, HEAD)


def test_from_germany_practical_support_is_not_feasible_but_emotional_is():
    tie = TAVENIER.ties[HER_FAMILY]
    assert feasible(tie, tie.possible) == (Support.EMOTIONAL,)


def test_pieter_carries_much_with_the_reasons_named():
    assert carers(TAVENIER) == (PIETER,)
    reading = care_reading(TAVENIER.people[PIETER].care, TODAY)
    assert reading.signal is CareSignal.DISCUSS
    assert reading.signs == (CareSign.PARTNER_OR_CHILD, CareSign.OWN_WORK_SUFFERS, CareSign.COMPLEX)
    assert [list(CareSign).index(sign) + 1 for sign in reading.signs] == [4, 10, 14]


def test_a_lasting_contact_without_meaning_has_no_zone_yet():
    assert zone_of(TAVENIER.ties[HEAD]) is None


def test_the_six_questions_are_in_their_own_words_and_nobody_stands_at_them_yet():
    goal = round_of(TAVENIER).goals["g1"]
    assert tuple(each.text for each in goal.help_wanted.values()) == QUESTIONS
    assert len(needs_with_nobody(round_of(TAVENIER))) == len(QUESTIONS) == 6
    assert INTAKE_QUESTION not in QUESTIONS
    assert round_of(TAVENIER).meeting.reason_known


def test_pieters_life_line_runs_from_his_birth_to_living_together():
    points = life_line(TAVENIER, PIETER)
    assert [id for id, _, _ in points] == ["k1", "k2", "k3"]
    assert life_line(TAVENIER) == []

"""The signal for who cares: the catalogue's table, the fifteen signs, and nothing that blocks."""

from datetime import date

import pytest

from supportcycle.domain.model.network.care import Care, CareSign
from supportcycle.domain.network.care_signals import (
    CareSignal,
    care_reading,
    carers,
    is_intense,
    is_lasting,
    needs_talk_first,
)
from tests.domain.network.building import TODAY, network
from tests.running.walking import for_each

TABLE = [
    ("3", "2", False, False, CareSignal.NONE),
    ("8", "3", False, False, CareSignal.NONE),
    ("10", "2", False, True, CareSignal.DISCUSS),
    ("3", "5", True, False, CareSignal.DISCUSS),
    ("10", "5", True, True, CareSignal.WORRY),
    ("", "", None, None, CareSignal.UNKNOWN),
]


@pytest.mark.parametrize(("hours", "months", "lasting", "intense", "signal"), TABLE)
def test_hours_and_months_lead_to_the_signal(hours, months, lasting, intense, signal):
    reading = care_reading(Care(hours_a_week=hours, months=months), TODAY)
    assert (reading.lasting, reading.intense, reading.signal) == (lasting, intense, signal)


@pytest.mark.parametrize(
    ("hours", "months", "signal"),
    [("3", "", CareSignal.UNKNOWN), ("", "2", CareSignal.UNKNOWN), ("8,5", "", CareSignal.DISCUSS)],
)
def test_half_an_answer_never_reassures(hours, months, signal):
    assert care_reading(Care(hours_a_week=hours, months=months), TODAY).signal is signal


@pytest.mark.parametrize(
    ("hours", "intense"),
    [
        ("20 minuten", False),
        ("2 uur per dag", True),
        ("10 minuten per dag", False),
        ("40 uur per maand", True),
        ("6 à 12", None),
        ("minstens 9", True),
        ("hoogstens 8", False),
        ("dag en nacht", None),
        ("1.000", None),
    ],
)
def test_hours_count_with_their_unit_and_their_period(hours, intense):
    assert is_intense(Care(hours_a_week=hours)) is intense


@pytest.mark.parametrize(
    ("months", "lasting"),
    [
        *[("6 weken", False), ("2 jaar", True), ("half jaar", True), ("al jaren", True), ("een paar", None)],
        ("12-2010", None),
    ],
)
def test_months_count_with_their_unit(months, lasting):
    assert is_lasting(Care(months=months), TODAY) is lasting


def test_there_are_fifteen_signs():
    assert len(CareSign) == 15


@for_each("sign", [sign for sign in CareSign if sign is not CareSign.LONG_AND_INTENSE])
@for_each(("hours", "months"), [("3", "2"), ("", "")])
def test_any_sign_is_to_be_discussed_and_is_kept_as_the_reason(sign, hours, months):
    reading = care_reading(Care(hours_a_week=hours, months=months, signs=(sign,)), TODAY)
    assert (reading.signal, reading.signs) == (CareSignal.DISCUSS, (sign,))


def test_who_ticks_long_and_intense_is_believed():
    care = Care(signs=(CareSign.LONG_AND_INTENSE,))
    assert care_reading(care, TODAY).signal is CareSignal.WORRY


@pytest.mark.parametrize(
    ("since", "lasting"),
    [
        ("22-08-2026", False),
        ("21-08-2026", True),
        ("2019", True),
        ("sinds 2025, denk ik", True),
        ("2026", None),
        ("heel lang", None),
        ("2 jaar geleden", True),
        ("augustus 2026", None),
        ("mei 2026", True),
    ],
)
def test_since_when_tells_whether_it_lasts(since, lasting):
    assert is_lasting(Care(since=since), TODAY) is lasting


def test_a_year_that_has_only_begun_is_not_lasting():
    assert is_lasting(Care(since="2026"), date(2026, 2, 1)) is False


def test_who_cares_is_found_by_name_by_arrow_and_by_answers():
    dossier = network(
        people={
            "p1": {"relation": "man", "hulp": "mantelzorg"},
            "p2": "dochter",
            "p3": "moeder",
            "p4": {"relation": "buur", "care": {"tasks": "koken"}},
            "p5": "oom",
            "p6": {"relation": "tante", "gone": "died", "hulp": "mantelzorg"},
        },
        ties={"p2": {"care": "receives"}, "p3": {"care": "gives"}, "p3__p5": {"care": "receives"}},
    )
    assert carers(dossier) == ("p1", "p2", "p4", "p5")


def test_a_new_task_asks_for_a_talk_when_there_is_worry_until_there_was_one():
    care = Care(hours_a_week="20", months="12")
    assert needs_talk_first(care, TODAY)
    assert not needs_talk_first(care.model_copy(update={"talked_about": "met Pieter"}), TODAY)
    assert not needs_talk_first(Care(hours_a_week="20"), TODAY)

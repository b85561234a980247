"""Amounts that are of last year, or that nobody read for a year, are a question to who asks something."""

from dataclasses import replace
from datetime import date

import pytest

from supportcycle.domain.loose_ends import LooseEndKind, loose_ends
from tests.domain.dossiers import LIMITS, STEP, with_a_goal

CHECKED = date(2026, 11, 30)
OURS = replace(LIMITS, amounts_of=2026, amounts_checked=CHECKED)
ASKED = with_a_goal((STEP, {"text": "Stap", "wmo": {"w1": {"what": "Begeleiding"}}}))


def raised(dossier, today, limits=OURS):
    return [end.values for end in loose_ends(dossier, today, limits) if end.kind is LooseEndKind.OLD_FIGURES]


@pytest.mark.parametrize(
    ("today", "is_old"),
    [
        (date(2026, 12, 31), False),
        (date(2027, 1, 1), True),
        (date(2028, 6, 1), True),
        (date(2025, 12, 31), True),
    ],
)
def test_amounts_of_another_year_are_asked_about(today, is_old):
    assert raised(ASKED, today) == ([{"day": "30-11-2026"}] if is_old else [])


def test_amounts_that_nobody_read_for_a_year_are_asked_about_also_within_their_year():
    late = replace(OURS, amounts_of=2026, amounts_checked=date(2025, 2, 1))
    assert raised(ASKED, date(2026, 2, 1), late) == []
    assert raised(ASKED, date(2026, 2, 2), late) == [{"day": "01-02-2025"}]


def test_who_asks_nothing_of_the_municipality_is_not_asked_about_amounts():
    assert raised(with_a_goal((STEP, {"text": "Stap"})), date(2030, 1, 1)) == []

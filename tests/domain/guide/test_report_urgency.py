"""All 324 combinations of the scheme of urgency, with its gaps."""

from collections import Counter
from itertools import product

from supportcycle.domain.guide.report_urgency import (
    DURATIONS,
    EXTENTS,
    RISKS,
    Band,
    Signal,
    reading,
    total,
)
from tests.running.walking import for_each

EVERY = [
    Signal(**dict(zip(Signal.model_fields, each, strict=True)))
    for each in product(RISKS, RISKS, RISKS, EXTENTS, DURATIONS)
]


def test_there_are_324_combinations_and_the_highest_sum_is_ten():
    assert len(set(EVERY)) == len(EVERY) == 324
    assert max(map(total, EVERY)) == 10


def test_forty_percent_of_the_combinations_have_no_outcome():
    bands = Counter(reading(signal).band for signal in EVERY)
    assert bands == {Band.NONE: 111, Band.UNDEFINED: 131, Band.ACTIVE: 80, Band.ACUTE: 2}


@for_each("signal", EVERY, ids=lambda signal: "-".join(signal.model_dump().values()))
def test_a_serious_risk_is_told_whatever_the_sum_is(signal):
    told = reading(signal)
    assert set(told.serious) == {
        key for key in ("safety", "health", "wellbeing") if getattr(signal, key) == "serious"
    }
    assert (told.band is Band.UNDEFINED) == (total(signal) in (5, 6))


def test_serious_danger_can_have_a_low_sum():
    low = [s for s in EVERY if s.safety == "serious" and reading(s).band is Band.NONE]
    assert len(low) == 16


def test_an_adult_alone_with_three_serious_risks_gets_no_outcome():
    adult = Signal(
        safety="serious", health="serious", wellbeing="serious", extent="one", duration="incidental"
    )
    assert reading(adult).band is Band.UNDEFINED
    assert len(reading(adult).serious) == 3

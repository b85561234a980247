"""The scheme of urgency for a report by somebody else (book r.3927-4005): not validated, its gaps kept open.

The book says which sums lead where: below 5, above 6, and 10. It leaves 5 and 6 open, and so do we.
That extent is a single choice is our reading; with it the highest sum is exactly 10.
"""

from enum import Enum

from supportcycle.domain.model.base import Model

NATURES = ("safety", "health", "wellbeing")
RISKS = {"none": 0, "moderate": 1, "serious": 2}
EXTENTS = {"one": 0, "several": 1, "under_18": 2, "over_75": 2}
DURATIONS = {"incidental": 0, "under_half_a_year": 1, "over_half_a_year": 2}


class Band(Enum):
    """What the book says of a sum; UNDEFINED is what it does not say."""

    NONE = "none"
    UNDEFINED = "undefined"
    ACTIVE = "active"
    ACUTE = "acute"


class Signal(Model):
    """One report in the terms of the scheme: keys of the tables above."""

    safety: str
    health: str
    wellbeing: str
    extent: str
    duration: str


class SignalReading(Model):
    """The band of the sum, apart from it whether a risk is serious: danger is never read from the sum."""

    band: Band
    serious: tuple[str, ...]


def total(signal: Signal) -> int:
    """The sum of the five choices. KeyError for a choice the scheme does not have."""
    risks = sum(RISKS[getattr(signal, nature)] for nature in NATURES)
    return risks + EXTENTS[signal.extent] + DURATIONS[signal.duration]


def band_of(sum: int) -> Band:
    """The band of a sum, as the book has it."""
    if sum == 10:
        return Band.ACUTE
    if sum > 6:
        return Band.ACTIVE
    return Band.NONE if sum < 5 else Band.UNDEFINED


def reading(signal: Signal) -> SignalReading:
    """What the scheme says of a report, and which risks are serious whatever the sum is."""
    serious = tuple(nature for nature in NATURES if getattr(signal, nature) == "serious")
    return SignalReading(band=band_of(total(signal)), serious=serious)

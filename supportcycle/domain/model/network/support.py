"""The kinds of support a tie can hold, and the functions of a network they serve."""

from collections.abc import Collection
from enum import StrEnum


class Support(StrEnum):
    """P, G, A and E of the ecogram (r.2336-2340), and two that only other lists name (r.1932-1944, 5035)."""

    PRACTICAL = "practical"
    COMPANY = "company"
    ADVICE = "advice"
    EMOTIONAL = "emotional"
    APPRECIATION = "appreciation"
    STABILITY = "stability"


LETTERED = (Support.PRACTICAL, Support.COMPANY, Support.ADVICE, Support.EMOTIONAL)
"""The four with a letter: enough for quick input and for every ecogram."""


class NetworkFunction(StrEnum):
    """The four needs a network serves (Baars, r.1929-1944)."""

    AFFECTION = "affection"
    BELONGING = "belonging"
    MEANS = "means"
    STABILITY = "stability"


FUNCTION_OF = {
    Support.PRACTICAL: NetworkFunction.MEANS,
    Support.ADVICE: NetworkFunction.MEANS,
    Support.COMPANY: NetworkFunction.BELONGING,
    Support.EMOTIONAL: NetworkFunction.AFFECTION,
    Support.APPRECIATION: NetworkFunction.AFFECTION,
    Support.STABILITY: NetworkFunction.STABILITY,
}


def in_order(kinds: Collection[Support]) -> tuple[Support, ...]:
    """The kinds in the order in which they are declared."""
    return tuple(kind for kind in Support if kind in kinds)

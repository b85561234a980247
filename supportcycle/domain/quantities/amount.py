"""How much, as far as it was said: one number, a range, or open at the top."""

from math import inf, isclose
from typing import NamedTuple


class Amount(NamedTuple):
    """From `low` up to `high`, both as somebody said them; equal for one number, `high` inf for "at least".

    `about`: it was said with a word like "ongeveer".
    """

    low: float
    high: float
    about: bool = False

    @property
    def number(self) -> float | None:
        """The one number that was said, also when it was said to be about that; None for a range."""
        return self.low if isclose(self.low, self.high) else None

    def times(self, other: "Amount") -> "Amount":
        """This many, each of that much."""
        high = inf if inf in (self.high, other.high) else self.high * other.high
        return Amount(self.low * other.low, high, self.about or other.about)

    def plus(self, other: "Amount") -> "Amount":
        """Both together."""
        return Amount(self.low + other.low, self.high + other.high, self.about or other.about)

    def above(self, limit: float) -> bool | None:
        """Whether it is more than `limit`; None when what was said leaves that open."""
        if self.low > limit:
            return True
        return None if self.high > limit else False


def exactly(number: float, *, about: bool = False) -> Amount:
    """One number."""
    return Amount(number, number, about)

"""What holds the lock open by itself: a visit whose page is there and says so again and again."""

from collections.abc import Callable

LONGEST_HOLD = 3 * 60 * 60.0
"""However long a visit lasts: from here the lock closes by itself again."""
ASKS_WITHIN = 90.0
"""A page asks every fifteen seconds, one out of sight every minute. Who was not heard for longer is gone."""


class VisitHolds:
    """`window` is the random name of a page that is open, `why` what it holds for: no word is in either."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._ends: dict[str, float] = {}
        self._held: dict[str, tuple[str, float]] = {}

    def hold(self, window: str, why: str, seconds: float) -> None:
        """Hold on while this window asks. The first time `why` is named says until when, at most three hours
        on; naming it again, from whichever window, never makes that later."""
        self._ends.setdefault(why, self._clock() + max(0.0, min(seconds, LONGEST_HOLD)))
        self._held[window] = (why, self._clock())

    def heard(self, window: str) -> None:
        """The page of this window is still there; it holds what it held, and nothing new."""
        if window in self._held:
            self._held[window] = (self._held[window][0], self._clock())

    def release(self, window: str) -> None:
        """This window holds nothing any more; what others hold stays."""
        self._held.pop(window, None)

    def clear(self) -> None:
        """Nothing is held any more."""
        self._held.clear()

    def seconds_left(self) -> float:
        """How long until the last of them ends, unless a page is heard meanwhile; zero when none holds."""
        ends = (min(self._ends[why], heard + ASKS_WITHIN) for why, heard in self._held.values())
        return max(ends, default=self._clock()) - self._clock()

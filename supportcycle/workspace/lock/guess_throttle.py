"""Wrong guesses at the lock are slowed: after a few a pause, which grows with each one that follows."""

import math
from collections import Counter
from collections.abc import Callable
from threading import Lock

from supportcycle.domain.errors import TooSoon

_FREE, _FREE_TOGETHER = 3, 30
_FIRST_PAUSE, _LONGEST_PAUSE = 5.0, 300.0
_TOGETHER = ""


class GuessThrottle:
    """Counts per browser, and more patiently for all together: a stranger takes a new cookie for each.

    Known in this process only. Nobody waits inside: who comes too soon is told how long it takes.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._wrong: Counter[str] = Counter()
        self._free_at: dict[str, float] = {}
        self._guard = Lock()

    def count(self, browser: str) -> None:
        """A guess begins, and counts as wrong until it turns out otherwise, for others may begin meanwhile.
        TooSoon while the pause of this browser, or that of all, lasts."""
        with self._guard:
            left = max(self._left(browser), self._left(_TOGETHER))
            if left <= 0:
                self._count(browser, _FREE)
                self._count(_TOGETHER, _FREE_TOGETHER)
                return
        raise TooSoon(math.ceil(left))

    def was_none(self, browser: str) -> None:
        """A guess of which nobody knows whether it fits, for the disk refused: it counts no more."""
        with self._guard:
            for who in (browser, _TOGETHER):
                self._wrong[who] -= 1
                self._free_at.pop(who, None)

    def was_right(self) -> None:
        """Somebody knows the secret: all pauses are over, those of others too."""
        with self._guard:
            self._wrong.clear()
            self._free_at.clear()

    def _count(self, who: str, free: int) -> None:
        self._wrong[who] += 1
        if (beyond := self._wrong[who] - free) >= 0:
            self._free_at[who] = self._clock() + min(_FIRST_PAUSE * 2.0 ** min(beyond, 10), _LONGEST_PAUSE)

    def _left(self, who: str) -> float:
        """A clock that was set back makes nobody wait longer than the longest pause."""
        return min(self._free_at.get(who, 0.0) - self._clock(), _LONGEST_PAUSE)

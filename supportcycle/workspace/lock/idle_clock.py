"""The time that the lock counts: it cannot be set back and goes on while the laptop sleeps."""

import time
from collections.abc import Callable
from threading import Lock

from supportcycle.clock import seconds

Clock = Callable[[], float]
_ASLEEP_TOO: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))


class IdleClock:
    """Seconds that only grow.

    Each step is the longest that any of the clocks saw: one may be set back, another stands still while the
    laptop sleeps.
    """

    def __init__(self, *clocks: Clock) -> None:
        self._clocks, self._lock = clocks, Lock()
        self._last, self._passed = self._look(), 0.0

    def __call__(self) -> float:
        """The seconds since the first look."""
        with self._lock:
            now = self._look()
            steps = (after - before for before, after in zip(self._last, now, strict=True))
            self._last = now
            self._passed += max(0.0, *steps)
            return self._passed

    def _look(self) -> list[float]:
        return [clock() for clock in self._clocks]


def awake_or_not() -> float:
    """The clock of the system that nobody sets and that counts sleep, as far as the system has one."""
    return time.monotonic() if _ASLEEP_TOO is None else time.clock_gettime(_ASLEEP_TOO)


passed = IdleClock(awake_or_not, seconds)
"""The time of this process."""

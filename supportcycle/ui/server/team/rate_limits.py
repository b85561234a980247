"""How often one person or one address may ask for something."""

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

_MOST_KNOWN = 20_000


class RateLimit:
    """`most` in `seconds`, spread evenly: who used them all gets one back every so often.

    Known in this process only. Of too many that ask, those who asked longest ago are forgotten first.
    """

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._each, self._clock = most, seconds / most, clock
        self._full_at: OrderedDict[str, float] = OrderedDict()
        self._lock = Lock()

    def allows(self, who: str) -> bool:
        """Count one for somebody; False when it is too many, and then it does not count."""
        with self._lock:
            now = self._clock()
            full_at = max(self._full_at.pop(who, now), now)
            allowed = full_at + self._each <= now + self._most * self._each + 1e-9
            self._full_at[who] = full_at + self._each if allowed else full_at
            if len(self._full_at) > _MOST_KNOWN:
                self._full_at.popitem(last=False)
        return allowed

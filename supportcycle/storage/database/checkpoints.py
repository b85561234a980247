"""Bringing the write-ahead log into the file in a pause, so that the file alone is nearly whole."""

import time
from collections.abc import Callable
from threading import Condition, Thread

PAUSE, LONGEST = 1.0, 5.0
"""Seconds after the last writing, and at most after the first one that is still in the log."""


class Checkpoints:
    """Calls `sweep` in a thread of its own, which begins with the first writing."""

    def __init__(self, sweep: Callable[[], None], *, pause: float = PAUSE, longest: float = LONGEST) -> None:
        self._sweep, self._pause, self._longest = sweep, pause, longest
        self._first = self._last = 0.0
        self._thread: Thread | None = None
        self._is_over = False
        self._changed = Condition()

    def soon(self) -> None:
        """Something was written."""
        with self._changed:
            self._last = time.monotonic()
            if self._first:
                return
            self._first = self._last
            if self._thread is None and not self._is_over:
                self._thread = Thread(target=self._go, daemon=True)
                self._thread.start()
            self._changed.notify_all()

    def stop(self) -> None:
        """Sweep no more; waits for the one that is at work."""
        with self._changed:
            self._is_over = True
            self._changed.notify_all()
        if self._thread:
            self._thread.join()

    def _go(self) -> None:
        while self._is_due():
            self._sweep()

    def _is_due(self) -> bool:
        """Wait for a pause; False when it is over."""
        with self._changed:
            while not self._is_over:
                left = min(self._last + self._pause, self._first + self._longest) - time.monotonic()
                if self._first and left <= 0:
                    self._first = 0.0
                    return True
                self._changed.wait(left if self._first else None)
            return False

"""What every lock of a store does: it knows which browsers were let in, and closes by itself."""

import hashlib
from collections.abc import Callable
from contextlib import ExitStack
from threading import RLock, Timer

from supportcycle.storage.store import Store
from supportcycle.workspace.browser_name import AND, cookie_of
from supportcycle.workspace.lock.idle_clock import passed
from supportcycle.workspace.lock.visit_holds import VisitHolds

_WARNING = 60.0
_AT_LOCK: dict[Callable[[], None], None] = {}


def at_lock(call: Callable[[], None]) -> None:
    """Have this called whenever a lock closes, after the store did."""
    _AT_LOCK[call] = None


class IdleLock:
    """`browser` is the name of one browser (`ui/server/page_key.py`); it is kept as a hash only.

    `opened` and `closing` are called when the store opens and just before it closes.
    """

    def __init__(
        self,
        *,
        idle: float,
        opened: Callable[[Store], None],
        closing: Callable[[], None],
        clock: Callable[[], float] = passed,
    ) -> None:
        self._idle, self._clock = idle, clock
        self._opened, self._closing = opened, closing
        self._store: Store | None = None
        self._let_in: set[str] = set()
        self._seen = clock()
        self._holds = VisitHolds(clock)
        self._guard = RLock()
        self._timer = Timer(0, self._look)

    def store_for(self, browser: str) -> Store | None:
        """The store, or None when it is locked for this browser. Asking does not count as activity."""
        with self._guard:
            self._lock_when_idle()
            return self._store if hashed(browser) in self._let_in else None

    def is_in(self, cookie: str) -> bool:
        """Whether a browser with this cookie is let in, whatever the key of its pages. No activity either."""
        with self._guard:
            self._lock_when_idle()
            return any(cookie_of(one) == hashed(cookie) for one in self._let_in)

    def is_open(self) -> bool:
        """Whether somebody was let in and the store is not closed yet."""
        with self._guard:
            self._lock_when_idle()
            return self._store is not None

    def touch(self, browser: str) -> None:
        """This browser did something: when it is let in, the time until the lock starts again."""
        with self._guard:
            self._lock_when_idle()
            if hashed(browser) in self._let_in:
                self._seen = self._clock()

    def hold(self, browser: str, window: str, why: str, seconds: float) -> None:
        """Stay open by itself while this window is heard, for a browser that is let in, until `release`.

        `why` names what it is for (the id of a visit, no word): this long from the first time it is named.
        """
        with self._guard:
            self._lock_when_idle()
            if hashed(browser) in self._let_in:
                self._holds.hold(window, why, seconds)

    def heard(self, browser: str, window: str) -> None:
        """What this window holds, it goes on holding, when its browser is let in. No activity either."""
        with self._guard:
            self._lock_when_idle()
            if hashed(browser) in self._let_in:
                self._holds.heard(window)

    def release(self, browser: str, window: str) -> None:
        """This window holds nothing open any more, says a browser that is let in."""
        with self._guard:
            if hashed(browser) in self._let_in:
                self._holds.release(window)

    def is_held(self) -> bool:
        """Whether the window of a visit holds it open."""
        with self._guard:
            return self._holds.seconds_left() > 0

    def close_after(self, seconds: float) -> None:
        """Close by itself after this long without anybody doing something, from now on."""
        with self._guard:
            self._idle = seconds

    def closes_soon(self) -> bool:
        """Whether the lock is open and closes within a minute, or within half its time when that is less."""
        return self._store is not None and self.seconds_left() <= min(_WARNING, self._idle / 2)

    def seconds_left(self) -> float:
        """How long until the lock closes by itself."""
        return max(self._idle - (self._clock() - self._seen), self._holds.seconds_left())

    def lock(self) -> None:
        """From now on every browser needs the secret again."""
        with self._guard, ExitStack() as whatever_fails:
            for call in _AT_LOCK:
                whatever_fails.callback(call)
            if self._store:
                whatever_fails.callback(self._store.close)
                whatever_fails.callback(self._closing)
            self._store = None
            self._timer.cancel()
            self._holds.clear()
            self._forget_waiting()
            self._let_in.clear()

    def _forget_waiting(self) -> None:
        """What was begun and not finished goes with the closing."""

    def _let(self, browser: str, store: Store) -> None:
        with self._guard:
            if self._store is None:
                self._store = store
                self._opened(store)
                self._watch(self._idle)
            else:
                store.close()
            self._let_in.add(hashed(browser))
            self._seen = self._clock()

    def _lock_when_idle(self) -> None:
        if self._store and self.seconds_left() <= 0:
            self.lock()

    def _watch(self, seconds: float) -> None:
        """Close the lock in time, also when no page is open that would ask."""
        self._timer.cancel()
        self._timer = Timer(min(max(seconds, 1.0), _WARNING), self._look)
        self._timer.daemon = True
        self._timer.start()

    def _look(self) -> None:
        with self._guard:
            self._lock_when_idle()
            if self._store:
                self._watch(self.seconds_left())


def hashed(browser: str) -> str:
    """The name of a browser as it may be kept: its cookie, and which of its pages, each as a hash only."""
    cookie = cookie_of(browser)
    parts = [cookie] if cookie == browser else [cookie, browser]
    return AND.join(hashlib.sha256(part.encode()).hexdigest() for part in parts)

"""The lock of the store: which browsers typed the secret, and when it closes by itself."""

import hashlib
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from threading import RLock, Timer
from typing import TypeVar

from supportcycle.domain.errors import WrongSecret
from supportcycle.storage.store import NewSecrets, Store, StoreOpener
from supportcycle.workspace.browser_name import AND, cookie_of
from supportcycle.workspace.lock.guess_throttle import GuessThrottle
from supportcycle.workspace.lock.idle_clock import passed
from supportcycle.workspace.lock.visit_holds import VisitHolds
from supportcycle.workspace.worker import worker

_WARNING = 60.0
_T = TypeVar("_T")
_AT_LOCK: dict[Callable[[], None], None] = {}


def at_lock(call: Callable[[], None]) -> None:
    """Have this called whenever a lock closes, after the store did."""
    _AT_LOCK[call] = None


class StoreLock:
    """`browser` is the name of one browser (`ui/server/page_key.py`); it is kept as a hash only.

    `code_to_note` is a new recovery code until somebody says it was written down. `opened` and `closing` are
    called when the store opens and just before it closes.
    """

    def __init__(
        self,
        opener: StoreOpener,
        *,
        idle: float,
        opened: Callable[[Store], None],
        closing: Callable[[], None],
        clock: Callable[[], float] = passed,
    ) -> None:
        self._opener, self._idle, self._clock = opener, idle, clock
        self._opened, self._closing = opened, closing
        self._store: Store | None = None
        self._let_in: set[str] = set()
        self._seen = clock()
        self._holds = VisitHolds(clock)
        self._guesses = GuessThrottle(clock)
        self.code_to_note = ""
        self._waiting: NewSecrets | None = None
        self._guard = RLock()
        self._timer = Timer(0, self._look)

    def is_new(self) -> bool:
        """Whether no passphrase was chosen yet."""
        return not self._opener.exists() and self._opener.missed_at() is None

    def missed_at(self) -> Path | None:
        """Where there were dossiers that are not there now; None when nothing is missed."""
        return self._opener.missed_at()

    def begin_anew(self) -> None:
        """Miss no longer what is not there: the next one to come chooses a passphrase."""
        self._opener.begin_anew()

    def found(self, browser: str, passphrase: str) -> None:
        """Make the store; `code_to_note` holds its recovery code. Conflict, Unwritable, ValueError."""
        store, self.code_to_note = self._opener.create(passphrase)
        store.change_settings(lambda now: replace(now, code_waits=True), by=worker())
        self._let(browser, store)

    def renew(self, browser: str, proof: str, passphrase: str | None = None) -> None:
        """Another code in `code_to_note`, perhaps another passphrase too; they hold once it is noted.

        `proof` is the passphrase of now, or the code when another one is chosen. WrongSecret, TooSoon …
        """
        if store := self.store_for(browser):
            self._waiting = self._guessed(browser, lambda: store.new_secrets(proof, passphrase))
            self.code_to_note = self._waiting.code

    def note_code(self, browser: str) -> None:
        """Somebody wrote the code down: what waited for that holds from now on. Unwritable: ask again."""
        if store := self.store_for(browser):
            if self._waiting:
                store.adopt_secrets(self._waiting, by=worker())
            store.change_settings(lambda now: replace(now, code_waits=False), by=worker())
            self.code_to_note, self._waiting = "", None

    def give_up_code(self) -> None:
        """Leave the passphrase and the code as they are; the code of the first time goes on waiting."""
        if self._waiting:
            self.code_to_note, self._waiting = "", None

    @property
    def is_changing(self) -> bool:
        """Whether something is to replace what holds now."""
        return self._waiting is not None

    def unlock(self, browser: str, passphrase: str) -> None:
        """Let this browser in. WrongSecret, TooSoon, Missing, Damaged, Unwritable, NewerVersion …"""
        self._let(browser, self._guessed(browser, lambda: self._opener.unlock(passphrase)))

    def unlock_with_code(self, browser: str, code: str) -> None:
        """As `unlock`, with the recovery code."""
        self._let(browser, self._guessed(browser, lambda: self._opener.unlock_with_code(code)))

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
            self.give_up_code()
            self._let_in.clear()

    def _guessed(self, browser: str, guess: Callable[[], _T]) -> _T:
        """What a guess at a secret gives. Nobody waits for another's: TooSoon is raised at once."""
        who = hashed(browser)
        self._guesses.count(who)
        try:
            given = guess()
        except WrongSecret:
            raise
        except BaseException:
            self._guesses.was_none(who)
            raise
        self._guesses.was_right()
        return given

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

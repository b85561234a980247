"""The lock of a store that a secret opens: who typed it, and how it is changed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar, cast

from supportcycle.domain.errors import WrongSecret
from supportcycle.storage.store import LockedStore, NewSecrets, Store, StoreOpener
from supportcycle.workspace.acting.worker import worker
from supportcycle.workspace.lock.guess_throttle import GuessThrottle
from supportcycle.workspace.lock.idle_clock import passed
from supportcycle.workspace.lock.idle_lock import IdleLock, hashed

_T = TypeVar("_T")


class StoreLock(IdleLock):
    """A lock that a secret opens. `code_to_note` is a new recovery code until somebody says it was written
    down."""

    def __init__(
        self,
        opener: StoreOpener,
        *,
        idle: float,
        opened: Callable[[Store], None],
        closing: Callable[[], None],
        clock: Callable[[], float] = passed,
    ) -> None:
        super().__init__(idle=idle, opened=opened, closing=closing, clock=clock)
        self._opener = opener
        self._guesses = GuessThrottle(clock)
        self.code_to_note = ""
        self._waiting: NewSecrets | None = None

    def store_for(self, browser: str) -> LockedStore | None:
        """As that of every lock: what a secret opened can change that secret."""
        return cast(LockedStore | None, super().store_for(browser))

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

    def _forget_waiting(self) -> None:
        self.give_up_code()

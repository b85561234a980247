"""The lock of somebody who signs in: open for each of their browsers for as long as its session lasts."""

from collections.abc import Callable
from dataclasses import dataclass, field

from supportcycle.storage.store import Store, WorkerId
from supportcycle.workspace.acting.worker import acting_for
from supportcycle.workspace.lock.idle_clock import passed
from supportcycle.workspace.lock.idle_lock import IdleLock, hashed


@dataclass(frozen=True, slots=True)
class Sessions:
    """What the server knows of one person: `open_store` gives the store as this person may see it (it asks
    nothing of the database yet), `is_signed_in` whether the session of a browser lasts."""

    person: WorkerId
    open_store: Callable[[], Store] = field(repr=False)
    is_signed_in: Callable[[str], bool] = field(repr=False)


class SessionLock(IdleLock):
    """A lock without a secret: who is signed in is let in, and nobody else."""

    def __init__(
        self,
        sessions: Sessions,
        *,
        idle: float,
        opened: Callable[[Store], None],
        closing: Callable[[], None],
        clock: Callable[[], float] = passed,
    ) -> None:
        super().__init__(idle=idle, opened=opened, closing=closing, clock=clock)
        self._sessions = sessions

    def store_for(self, browser: str) -> Store | None:
        """The store; None when the session of this browser is over. It opens when it was closed meanwhile."""
        with self._guard:
            if not self._sessions.is_signed_in(browser):
                self._let_in.discard(hashed(browser))
                return None
            self._lock_when_idle()
            if hashed(browser) not in self._let_in:
                self._let(browser, self._sessions.open_store())
            return self._store

    def is_in(self, cookie: str) -> bool:
        """Whether the session with this cookie lasts."""
        return self._sessions.is_signed_in(cookie)

    def lock(self) -> None:
        """Close the store of this person; whose session lasts opens it by doing something."""
        with acting_for(self._sessions.person):
            super().lock()

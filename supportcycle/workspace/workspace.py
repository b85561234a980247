"""What a process holds for who works in it: the lock, and the one living copy of each open dossier."""

import secrets
import uuid
from collections.abc import Callable
from contextlib import suppress
from threading import RLock, Thread

from supportcycle.domain.errors import Conflict, Missing, StoreError
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.memory_store import MemoryStore
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import Entry, Store, StoreOpener
from supportcycle.workspace.acting.worker import worker
from supportcycle.workspace.field_keys import SOCIAL_MAP
from supportcycle.workspace.kept_sounds import let_sounds_go
from supportcycle.workspace.last_position import LastPosition, PositionKeeper
from supportcycle.workspace.lock.idle_clock import passed
from supportcycle.workspace.lock.idle_lock import IdleLock, hashed
from supportcycle.workspace.lock.session_lock import SessionLock, Sessions
from supportcycle.workspace.lock.store_lock import StoreLock
from supportcycle.workspace.open_dossier import OpenDossier
from supportcycle.workspace.practice_dossiers import is_practice, practice_dossier, practice_id
from supportcycle.workspace.serialization import as_text, head_of
from supportcycle.workspace.team_list import TeamList
from supportcycle.workspace.transfers import Transfer, Transfers


class Workspace:
    """A practice dossier needs no passphrase and is forgotten when the program stops."""

    def __init__(
        self,
        opener: StoreOpener | Sessions,
        *,
        idle: float,
        clock: Callable[[], float] = passed,
        team_list: TeamList | None = None,
    ) -> None:
        """Of a store that a secret opens, or of somebody who signs in. `idle` in seconds."""
        self._idle = idle
        self._secret_lock: StoreLock | None = None
        self.store_lock = self._lock_of(opener, clock)
        self.team_list = team_list or TeamList()
        self.token = secrets.token_urlsafe(32)
        self.transfers = Transfers()
        self._practice = MemoryStore()
        self._opened_dossiers: dict[str, OpenDossier] = {}
        self._positions = PositionKeeper()
        self._guard = RLock()

    def _lock_of(self, opener: StoreOpener | Sessions, clock: Callable[[], float]) -> IdleLock:
        closing = self._put_down
        if isinstance(opener, Sessions):
            return SessionLock(opener, idle=self._idle, opened=self._take_up, closing=closing, clock=clock)
        self._secret_lock = StoreLock(
            opener, idle=self._idle, opened=self._take_up, closing=closing, clock=clock
        )
        return self._secret_lock

    @property
    def has_secrets(self) -> bool:
        """Whether a passphrase opens the store, which can be changed; on a server people sign in."""
        return self._secret_lock is not None

    @property
    def secret_lock(self) -> StoreLock:
        """The lock, when a secret opens it. LookupError when people sign in."""
        if self._secret_lock is None:
            raise LookupError("no secret opens this store")
        return self._secret_lock

    def entries(self, browser: str) -> list[Entry]:
        """All dossiers, none when locked. Unwritable, Damaged."""
        store = self.store_lock.store_for(browser)
        return store.entries() if store else []

    def live(self, id: str, browser: str) -> OpenDossier | None:
        """The living copy of a dossier, its `problem` as it is now; None when locked. Missing, Damaged …"""
        if (store := self._store_of(id, browser)) is None:
            return None
        with self._guard:
            if id not in self._opened_dossiers:
                self._opened_dossiers[id] = OpenDossier(store, id)
                with suppress(StoreError):
                    self._opened_dossiers[id].with_store(let_sounds_go)
            try:
                self._opened_dossiers[id].notice()
            except Missing:
                del self._opened_dossiers[id]
                raise
            return self._opened_dossiers[id]

    def opened(self, id: str) -> OpenDossier | None:
        """The living copy of a dossier when somebody has it open; it is not opened for this."""
        with self._guard:
            return self._opened_dossiers.get(id)

    def add(self, dossier: Dossier, browser: str) -> str | None:
        """Keep a dossier beside the others, under another id when its own is taken or means something else.

        Gives the id; None when locked. Unwritable.
        """
        if (store := self.store_lock.store_for(browser)) is None:
            return None
        try:
            if is_practice(dossier.id) or dossier.id == SOCIAL_MAP:
                raise Conflict(dossier.id)
            _put(store, dossier)
        except Conflict:
            dossier = dossier.model_copy(update={"id": new_id()})
            _put(store, dossier)
        return dossier.id

    def forget(self, id: str, browser: str) -> None:
        """Remove a dossier for good; nothing happens when locked. Unwritable: ask again."""
        if store := self.store_lock.store_for(browser):
            with self._guard:
                try:
                    store.forget(id, by=worker())
                finally:
                    if _is_gone(store, id):
                        self._opened_dossiers.pop(id, None)
            self._positions.leave(id)
            store.change_settings(lambda now: now.without(id), by=worker())

    def settings(self, browser: str) -> Settings:
        """What was chosen for all dossiers; the defaults when locked. Unwritable."""
        return store.settings() if (store := self.store_lock.store_for(browser)) else Settings()

    def choose(self, browser: str, change: Callable[[Settings], Settings]) -> None:
        """Choose something else for all dossiers; nothing happens when locked. Unwritable."""
        if store := self.store_lock.store_for(browser):
            self._heed(store.change_settings(change, by=worker()))

    def begin_practice(self, name: str) -> str:
        """The id of a practice dossier that will be laid out fresh, whatever was written in it before."""
        id = practice_id(name)
        with self._guard:
            self._opened_dossiers.pop(id, None)
            self._practice.forget(id, by=worker())
        return id

    def keep_transfer(self, kind: str, transfer: Transfer) -> str:
        """Keep a file on its way until the lock closes; gives its name. Missing when it closed meanwhile."""
        name = self.transfers.keep(kind, transfer)
        if self.store_lock.store_for(transfer.browser) is None:
            self.transfers.drop(kind, transfer.browser)
            raise Missing("locked")
        return name

    def whereabouts(self, browser: str) -> LastPosition:
        """Where this browser is; what is written in it is there for its next window."""
        return self._positions.of(hashed(browser), is_in=self.store_lock.store_for(browser) is not None)

    def come_back(self, id: str, browser: str) -> LastPosition:
        """Be in this dossier where it was last open, when it was never closed; else nowhere yet."""
        return self._positions.come_back(id, hashed(browser))

    def keep_place(self, browser: str) -> None:
        """Keep in the store where this browser is, but in a practice dossier; a refusal disturbs nobody."""
        if (store := self.store_lock.store_for(browser)) and not is_practice(
            self.whereabouts(browser).dossier
        ):
            self._positions.keep(hashed(browser), store)

    def is_needed(self) -> bool:
        """Whether a visit goes on, or words of a dossier are not on disk yet; those are tried once more."""
        with self._guard:
            waiting = [live for live in self._stored() if live.problem and not live.save()]
        return bool(waiting) or self.store_lock.is_held()

    def is_in_use(self) -> bool:
        """Whether its store is open, or something waits here for the disk."""
        with self._guard:
            return self.store_lock.is_open() or bool(self._opened_dossiers)

    def _store_of(self, id: str, browser: str) -> Store | None:
        if not is_practice(id):
            return self.store_lock.store_for(browser)
        with self._guard:
            if all(entry.id != id for entry in self._practice.entries()):
                _put(self._practice, practice_dossier(id))
        return self._practice

    def _take_up(self, store: Store) -> None:
        """What could not be written before the lock is tried again."""
        with suppress(StoreError):
            self._heed(settings := store.settings())
            self._positions.take_up(settings.places)
        with self._guard:
            for live in self._stored():
                live.move_to(store)
                live.save()
        Thread(target=_thin_out, args=(store,), daemon=True).start()

    def _heed(self, settings: Settings) -> None:
        self.store_lock.close_after(60.0 * settings.lock_minutes if settings.lock_minutes else self._idle)

    def _put_down(self) -> None:
        """A dossier that the disk refused waits in memory; all others leave it, as do files on their way."""
        self.transfers.clear()
        with self._guard:
            for live in self._stored():
                live.notice()
                if not live.problem or live.save():
                    del self._opened_dossiers[live.dossier.id]
                live.move_to(None)

    def _stored(self) -> list[OpenDossier]:
        return [live for id, live in self._opened_dossiers.items() if not is_practice(id)]


def new_id() -> str:
    """A random id; it is readable on disk, so it is never made from a name."""
    return uuid.uuid4().hex


def _is_gone(store: Store, id: str) -> bool:
    """Also when the removal failed after that: its living copy would bring it back at the next unlock."""
    with suppress(StoreError):
        return all(entry.id != id for entry in store.entries())
    return False


def _thin_out(store: Store) -> None:
    """Beside the work: what is refused now goes at the next unlock."""
    with suppress(StoreError):
        store.thin_out()


def _put(store: Store, dossier: Dossier) -> None:
    store.add(dossier.id, head_of(dossier), as_text(dossier), by=worker())

"""The one living copy of an open dossier: every change is made here and written at once."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from threading import RLock

from supportcycle.domain.dossier import Dossier
from supportcycle.domain.errors import Conflict, StoreError, Unwritable
from supportcycle.storage.store import Store
from supportcycle.ui.joining import joined
from supportcycle.ui.stored import as_text, from_text, head_of

Change = Callable[[Dossier], Dossier]
_ATTEMPTS = 5


class Live:
    """One dossier, shared by all windows of this process. Safe to use from several threads.

    `problem` is the code of what kept the last change from the disk, empty when all is saved.
    """

    def __init__(self, store: Store, id: str) -> None:
        """Load the dossier. Missing, Damaged, NewerVersion, Unwritable."""
        saved = store.load(id)
        self._store: Store | None = store
        self._lock = RLock()
        self._take(saved.text, saved.revision, saved.saved_at)
        self.dossier = from_text(saved.text)
        self.problem = ""
        self._changes: Counter[str] = Counter()

    def change(self, change: Change, *, window: str = "") -> None:
        """Apply `change`, made in this window, and save.

        Whatever `change` raises comes through, and then nothing is changed.
        """
        with self._lock:
            changed = change(self.dossier)
            if changed is self.dossier and not self.problem:
                return
            self.dossier = changed
            self._changes[window] += 1
            self.save()

    def changes_elsewhere(self, window: str) -> int:
        """How many changes were made since the start, but not in this window."""
        return self._changes.total() - self._changes[window]

    def save(self) -> bool:
        """Write what is not on disk yet; False, with `problem` set, when the store refuses."""
        with self._lock:
            try:
                self._save()
                self.problem = ""
            except StoreError as error:
                self.problem = error.code
            return not self.problem

    def move_to(self, store: Store | None) -> None:
        """Go on with another connection to the same store; None while it is locked."""
        with self._lock:
            self._store = store

    def _save(self) -> None:
        if self._store is None:
            raise Unwritable("the store is locked")
        for _ in range(_ATTEMPTS):
            text = as_text(self.dossier)
            try:
                revision = self._store.save(
                    self.dossier.id, expected=self.revision, head=head_of(self.dossier), text=text
                )
            except Conflict:
                self._catch_up(self._store)
            else:
                self._take(text, revision, datetime.now(UTC))
                return
        raise Conflict(self.dossier.id)

    def _catch_up(self, store: Store) -> None:
        theirs = store.load(self.dossier.id)
        self.dossier = joined(self._base, self.dossier, theirs.text)
        self._changes[""] += 1
        self._take(theirs.text, theirs.revision, theirs.saved_at)

    def _take(self, text: str, revision: int, saved_at: datetime) -> None:
        self._base, self.revision, self.saved_at = text, revision, saved_at

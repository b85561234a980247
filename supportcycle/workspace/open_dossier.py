"""The one living copy of an open dossier: every change is made here and written at once."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from threading import RLock
from typing import TypeVar

from supportcycle import clock
from supportcycle.domain.editing.interpreted import settled
from supportcycle.domain.editing.spoken_notes import without_lost_notes
from supportcycle.domain.errors import Conflict, Late, Missing, Replaced, StoreError, Unwritable
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at, with_value
from supportcycle.storage.store import Entry, Store
from supportcycle.workspace.acting.worker import worker
from supportcycle.workspace.conflicts import (
    FieldConflict,
    FieldInput,
    conflict_after,
    conflicts_after_merge,
    merged_input,
)
from supportcycle.workspace.draft_sequence import DraftSequence, without_late
from supportcycle.workspace.json_cache import JsonPart, part_of
from supportcycle.workspace.known_revisions import KnownRevisions
from supportcycle.workspace.merge import OwnStates, joined
from supportcycle.workspace.quick_entries import QuickEntries
from supportcycle.workspace.serialization import KnownHead, from_text, is_of_today, seen
from supportcycle.workspace.undo import UndoStack

Change = Callable[[Dossier], Dossier]
_ATTEMPTS = 5
T = TypeVar("T")


class OpenDossier:
    """One dossier, shared by all windows of this process. Safe to use from several threads.

    `problem` is the code of what kept the last change from the disk, empty when all is saved. `conflicts` are
    the fields in which two windows wrote unseen, `turns` those of its short lines, `sequence` their order.
    """

    revision: int
    saved_at: datetime

    def __init__(self, store: Store, id: str) -> None:
        """Load the dossier. Missing, Damaged, NewerVersion, Unwritable."""
        saved = store.load(id)
        self.dossier = without_lost_notes(from_text(saved.text))
        self._store: Store | None = store
        self._lock = RLock()
        self._written: JsonPart | None = None
        self._seen: KnownHead | None = None
        self._own, self._is_moved = OwnStates(), False
        self._take(saved.text, saved.revision, saved.saved_at)
        self._is_older = not is_of_today(saved.text)
        self._then = KnownRevisions(self.at)
        self.problem = ""
        self.conflicts: dict[Path, FieldConflict] = {}
        self.turns = QuickEntries()
        self._steps = UndoStack()
        self._changes: Counter[str] = Counter()
        self.sequence = DraftSequence()

    def change(self, change: Change, *, window: str = "") -> None:
        """Apply `change`, made in this window, and save. With a place goes what was said there.

        Whatever `change` raises comes through, and then nothing is changed.
        """
        with self._lock:
            changed = settled(self.dossier, without_lost_notes(change(self.dossier)))
            self._steps.note(self.dossier, changed, window)
            self._adopt(changed, window)

    def put(self, path: Path, typed: FieldInput) -> bool:
        """Write what was typed in a field. ValueError when it does not fit.

        False when another window wrote there unseen: the words of both stand there then, and in `conflicts`.
        What comes late to a line from which it was taken over already is let go. Who leaves a field without a
        new word writes nothing: what the others made of it stays.
        """
        with self._lock:
            place = self.turns.place_of(self.dossier, path, typed)
            return place is None or self._put(place, typed)

    def settle(self, path: Path, text: str, *, window: str) -> None:
        """Let this text stand where two windows wrote, unless somebody went on writing there."""
        with self._lock:
            conflict = self.conflicts.pop(path, None)
            if conflict and value_at(self.dossier, path) == conflict.together:
                self.change(lambda dossier: with_value(dossier, path, text), window=window)

    def undo(self, window: str) -> Path:
        """Take the last step back, and save; where that was, empty when there was none."""
        return self._step(self._steps.undo, window)

    def redo(self, window: str) -> Path:
        """Take the step again that was undone last."""
        return self._step(self._steps.redo, window)

    def history(self) -> list[Entry]:
        """The kept older revisions, newest first; none while locked. Unwritable, Damaged."""
        return self._store.history(self.dossier.id) if self._store else []

    def at(self, revision: int) -> Dossier:
        """The dossier as it was then. Missing, Damaged, Unwritable."""
        return from_text(self._opened().load(self.dossier.id, revision).text)

    def restore(self, revision: int, *, window: str) -> None:
        """Put an older state back as a new one; what it replaces is always kept. Missing, Conflict …"""
        self.replace(self.at(revision), window=window)

    def replace(self, whole: Dossier, *, window: str) -> None:
        """Have all of this stand here now; what it replaces is always kept. Conflict, Unwritable …"""
        with self._lock:
            if self.save(window):
                self._keep(self._opened())
            self.change(lambda _: whole, window=window)

    def keep(self, *, window: str) -> int:
        """Have what stands here now always be among the older revisions; its number. Unwritable …"""
        with self._lock:
            if not self.save(window):
                raise Unwritable("not saved")
            kept = self.revision
            self._keep(self._opened())
            return kept

    def as_of(self, revision: int) -> Dossier | None:
        """The dossier as it was then, read once; None when that is not kept, or cannot be read now."""
        return self._then.of(revision)

    def with_store(self, act: Callable[[Store, Dossier], T]) -> T:
        """What `act` makes of both; nobody changes the dossier meanwhile. Unwritable when locked."""
        with self._lock:
            return act(self._opened(), self.dossier)

    def changes_elsewhere(self, window: str) -> int:
        """How many changes were made since the start, but not in this window."""
        return self._changes.total() - self._changes[window]

    def save(self, window: str = "") -> bool:
        """Write what is not on disk yet; False, with `problem` set, when the store refuses."""
        with self._lock:
            try:
                self._save(window)
                self.problem = ""
            except StoreError as error:
                self.problem = error.code
            return not self.problem

    def move_to(self, store: Store | None) -> None:
        """Go on with another connection to the same store; None while it is locked."""
        with self._lock:
            self._store, self._written, self._seen, self._is_moved = store, None, None, store is not None

    def hear_of(self, revision: int) -> None:
        """Another process wrote the dossier: have what is stored now, joined with what is not on disk yet."""
        with self._lock, suppress(StoreError):
            if self._store and revision > self.revision:
                self._catch_up(self._store, "", Conflict(self.dossier.id))
                if self.problem:
                    self.save()

    def notice(self) -> None:
        """Set `problem` when what was saved is not where it was. Missing for who may not see it any more."""
        with self._lock:
            try:
                if self._store:
                    self._store.must_be_there(self.dossier.id)
            except Missing:
                raise
            except StoreError as error:
                self.problem = self.problem or error.code

    def _put(self, path: Path, typed: FieldInput) -> bool:
        now = value_at(self.dossier, path) or ""
        if self.sequence.is_late(path, typed):
            return not self.problem or self.save(typed.window)
        if self.sequence.says_nothing_new(path, typed, now):
            return False
        base = self.sequence.base_of(path, typed, now)
        merged = merged_input(now, typed, base)
        changed = with_value(self.dossier, path, merged.text)
        conflict = conflict_after(self.conflicts.pop(path, None), now, typed, base, merged)
        self.conflicts |= {path: conflict} if conflict else {}
        self.sequence.note(path, typed, now, merged.text)
        self.change(lambda _: changed, window=typed.window)
        return (value_at(self.dossier, path) or "") == typed.text

    def _keep(self, store: Store) -> None:
        """Have what is on disk now among the older revisions, whatever the policy says."""
        now = self.revision
        self.revision = store.restore(self.dossier.id, expected=now, revision=now, by=worker())

    def _adopt(self, changed: Dossier, window: str) -> None:
        if changed is self.dossier and not self.problem:
            return
        self.dossier = changed
        self._changes[window] += 1
        self.save(window)

    def _step(self, go: Callable[[Dossier], tuple[Dossier, Path]], window: str) -> Path:
        with self._lock:
            changed, place = go(self.dossier)
            self._adopt(changed, window)
            return place

    def _save(self, window: str) -> None:
        store = self._opened()
        conflict: Conflict | None = Replaced() if self._is_moved else None
        for _ in range(_ATTEMPTS):
            is_new = conflict and not self._catch_up(store, window, conflict)
            self._written, self._seen = part_of(self.dossier, self._written), seen(self.dossier, self._seen)
            text, self._is_moved = self._written.text, False
            if isinstance(conflict, Late) and text == self._base:
                return None
            try:
                if self._is_older and not is_new:
                    self._keep(store)
                self._is_older = False
                save = store.add if is_new else partial(store.save, expected=self.revision)
                revision = save(self.dossier.id, head=self._seen.head, text=text, by=worker())
                return self._take(text, revision, clock.now())
            except Conflict as told:
                conflict, self.dossier = told, without_late(self.dossier, self._base, told)
        raise Conflict(self.dossier.id)

    def _opened(self) -> Store:
        if self._store is None:
            raise Unwritable("the store is locked")
        return self._store

    def _catch_up(self, store: Store, window: str, conflict: Conflict) -> bool:
        """Join with what is stored now. False when another file came back, without this dossier in it."""
        theirs, base = self._own.stored(store, self.dossier.id, self._base, conflict)
        if theirs is not None:
            before, (self.dossier, fields) = self.dossier, joined(base, self.dossier, theirs.text)
            self.conflicts = conflicts_after_merge(self.conflicts, before, self.dossier, fields, window)
            self._changes[""] += 1
            self._take(theirs.text, theirs.revision, theirs.saved_at)
        return theirs is not None

    def _take(self, text: str, revision: int, saved_at: datetime) -> None:
        self._base, self.revision, self.saved_at = text, revision, saved_at
        self._own.note(text)

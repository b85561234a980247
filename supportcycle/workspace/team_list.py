"""The team's own list, as all windows of this process write in it."""

from collections.abc import Callable
from datetime import datetime
from threading import RLock

from supportcycle import clock
from supportcycle.domain.dates import as_typed
from supportcycle.domain.errors import StoreError
from supportcycle.domain.guide.social_map import SocialMap, landing, with_words, words_at
from supportcycle.domain.model.base import Path
from supportcycle.storage.social_map import SocialMapFile, SocialMapPlace
from supportcycle.workspace.conflicts import FieldInput, merged_input
from supportcycle.workspace.draft_sequence import DraftSequence


class TeamList:
    """Safe to use from several threads. What is kept at `place` is the list: nothing of it is kept here.

    `problem` is the code of what kept the last words from the disk, so that the window sends them again.
    """

    def __init__(self, place: SocialMapPlace | None = None) -> None:
        """The list of this computer, or what is kept elsewhere."""
        self.problem = ""
        self.saved_at: datetime | None = None
        self._place = place or SocialMapFile()
        self._sequence = DraftSequence()
        self._lock = RLock()

    def now(self) -> SocialMap:
        """The list as it is kept. Damaged, Unwritable, FileGone when it was there and is not any more."""
        return self._place.now()

    def change(self, change: Callable[[SocialMap], SocialMap]) -> None:
        """Change the list and save it at once. Damaged, Unwritable; what `change` raises comes through."""
        with self._lock:
            self._place.change(change)
            self.saved_at, self.problem = clock.now(), ""

    def put(self, path: Path, typed: FieldInput) -> bool:
        """Write what was typed in a field, at (offer, column). ValueError when it does not fit.

        False when its window does not show what stands there now: words of another window too, or its own in
        the next new offer.
        """
        with self._lock:
            if self._sequence.is_late(path, typed):
                return True
            return self._put(path, typed)

    def _put(self, path: Path, typed: FieldInput) -> bool:
        id, column = path
        landed: list[tuple[Path, str, str]] = []

        def write(now: SocialMap) -> SocialMap:
            if (there := landing(now, id, column, typed.text)) is None:
                return now
            place, stood = (there, column), words_at(now, there, column)
            if self._sequence.says_nothing_new(place, typed, stood):
                landed.append((place, stood, stood))
                return now
            base = self._sequence.base_of(place, typed, stood)
            words = merged_input(stood, typed, base).text
            landed.append((place, stood, words))
            return with_words(now, there, column, words, today=as_typed(clock.today()))

        try:
            self.change(write)
        except StoreError as error:
            self.problem = error.code
            return True
        for place, *texts in landed:
            self._sequence.note(place, typed, *texts)
        return all(place == path and words == typed.text for place, _, words in landed)

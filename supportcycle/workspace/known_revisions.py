"""Older states of a dossier that were read already."""

from collections.abc import Callable

from supportcycle.domain.errors import Missing, StoreError
from supportcycle.domain.model.dossier import Dossier


class KnownRevisions:
    """The two that were asked for last stay at hand. `read` gives one. Missing, Damaged, Unwritable."""

    def __init__(self, read: Callable[[int], Dossier]) -> None:
        self._read = read
        self._known: dict[int, Dossier | None] = {}

    def of(self, revision: int) -> Dossier | None:
        """The dossier as it was then; None when that is not kept, or cannot be read now."""
        known = self._known
        if revision not in known:
            try:
                then = self._read(revision)
            except Missing:
                then = None
            except StoreError:
                return None
            known = self._known = {**dict([*known.items()][-1:]), revision: then}
        return known[revision]

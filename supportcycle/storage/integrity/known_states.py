"""What of each dossier was read or written last, so that another state of the file is noticed."""

from typing import Any

from sqlalchemy import Connection

from supportcycle.domain.errors import Conflict, Missing, Replaced
from supportcycle.storage.database import queries


class KnownStates:
    """The number and the sealed head of the last state of each; heads of two states are never equal."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, object]] = {}
        self._unsure: set[str] = set()

    def note(self, id: str, revision: int, head: object) -> None:
        """This is its state now."""
        self._known[id] = (revision, head)
        self._unsure.discard(id)

    def forget(self, id: str) -> None:
        """The dossier was removed."""
        self._known.pop(id, None)
        self._unsure.discard(id)

    def unsettle(self) -> None:
        """Another file came in the place of the open one."""
        self._unsure |= self._known.keys()

    def resealed(self) -> None:
        """Every head was sealed anew, and by nobody else."""
        self._known = {id: state for id, state in self._known.items() if id in self._unsure}

    def standing(self, db: Connection, id: str, expected: int) -> Any:
        """The row to replace, see `queries.standing`. Missing, Conflict, Replaced."""
        try:
            row = queries.standing(db, id)
        except Missing:
            raise (Replaced if id in self._unsure else Missing)(id) from None
        revision, head = self._known.get(id, (0, None))
        is_other = row.revision <= revision and (row.revision, row.newest) != (revision, head)
        if is_other or id in self._unsure:
            raise Replaced(id)
        if row.revision != expected:
            raise Conflict(id)
        return row

"""A dossier that somebody took along from the server to a table: who, since when, and how that ended."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from hashlib import sha256
from typing import Protocol


class TakingState(Enum):
    """How it stands with what was taken along."""

    OUT = "out"
    BACK = "back"
    LOST = "lost"


class AlongRefusal(Enum):
    """Why nothing is taken of a file that is brought back, or no file is made. Told by `NotAllowed`."""

    NO_MARK = "no_mark"
    OTHER_DOSSIER = "other_dossier"
    UNKNOWN = "unknown"
    LOST = "lost"
    GONE = "gone"
    MAY_NOT_WRITE = "may_not_write"
    OTHER_PERSON = "other_person"


@dataclass(frozen=True, slots=True)
class Taking:
    """One file of a dossier that went along. `id` is made of the token in the file and does not tell it;
    `revision` is the one it was made of; `ended` is when it first came back or was called lost."""

    id: str
    dossier: str
    person: str
    revision: int
    since: datetime
    state: TakingState = TakingState.OUT
    ended: datetime | None = None


class TakenAlong(Protocol):
    """What one person may know of what is taken along, and do with it. Every call may raise Unwritable."""

    def may_write(self, dossier: str) -> bool:
        """Whether this person may write in the dossier now."""
        ...

    def out(self) -> list[Taking]:
        """What is out now of the dossiers that this person may read, whoever took it, the oldest first."""
        ...

    def take(self, id: str, dossier: str, revision: int, base: str) -> Taking:
        """Mark it as taken by this person; `base`, the text that goes along, is kept while it is out.

        ReadOnly for who may not write in it, Missing when there is no such dossier.
        """
        ...

    def find(self, id: str) -> Taking | None:
        """One that is known in this organisation, of a dossier that this person may read."""
        ...

    def base(self, id: str) -> str | None:
        """The text that went along, for who took it; None when it is not kept any more or is damaged."""
        ...

    def was_brought(self, id: str, text: str) -> bool:
        """Whether this very text was brought back before."""
        ...

    def bring(self, id: str, text: str) -> None:
        """This text is back; what was kept to compare with goes. One that is lost stays lost."""
        ...

    def call_lost(self, id: str) -> None:
        """Nothing of it counts any more. ReadOnly for who may not write in its dossier."""
        ...


def taking_id(token: str) -> str:
    """What names the taking whose file holds this token."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()

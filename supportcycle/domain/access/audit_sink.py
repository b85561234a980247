"""Where signing in, being refused and signing out are told; the log that keeps it stands in storage."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Protocol

from supportcycle.domain.access.audit_event import Act
from supportcycle.domain.access.roles import TeamRole


class SignInAct(Enum):
    """What happened at the door. The value is a reason code for the log."""

    SIGNED_IN = "signed_in"
    SIGNED_IN_AGAIN = "signed_in_again"
    SIGNED_OUT = "signed_out"
    ENDED_BY_PROVIDER = "ended_by_provider"
    CAME_FROM_ELSEWHERE = "came_from_elsewhere"
    ROLE_LACKED = "role_lacked"
    TOO_OFTEN = "too_often"


@dataclass(frozen=True, slots=True)
class SignInEvent:
    """One thing that happened at the door, without a word of a client or an address of a computer.

    `person` is the key of a worker, empty while nobody is known; `session` the hash by which a session is
    kept, empty without one; `reason` a key of `team.sign_in.refused`, empty when it went well; `place` a
    class of address: "practice", "private" or "public".
    """

    act: SignInAct
    at: datetime
    person: str = ""
    roles: frozenset[TeamRole] = field(default_factory=frozenset)
    session: str = ""
    place: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FileEvent:
    """A file that somebody fetches: `act` is printing or exporting, `dossier` None when it is of several."""

    act: Act
    person: str
    session: str
    place: str
    dossier: str | None


class FileSink(Protocol):
    """Keeps what left the server as a file."""

    def handed_out(self, event: FileEvent) -> None:
        """Keep it, before the file goes. NotAllowed when this person may not see that dossier any more.

        Unwritable.
        """
        ...


class AuditSink(Protocol):
    """Keeps what happened, whatever an event says."""

    def note(self, event: SignInEvent) -> None:
        """Keep it, in the order in which it is told. Unwritable."""
        ...

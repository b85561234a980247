"""One line of the log of a team: who did what with which dossier, when, from where and why (NEN 7513).

No word of a client fits in it: ids, choices from lists, a moment, and the network it came from.
"""

import ipaddress
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Self

from supportcycle.domain.access.grants import AccessReason
from supportcycle.domain.access.roles import TeamRole

_ID = re.compile(r"[a-z0-9_-]{1,64}", re.ASCII)
LOCAL, UNKNOWN = "local", "unknown"
_CLASSES = (LOCAL, UNKNOWN, "practice", "private", "public")
"""What may be said instead of a network."""


class Act(Enum):
    """What was done, or tried."""

    SIGN_IN = "sign_in"
    SIGN_OUT = "sign_out"
    STEP_UP = "step_up"
    LAY_OUT = "lay_out"
    VIEW = "view"
    CHANGE = "change"
    PRINT = "print"
    EXPORT = "export"
    REMOVE = "remove"
    TAKE_ALONG = "take_along"
    BRING_BACK = "bring_back"
    CALL_LOST = "call_lost"
    SHARE = "share"
    UNSHARE = "unshare"
    HAND_OVER = "hand_over"
    STAND_IN = "stand_in"
    END_STAND_IN = "end_stand_in"
    REFUSE_WORKER = "refuse_worker"
    WANT_WORKER_AGAIN = "want_worker_again"
    BREAK_GLASS = "break_glass"
    READ_OF_EMERGENCY = "read_of_emergency"
    END_MEMBERSHIP = "end_membership"
    HOLD = "hold"
    END_HOLD = "end_hold"
    CHANGE_RULE = "change_rule"
    SEARCH_LOG = "search_log"
    EXPORT_LOG = "export_log"


class ActOutcome(Enum):
    """How it went."""

    DONE = "done"
    DENIED = "denied"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Whence:
    """From where somebody works: the network or class of the address, the session, the process."""

    network: str
    session: str
    process: str


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """`other` is the colleague it is about. ValueError for what is no id, network or aware moment."""

    id: str
    at: datetime
    person: str
    role: TeamRole
    act: Act
    outcome: ActOutcome
    whence: Whence
    dossier: str | None = None
    other: str | None = None
    reason: AccessReason | None = None

    def __post_init__(self) -> None:
        ids = (self.id, self.person, self.dossier, self.other, self.whence.session, self.whence.process)
        if any(each is not None and not _ID.fullmatch(each) for each in ids):
            raise ValueError("an entry of the log holds ids only")
        if self.at.tzinfo is None or not _is_network(self.whence.network):
            raise ValueError("an entry of the log has a moment with a zone and a network")

    def as_bytes(self) -> bytes:
        """The one way to write it, so that it can be hashed: JSON in ASCII, keys in order, in UTC."""
        fields = {
            "act": self.act.value,
            "at": self.at.astimezone(UTC).isoformat(timespec="microseconds"),
            "dossier": self.dossier,
            "id": self.id,
            "network": self.whence.network,
            "other": self.other,
            "outcome": self.outcome.value,
            "person": self.person,
            "process": self.whence.process,
            "reason": self.reason and self.reason.value,
            "role": self.role.value,
            "session": self.whence.session,
        }
        return json.dumps(fields, sort_keys=True, separators=(",", ":")).encode("ascii")

    @classmethod
    def from_bytes(cls, written: bytes) -> Self:
        """Out of what `as_bytes` wrote. ValueError."""
        try:
            raw = dict(json.loads(written))
            whence = Whence(raw.pop("network"), raw.pop("session"), raw.pop("process"))
            raw |= {"at": datetime.fromisoformat(raw["at"]), "act": Act(raw["act"])}
            raw |= {"role": TeamRole(raw["role"]), "outcome": ActOutcome(raw["outcome"])}
            raw["reason"] = raw["reason"] and AccessReason(raw["reason"])
            return cls(whence=whence, **raw)
        except (KeyError, TypeError) as error:
            raise ValueError("no entry of the log") from error


def _is_network(text: str) -> bool:
    if text in _CLASSES:
        return True
    try:
        return str(ipaddress.ip_network(text)) == text
    except ValueError:
        return False

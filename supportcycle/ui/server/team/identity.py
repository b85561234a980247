"""Who somebody is, for whatever runs behind the door of a team's server. Importing it starts nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from supportcycle.domain.access.roles import TeamRole
from supportcycle.storage.store import WorkerId
from supportcycle.ui.server.cookies import cookie_in
from supportcycle.workspace.browser_name import cookie_of


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody who is signed in. `session` is the hash by which the session is kept, no secret;
    `stepped_up_until` in seconds since 1970: until then export and break-glass are open; `place` is what kind
    of address was seen last with it, empty when it did not come through this door yet."""

    person: WorkerId
    roles: frozenset[TeamRole]
    name: str = field(repr=False)
    session: str
    stepped_up_until: float = 0.0
    place: str = ""

    def is_stepped_up(self, now: float) -> bool:
        """Whether this person showed a moment ago, once more, to be who was signed in."""
        return now < self.stepped_up_until


class KnowsSessions(Protocol):
    """What knows who is signed in at this process."""

    def known(self, key: str) -> SignedIn | None:
        """Who is behind the hash of a session now; None when it ended. Unwritable."""
        ...


_knowing: KnowsSessions | None = None


def use_sessions(knowing: KnowsSessions | None) -> None:
    """From now on ask this who is signed in; None where nobody can be, as on a laptop."""
    global _knowing
    _knowing = knowing


def person_of(asked: Mapping[str, Any] | str) -> SignedIn | None:
    """Who asks: of the scope of a request behind the door, or of the cookie that its guard let through.

    None for nobody, for a session that ended, and on a laptop. Unwritable when it cannot be looked up.
    """
    key = session_key(asked)
    return _knowing.known(key) if _knowing and key else None


def session_key(asked: Mapping[str, Any] | str) -> str:
    """The hash of a session in what the guard let through; empty when there is none."""
    if not isinstance(asked, str):
        headers = [value.decode("latin-1") for name, value in asked["headers"] if name == b"cookie"]
        asked = cookie_in("; ".join(headers))
    return cookie_of(asked)

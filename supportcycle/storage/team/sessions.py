"""Who is signed in at a team's server: what is kept of it, and what whatever keeps it can do."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Protocol

from supportcycle.storage.store import WorkerId


@dataclass(frozen=True, slots=True)
class KeptSession:
    """One session. `key` is the hash of its id, which only the browser has; times are in seconds since 1970.

    `subject` and `provider_session` are keyed hashes of what the provider calls the person and the sign-in;
    `network` and `browser` of where it began, made with the id; `sealed_name` opens with the id alone.
    """

    key: str
    person: WorkerId
    roles: frozenset[str]
    subject: str
    provider_session: str
    network: str
    browser: str
    sealed_name: bytes = field(repr=False)
    idle_until: float
    until: float
    stepped_up_until: float = 0.0


class SessionStore(Protocol):
    """Sessions of one organisation, shared by every process of its server. Every call may raise Unwritable,
    and is safe to make from several threads."""

    def open(self, session: KeptSession, *, instead_of: str = "") -> None:
        """Keep a new session; the one with the key `instead_of` ends in the same step."""
        ...

    def find(self, key: str, now: float) -> KeptSession | None:
        """The session, unless it ended or one of its times is over."""
        ...

    def seen(self, key: str, idle_until: float) -> None:
        """Somebody is there: it is idle from a later moment. One that ended stays ended."""
        ...

    def end(self, key: str) -> None:
        """End one session; one that ended already is no error."""
        ...

    def end_of(
        self, *, person: WorkerId | None = None, subject: str = "", provider_session: str = ""
    ) -> list[str]:
        """End every session that has all that is given; at least one thing is. Gives their keys."""
        ...

    def alive(self, keys: Collection[str], now: float) -> set[str]:
        """Those of the keys whose session did not end."""
        ...

    def sweep(self, now: float) -> None:
        """Forget what is over: sessions, sign-ins that nobody finished, tokens that have expired."""
        ...

    def begin_sign_in(self, key: str, sealed: bytes, until: float) -> None:
        """Keep what a sign-in that began needs to be finished."""
        ...

    def take_sign_in(self, key: str, now: float) -> bytes | None:
        """That, once: the second time it is gone, whoever of two asks first."""
        ...

    def use_token(self, key: str, until: float) -> bool:
        """Whether a token comes for the first time; it is remembered until then."""
        ...


class SignInPeople(Protocol):
    """Who is known to the organisation."""

    def came(self, subject: str, name: str, roles: frozenset[str]) -> WorkerId | None:
        """The key of a person, made when somebody comes for the first time; None for who was removed.

        `subject` is the keyed hash of what the provider calls that person. Unwritable.
        """
        ...

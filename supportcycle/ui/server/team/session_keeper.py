"""SessionStore as the door knows them: opened, renewed, looked up, bound to where they began, and ended."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from supportcycle.clock import now as moment
from supportcycle.clock import seconds
from supportcycle.domain.access.audit_sink import AuditSink, SignInAct, SignInEvent
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.errors import Damaged
from supportcycle.storage.store import WorkerId
from supportcycle.storage.team.session_seal import fresh_id, key_of_id, keyed_hash, sealed, unsealed
from supportcycle.storage.team.sessions import KeptSession, SessionStore
from supportcycle.ui.server.team.client_address import ClientAddress
from supportcycle.ui.server.team.identity import SignedIn
from supportcycle.ui.server.team.team_config import SessionConfig

_NAME = "name"
_NOTED_EVERY = 20.0
"""Seconds between two notes that somebody is there: not each of them writes in the database."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody whom the provider vouched for."""

    person: WorkerId
    roles: frozenset[TeamRole]
    subject: str
    provider_session: str
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Asker:
    """From where somebody asks, and with which browser."""

    address: ClientAddress
    browser: str


class SessionKeeper:
    """The sessions of one server; its processes share what `sessions` keeps. Unwritable from every call."""

    def __init__(
        self,
        sessions: SessionStore,
        config: SessionConfig,
        audit: AuditSink,
        clock: Callable[[], float] = seconds,
    ) -> None:
        self.sessions, self.config = sessions, config
        self._audit, self.clock = audit, clock
        self._names: dict[str, str] = {}
        self._places: dict[str, str] = {}
        self._noted: dict[str, float] = {}
        self._told_elsewhere: set[tuple[str, str]] = set()
        self.at_end: Callable[[Collection[str]], None] = lambda _: None
        """Called with the hashes of sessions that ended by a word to this process."""

    def begin(self, who: Arrival, asker: Asker, *, instead_of: str = "", stepped_up: bool = False) -> str:
        """Open a session; gives its id, which only the browser gets. The one it replaces ends at once."""
        id, now = fresh_id(), self.clock()
        kept = KeptSession(
            key=key_of_id(id),
            person=who.person,
            roles=frozenset(role.value for role in who.roles),
            subject=who.subject,
            provider_session=who.provider_session,
            network=_bound(id, asker.address.network),
            browser=_bound(id, asker.browser),
            sealed_name=sealed(id, _NAME, who.name.encode()),
            idle_until=now + 60 * self.config.idle_minutes,
            until=now + 3600 * self.config.longest_hours,
            stepped_up_until=now + 60 * self.config.step_up_minutes if stepped_up else 0.0,
        )
        self.sessions.open(kept, instead_of=instead_of)
        self._forget([instead_of] if instead_of else [])
        act = SignInAct.SIGNED_IN_AGAIN if stepped_up else SignInAct.SIGNED_IN
        self.note(act, asker, person=who.person, roles=who.roles, session=kept.key)
        return id

    def admit(self, id: str, asker: Asker) -> SignedIn | None:
        """Who shows this id, from where it may be shown; None for everybody else."""
        kept = self.sessions.find(key_of_id(id), self.clock()) if id else None
        if kept is None:
            return None
        if not self._is_bound_here(id, kept, asker):
            self._tell_elsewhere(kept, asker)
            return None
        if kept.key not in self._names:
            try:
                self._names[kept.key] = unsealed(id, _NAME, kept.sealed_name).decode()
            except Damaged:
                return None
        self._places[kept.key] = asker.address.place
        return self._as_signed_in(kept)

    def known(self, key: str) -> SignedIn | None:
        """Who is behind the hash of a session now. Only who came through this door before has a name."""
        kept = self.sessions.find(key, self.clock())
        return self._as_signed_in(kept) if kept else None

    def present(self, key: str) -> None:
        """Somebody is there; written down now and then."""
        if self.is_due(key):
            self._noted[key] = self.clock()
            self.sessions.seen(key, self.clock() + 60 * self.config.idle_minutes)

    def is_due(self, key: str) -> bool:
        """Whether it is time to write down again that somebody is there."""
        return self.clock() >= self._noted.get(key, 0.0) + _NOTED_EVERY

    def end(self, signed_in: SignedIn, asker: Asker) -> None:
        """Sign somebody out."""
        self.sessions.end(signed_in.session)
        self._forget([signed_in.session])
        person, roles, session = signed_in.person, signed_in.roles, signed_in.session
        self.note(SignInAct.SIGNED_OUT, asker, person=person, roles=roles, session=session)

    def end_by_provider(self, subject: str, provider_session: str) -> int:
        """End what the provider says is over; gives how many sessions that were."""
        ended = self.sessions.end_of(subject=subject, provider_session=provider_session)
        self._forget(ended)
        for key in ended:
            self.note(SignInAct.ENDED_BY_PROVIDER, None, session=key)
        return len(ended)

    def end_person(self, person: WorkerId) -> None:
        """End every session of somebody who is not in the team any more."""
        self._forget(self.sessions.end_of(person=person))

    def still_there(self, keys: Collection[str]) -> set[str]:
        """Those of the hashes whose session did not end, wherever it was ended."""
        alive = self.sessions.alive(keys, self.clock())
        self._forget_quietly(set(keys) - alive)
        return alive

    def sweep(self) -> None:
        """Forget what is over, here and where it is kept."""
        self.sessions.sweep(self.clock())
        known = set(self._names) | set(self._noted)
        self._forget_quietly(known - self.sessions.alive(known, self.clock()))
        self._told_elsewhere.clear()

    def note(
        self,
        act: SignInAct,
        asker: Asker | None,
        *,
        person: str = "",
        roles: frozenset[TeamRole] = frozenset(),
        session: str = "",
        reason: str = "",
    ) -> None:
        """Tell the log."""
        place = asker.address.place if asker else ""
        self._audit.note(SignInEvent(act, moment(), person, roles, session, place, reason))

    def _as_signed_in(self, kept: KeptSession) -> SignedIn:
        roles = frozenset(TeamRole(role) for role in kept.roles)
        name, place = self._names.get(kept.key, ""), self._places.get(kept.key, "")
        return SignedIn(kept.person, roles, name, kept.key, kept.stepped_up_until, place)

    def _is_bound_here(self, id: str, kept: KeptSession, asker: Asker) -> bool:
        network = not self.config.bound_to_network or kept.network == _bound(id, asker.address.network)
        return network and (not self.config.bound_to_browser or kept.browser == _bound(id, asker.browser))

    def _tell_elsewhere(self, kept: KeptSession, asker: Asker) -> None:
        """Once for each network that shows it: who tries a thousand times fills no log."""
        tried = (kept.key, asker.address.network + asker.browser[:200])
        if tried not in self._told_elsewhere:
            self._told_elsewhere.add(tried)
            self.note(SignInAct.CAME_FROM_ELSEWHERE, asker, person=kept.person, session=kept.key)

    def _forget(self, keys: Collection[str]) -> None:
        self._forget_quietly(keys)
        if keys:
            self.at_end(keys)

    def _forget_quietly(self, keys: Collection[str]) -> None:
        for key in keys:
            self._names.pop(key, None)
            self._places.pop(key, None)
            self._noted.pop(key, None)


def _bound(id: str, where: str) -> str:
    return keyed_hash(id.encode(), where)

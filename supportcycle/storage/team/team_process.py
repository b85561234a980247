"""All that one process of a team's server holds of its database: for each person a store and their rights."""

import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from supportcycle.domain.access.audit_event import Act, ActOutcome, Whence
from supportcycle.domain.access.audit_sink import FileEvent, SignInAct, SignInEvent
from supportcycle.domain.access.grants import AccessRules
from supportcycle.domain.access.removal import KeepingRule
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.errors import NotAllowed
from supportcycle.storage.retention import RetentionPolicy, utc_now
from supportcycle.storage.store import Head, Store, WorkerId
from supportcycle.storage.team.along.postgres_taken_along import PostgresTakenAlong
from supportcycle.storage.team.audited_store import AuditedStore
from supportcycle.storage.team.engine import DatabaseAddress, PoolSize
from supportcycle.storage.team.notifications import DossierWritten, Notifications
from supportcycle.storage.team.opened_team import OpenedTeam, open_team
from supportcycle.storage.team.organisation_key import KeyRing, Wrapped
from supportcycle.storage.team.postgres_sessions import PostgresSessions
from supportcycle.storage.team.postgres_store import PostgresStore
from supportcycle.storage.team.rights.acting_person import ActingPerson
from supportcycle.storage.team.rights.audit_log import anchor_key, seal_anchor
from supportcycle.storage.team.rights.checked_rights import CheckedRights
from supportcycle.storage.team.rights.dossier_rights import DossierRights
from supportcycle.storage.team.rights.postgres_records import PostgresRecords
from supportcycle.storage.team.shared_offers import SharedOffers
from supportcycle.storage.team.team_database import TeamDatabase

HERE = Whence("unknown", "none", "none")
NOBODY = "unknown"
"""In the log, who came to the door and was not let in."""
_PERSON_SIGNS = 32
_ACTS = {
    SignInAct.SIGNED_IN: Act.SIGN_IN,
    SignInAct.SIGNED_IN_AGAIN: Act.STEP_UP,
    SignInAct.SIGNED_OUT: Act.SIGN_OUT,
    SignInAct.ENDED_BY_PROVIDER: Act.SIGN_OUT,
    SignInAct.CAME_FROM_ELSEWHERE: Act.SIGN_IN,
    SignInAct.ROLE_LACKED: Act.VIEW,
    SignInAct.TOO_OFTEN: Act.VIEW,
}
_REFUSALS = (SignInAct.CAME_FROM_ELSEWHERE, SignInAct.ROLE_LACKED, SignInAct.TOO_OFTEN)


@dataclass(frozen=True, slots=True)
class TeamPlace:
    """Where the data of one organisation is, and by which rules it is kept."""

    organisation: str
    app: DatabaseAddress
    keeper: DatabaseAddress
    ring: KeyRing = field(repr=False)
    marks: Path | None
    pool: PoolSize
    keep: RetentionPolicy
    access: AccessRules
    keeping: KeepingRule


class TeamProcess:
    """Safe to use from several threads. `heard` is called for each dossier that another process wrote."""

    def __init__(self, place: TeamPlace, heard: Callable[[str, int], None]) -> None:
        """Open it. Missing, WrongSecret, Damaged, Unwritable, NewerVersion."""
        self._place = place
        self.name = f"{os.getpid():x}-{uuid.uuid4().hex[:8]}"
        self.database = TeamDatabase(place.app, pool=place.pool)
        self._keeper = TeamDatabase(place.keeper, pool=PoolSize(1, 4))
        self.database.must_be_up_to_date()
        self._notices = Notifications(place.app, lambda told: self._hear(told, heard))
        self._team: OpenedTeam = open_team(
            self.database,
            self._keeper,
            place.organisation,
            place.ring,
            marks=place.marks,
            keep=place.keep,
            written=self._tell,
        )
        self._notices.start()

    def store_of(self, person: WorkerId, whence: Whence | Callable[[], Whence]) -> Store:
        """The dossiers that this person may see, with what is done with them told to the log.

        It is there for as long as the person works, at several screens: `whence` is asked each time.
        """
        store = PostgresStore(self._team, person)
        log = DossierRights(self._records(person), person, whence, self._place.access)
        return AuditedStore(store, log)

    def takings_of(self, person: WorkerId) -> PostgresTakenAlong:
        """What is taken along of the dossiers that this person may see."""
        return PostgresTakenAlong(self._team, person)

    def rights_of(self, person: WorkerId, whence: Whence) -> CheckedRights:
        """What this person may do beside that."""
        place = self._place
        return CheckedRights(self._records(person), person, whence, place.access, place.keeping)

    def sessions(self) -> PostgresSessions:
        """Who is signed in."""
        return PostgresSessions(self.database, self._place.organisation)

    def offers(self) -> SharedOffers:
        """The list of local offers of the organisation."""
        return SharedOffers(self._team)

    def subject_key(self) -> bytes:
        """What makes hashes of how the provider calls people: 32 bytes, for this organisation alone."""
        seals = self._team.seals
        return seals.hashed("subject", "first half") + seals.hashed("subject", "second half")

    def came(self, subject: str, name: str, roles: frozenset[str]) -> WorkerId | None:
        """See `SignInPeople`: the key of a person is made of the hash of what the provider calls them."""
        person = WorkerId(subject[:_PERSON_SIGNS])
        known = frozenset(TeamRole(role) for role in roles)
        try:
            self.rights_of(person, Whence(HERE.network, HERE.session, self.name)).came_in(known, name)
        except NotAllowed:
            return None
        return person

    def note(self, event: SignInEvent) -> None:
        """See `AuditSink`: what happened at the door, in the same log as all else."""
        person = event.person or NOBODY
        whence = Whence(event.place or HERE.network, event.session or HERE.session, self.name)
        records = self._records(WorkerId(person))
        outcome = ActOutcome.DENIED if event.reason or event.act in _REFUSALS else ActOutcome.DONE
        with records.transaction() as now:
            ActingPerson(records, person, whence, self._place.access).log_it(now, _ACTS[event.act], outcome)

    def handed_out(self, event: FileEvent) -> None:
        """See `FileSink`."""
        whence = Whence(event.place or HERE.network, event.session, self.name)
        person = WorkerId(event.person)
        DossierRights(self._records(person), person, whence, self._place.access).hand_out(
            event.act, event.dossier
        )

    def keep_marks(self) -> None:
        """Keep, in the log and outside the database, how far all is: what is put back from before is noticed.

        Unwritable, Damaged.
        """
        organisation = self._place.organisation
        with self.database.transaction(organisation) as db:
            seal_anchor(db, organisation, anchor_key(self._team.seals), utc_now())
        self._team.look_again()

    def close(self) -> None:
        """Let go of the database."""
        self._notices.stop()
        self.database.close()
        self._keeper.close()

    def _records(self, person: WorkerId) -> PostgresRecords:
        seals = self._team.seals
        return PostgresRecords(self.database, self._place.organisation, person, seals, self._head)

    def _head(self, id: str, revision: int, wrapped: Wrapped, sealed: bytes) -> Head:
        return self._team.seals.head(id, revision, wrapped, sealed).head

    def _tell(self, id: str, revision: int) -> None:
        self._notices.tell(self._place.organisation, id, revision)

    def _hear(self, told: DossierWritten, heard: Callable[[str, int], None]) -> None:
        if told.organisation == self._place.organisation:
            heard(told.id, told.revision)

"""One person who does something in a team: what is done and its entry in the log are kept together.

What is refused is undone, and stands in the log by itself.
"""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from supportcycle.domain.access.audit_event import Act, ActOutcome, AuditEvent, Whence
from supportcycle.domain.access.caseload import may_read
from supportcycle.domain.access.grant_changes import Doing
from supportcycle.domain.access.grants import (
    AccessReason,
    AccessRules,
    Denial,
    DossierAccess,
    Member,
    StandIn,
)
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.errors import Missing, NotAllowed
from supportcycle.storage.retention import utc_now
from supportcycle.storage.team.rights.records import RightsRecords, RightsTransaction

SHORTEST_CODE = 8
"""Signs of the id of a dossier that name it: screens and papers show as many."""


class ActingPerson:
    """Who does it, and from where: asked for each entry when it is told as a question."""

    def __init__(
        self,
        records: RightsRecords,
        person: str,
        whence: Whence | Callable[[], Whence],
        rules: AccessRules,
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._records, self._person = records, person
        self._whence = whence if callable(whence) else lambda: whence
        self._rules, self._clock = rules, clock

    def member(self, now: RightsTransaction) -> Member:
        """Who this is. NotAllowed when not of the team."""
        member = next((each for each in now.members() if each.person == self._person), None)
        if member is None or not member.is_in(self._clock(), *TeamRole):
            raise NotAllowed(Denial.NOT_IN_TEAM)
        return member

    def must_be(self, now: RightsTransaction, role: TeamRole) -> None:
        """NotAllowed when this person has another role."""
        if role not in self.member(now).roles:
            raise NotAllowed(Denial.NOT_YOURS)

    def do(
        self,
        act: Act,
        dossier: str,
        how: Callable[[DossierAccess, Doing], DossierAccess],
        other: str | None = None,
        reason: AccessReason | None = None,
    ) -> None:
        """Change who may come at a dossier. NotAllowed."""
        with self.told(act, None, dossier, other, reason) as now:
            now.hold_still(dossier)
            (before,), doing = now.facts_of([dossier]), self._doing()
            now.keep_facts(before, how(before, doing), doing.at)

    def absence(
        self,
        act: Act,
        how: Callable[[RightsTransaction, Doing], StandIn],
        other: str | None = None,
        reason: AccessReason | None = None,
    ) -> None:
        """Change who does the caseload of somebody, and who may see each of its dossiers. NotAllowed."""
        with self.told(act, None, None, other, reason) as now:
            now.hold_still(None)
            doing = self._doing()
            one = how(now, doing)
            before = now.facts_of(now.dossiers_of(one.absent))
            now.keep_stand_in(one)
            after = now.facts_of([each.dossier for each in before])
            for then, facts in zip(before, after, strict=True):
                now.keep_facts(then, facts, doing.at)

    @contextmanager
    def told(
        self,
        act: Act,
        role: TeamRole | None,
        dossier: str | None = None,
        other: str | None = None,
        reason: AccessReason | None = None,
    ) -> Iterator[RightsTransaction]:
        """A transaction that ends with its entry in the log; NotAllowed for who lacks the role."""
        try:
            with self._records.transaction() as now:
                self.must_be(now, role) if role else self.member(now)
                yield now
                self.log_it(now, act, ActOutcome.DONE, dossier, other, reason)
        except NotAllowed:
            with self._records.transaction() as now:
                self.log_it(now, act, ActOutcome.DENIED, dossier, other, reason)
            raise

    def log_it(
        self,
        now: RightsTransaction,
        act: Act,
        outcome: ActOutcome,
        dossier: str | None = None,
        other: str | None = None,
        reason: AccessReason | None = None,
    ) -> None:
        """An entry in the log, in this transaction."""
        event = AuditEvent(
            uuid.uuid4().hex,
            self._clock(),
            self._person,
            self._role(now, dossier),
            act,
            outcome,
            self._whence(),
            dossier,
            other,
            reason,
        )
        now.log(event)

    def with_code(self, code: str, act: Act, role: TeamRole) -> str:
        """The dossier of which the id begins so, for who has that role. Missing, NotAllowed."""
        plain = code.strip().lower().replace(" ", "")
        with self._records.transaction() as now:
            is_let = role in self.member(now).roles
            found = now.with_code(plain) if is_let and plain.isalnum() and len(plain) >= SHORTEST_CODE else []
            if len(found) != 1:
                self.log_it(now, act, ActOutcome.DENIED)
        if not is_let:
            raise NotAllowed(Denial.NOT_YOURS)
        if len(found) != 1:
            raise Missing("no dossier of this code")
        return found[0]

    def came_in(self, roles: frozenset[TeamRole], name: str) -> None:
        """Known from now on by this name, with the roles that the provider gives today.

        NotAllowed when this person left the team. Who has other roles than before keeps what they give.
        """
        with self._records.transaction() as now:
            at = self._clock()
            known = next((each for each in now.members() if each.person == self._person), None)
            if known and known.left:
                raise NotAllowed(Denial.NOT_IN_TEAM)
            member = Member(self._person, roles, name)
            if known == member:
                return
            now.hold_still(None)
            mine = now.dossiers_of(self._person)
            before = now.facts_of(mine)
            now.keep_member(member)
            for then, facts in zip(before, now.facts_of(mine), strict=True):
                now.keep_facts(then, facts, at)

    def _doing(self) -> Doing:
        return Doing(self._person, self._clock(), self._rules, uuid.uuid4().hex)

    def _role(self, now: RightsTransaction, dossier: str | None) -> TeamRole:
        """In which role somebody with several acted: a worker where the dossier is this person's work."""
        roles = next((each.roles for each in now.members() if each.person == self._person), frozenset())
        is_own = dossier is not None and may_read(now.facts_of([dossier])[0], self._person, self._clock())
        if TeamRole.WORKER in roles and (is_own or len(roles) == 1):
            return TeamRole.WORKER
        return next((each for each in reversed(TeamRole) if each in roles), TeamRole.WORKER)

"""`TeamRights` over any records: the rules of `domain/access` decide."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from supportcycle.domain.access import grant_changes as change
from supportcycle.domain.access import removal
from supportcycle.domain.access.audit_event import Act, ActOutcome, AuditEvent, Whence
from supportcycle.domain.access.caseload import is_barred, live_access, owner_of
from supportcycle.domain.access.grant_changes import Doing
from supportcycle.domain.access.grants import (
    AccessReason,
    AccessRules,
    Denial,
    DossierAccess,
    Grant,
    GrantKind,
    Member,
    StandIn,
)
from supportcycle.domain.access.lead_view import for_lead
from supportcycle.domain.access.removal import KeepingRule
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.access.team_rights import CaseloadLine, LedDossier, LogQuery, own_part
from supportcycle.domain.errors import Missing, NotAllowed
from supportcycle.storage.retention import utc_now
from supportcycle.storage.team.rights.acting_person import ActingPerson
from supportcycle.storage.team.rights.records import RightsRecords, RightsTransaction

_EVER = datetime(2000, 1, 1, tzinfo=UTC)


class CheckedRights(ActingPerson):
    """See `TeamRights`. `usual` is the keeping rule while nobody chose another."""

    def __init__(
        self,
        records: RightsRecords,
        person: str,
        whence: Whence | Callable[[], Whence],
        rules: AccessRules,
        usual: KeepingRule,
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(records, person, whence, rules, clock=clock)
        self._usual = usual

    def me(self) -> Member:
        """See `TeamRights`."""
        with self._records.transaction() as now:
            return self.member(now)

    def people(self) -> tuple[Member, ...]:
        """See `TeamRights`."""
        with self._records.transaction() as now:
            return now.members() if self.member(now) else ()

    def caseload(self) -> list[CaseloadLine]:
        """See `TeamRights`."""
        at = self._clock()
        with self._records.transaction() as now:
            self.member(now)
            all_facts = now.facts_of(now.dossiers_of(self._person))
        found = ((facts, live_access(facts, self._person, at)) for facts in all_facts)
        return [CaseloadLine(facts.dossier, access, owner_of(facts, at)) for facts, access in found if access]

    def facts(self, dossier: str) -> DossierAccess:
        """See `TeamRights`."""
        with self._records.transaction() as now:
            (facts,), at = now.facts_of([dossier]), self._clock()
        if owner_of(facts, at) == self._person:
            return facts
        if live_access(facts, self._person, at) is None:
            raise NotAllowed(Denial.NOT_YOURS)
        return own_part(facts, {self._person, owner_of(facts, at) or ""})

    def share(
        self,
        dossier: str,
        person: str,
        kind: GrantKind,
        reason: AccessReason,
        until: datetime,
        why: str = "",
    ) -> None:
        """See `TeamRights`."""

        def shared(facts: DossierAccess, doing: Doing) -> DossierAccess:
            return change.shared(facts, doing, person, kind, reason, until, why)

        self.do(Act.SHARE, dossier, shared, person, reason)

    def unshare(self, dossier: str, person: str) -> None:
        """See `TeamRights`."""
        self.do(Act.UNSHARE, dossier, lambda facts, doing: change.unshared(facts, doing, person), person)

    def hand_over(self, dossier: str, person: str, reason: AccessReason, why: str = "") -> None:
        """See `TeamRights`."""

        def handed_over(facts: DossierAccess, doing: Doing) -> DossierAccess:
            return change.handed_over(facts, doing, person, reason, why)

        self.do(Act.HAND_OVER, dossier, handed_over, person, reason)

    def refuse_worker(self, dossier: str, person: str) -> None:
        """See `TeamRights`."""
        self.do(Act.REFUSE_WORKER, dossier, lambda facts, doing: change.refused(facts, doing, person), person)

    def want_worker_again(self, dossier: str, person: str) -> None:
        """See `TeamRights`."""

        def wanted(facts: DossierAccess, doing: Doing) -> DossierAccess:
            return change.wanted_again(facts, doing, person)

        self.do(Act.WANT_WORKER_AGAIN, dossier, wanted, person)

    def break_glass(self, code: str, reason: AccessReason, why: str) -> str:
        """See `TeamRights`."""
        dossier = self.with_code(code, Act.BREAK_GLASS, TeamRole.WORKER)

        def broken(facts: DossierAccess, doing: Doing) -> DossierAccess:
            return change.broken_glass(facts, doing, reason, why)

        self.do(Act.BREAK_GLASS, dossier, broken, None, reason)
        return dossier

    def untold(self) -> list[Grant]:
        """See `TeamRights`."""
        at = self._clock()
        with self._records.transaction() as now:
            me = self.member(now)
            mine = now.dossiers_of(self._person)
            if me.is_in(at, TeamRole.TEAM_LEAD):
                mine += [id for id in now.dossiers() if id not in mine]
            all_facts = now.facts_of(mine)
        told_to = (self._person, None if me.is_in(at, TeamRole.TEAM_LEAD) else self._person)
        return [
            each
            for facts in all_facts
            if owner_of(facts, at) in told_to
            for each in facts.grants
            if change.is_untold(each)
        ]

    def read_of_emergencies(self, dossier: str) -> None:
        """See `TeamRights`."""
        self.do(Act.READ_OF_EMERGENCY, dossier, change.emergencies_seen)

    def stand_in(
        self, absent: str, person: str, reason: AccessReason, since: datetime, until: datetime
    ) -> None:
        """See `TeamRights`."""

        def began(now: RightsTransaction, doing: Doing) -> StandIn:
            return change.stand_in(now.members(), doing, absent, person, reason, since, until)

        self.absence(Act.STAND_IN, began, person, reason)

    def end_stand_in(self, id: str) -> None:
        """See `TeamRights`."""

        def ended(now: RightsTransaction, doing: Doing) -> StandIn:
            one = next((each for each in now.stand_ins() if each.id == id), None)
            if one is None:
                raise Missing("no such stand-in")
            return change.stand_in_ended(now.members(), doing, one)

        self.absence(Act.END_STAND_IN, ended)

    def stand_ins(self) -> list[StandIn]:
        """See `TeamRights`."""
        at = self._clock()
        with self._records.transaction() as now:
            is_lead = self.member(now).is_in(at, TeamRole.TEAM_LEAD)
            going = [each for each in now.stand_ins() if at < each.until]
        return [each for each in going if is_lead or self._person in (each.absent, each.person)]

    def led(self) -> list[LedDossier]:
        """See `TeamRights`."""
        at = self._clock()
        with self._records.transaction() as now:
            self.must_be(now, TeamRole.TEAM_LEAD)
            heads, all_facts = now.heads(), now.facts_of(list(now.dossiers()))
        return [
            LedDossier(
                facts.dossier,
                owner_of(facts, at),
                for_lead(heads.get(facts.dossier, {})),
                sum(map(change.is_untold, facts.grants)),
            )
            for facts in all_facts
            if not is_barred(facts, self._person, at)
        ]

    def end_membership(self, person: str) -> None:
        """See `TeamRights`."""
        with self.told(Act.END_MEMBERSHIP, TeamRole.ADMINISTRATOR, other=person) as now:
            now.hold_still(None)
            at = self._clock()
            member = next((each for each in now.members() if each.person == person), None)
            if member is None:
                raise NotAllowed(Denial.NOT_IN_TEAM)
            everything = now.facts_of(now.dossiers_of(person))
            now.keep_member(replace(member, left=member.left or at))
            for one in now.stand_ins():
                if person in (one.absent, one.person):
                    now.keep_stand_in(replace(one, ended=at))
            going = now.stand_ins()
            for before in everything:
                now.keep_facts(before, replace(change.left(before, person, at), stand_ins=going), at)

    def rule(self) -> KeepingRule:
        """See `TeamRights`."""
        with self._records.transaction() as now:
            self.member(now)
            return now.rule() or self._usual

    def change_rule(self, rule: KeepingRule) -> None:
        """See `TeamRights`."""
        with self.told(Act.CHANGE_RULE, TeamRole.ADMINISTRATOR) as now:
            if rule.log_days < self._usual.log_days or rule.dossier_days < 0:
                raise NotAllowed(Denial.PERIOD)
            now.keep_rule(rule)

    def hold(self, code: str, *, on: bool) -> str:
        """See `TeamRights`."""
        act = Act.HOLD if on else Act.END_HOLD
        dossier = self.with_code(code, act, TeamRole.ADMINISTRATOR)
        self.do(act, dossier, removal.held if on else removal.let_go)
        return dossier

    def log(self, query: LogQuery, *, exporting: bool = False) -> list[AuditEvent]:
        """See `TeamRights`."""
        act = Act.EXPORT_LOG if exporting else Act.SEARCH_LOG
        with self.told(act, TeamRole.AUDITOR, query.dossier, query.person) as now:
            return now.events(query)

    def looks(self, dossier: str) -> list[AuditEvent]:
        """See `TeamRights`."""
        with self._records.transaction() as now:
            at = self._clock()
            removal.must_own(now.facts_of([dossier])[0], self._person, at)
            return now.events(LogQuery(_EVER, at + timedelta(seconds=1), dossier))

    def record(self, act: Act, dossier: str | None, outcome: ActOutcome = ActOutcome.DONE) -> None:
        """See `TeamRights`."""
        with self._records.transaction() as now:
            self.log_it(now, act, outcome, dossier)

"""A team with one dossier, Bram's, for the contract of `TeamRights`; time stands still until it is moved."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from supportcycle.domain.access.audit_event import Whence
from supportcycle.domain.access.caseload import may_read, may_write
from supportcycle.domain.access.grant_changes import Doing, laid_out
from supportcycle.domain.access.grants import AccessRules, DossierAccess, Member
from supportcycle.domain.access.hash_chain import ChainLink
from supportcycle.domain.access.removal import KeepingRule
from supportcycle.storage.team.rights.checked_rights import CheckedRights
from supportcycle.storage.team.rights.dossier_rights import DossierRights
from supportcycle.storage.team.rights.memory_records import MemoryRecords, MemoryTeam
from supportcycle.storage.team.rights.records import RightsRecords
from tests.domain.access.team import ROLES

START = datetime(2026, 11, 30, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
BRAM = "b4a3" * 8
RULES, RULE = AccessRules(24, 365, 92), KeepingRule(0, 1825)
WHENCE = Whence("local", "5e55", "app-1")


class Team:
    """`records` gives those of one person; `access` what a database lets somebody do with Bram's dossier."""

    def __init__(
        self,
        records: Callable[[str], RightsRecords],
        access: Callable[[str, datetime], str | None],
        links: Callable[[], list[ChainLink]],
    ) -> None:
        self.at, self._records, self._access, self.links = START, records, access, links
        self.database = self.organisation = self.seals = None

    def of(self, person: str) -> CheckedRights:
        return CheckedRights(self._records(person), person, WHENCE, RULES, RULE, clock=lambda: self.at)

    def dossiers_of(self, person: str) -> DossierRights:
        return DossierRights(self._records(person), person, WHENCE, RULES, clock=lambda: self.at)

    def may_see(self, person: str) -> str | None:
        return self._access(person, self.at)


def memory_team(names: str = "{}") -> Team:
    """Six people, known by name, and Bram's dossier of Fatma."""
    members = [Member(person, frozenset(roles), names.format(person)) for person, roles in ROLES.items()]
    kept = MemoryTeam(people={each.person: each for each in members})
    kept.dossiers[BRAM] = laid_out(BRAM, members[0], Doing("fatma", START, RULES, "g0"))
    kept.heads[BRAM] = {"name": "Bram", "next_step": "bellen"}
    records = MemoryRecords(kept)

    def facts() -> DossierAccess:
        with records.transaction() as now:
            return now.facts_of([BRAM])[0]

    def access(person: str, at: datetime) -> str | None:
        reads = "read" if may_read(facts(), person, at) else None
        return "write" if may_write(facts(), person, at) else reads

    return Team(lambda person: records, access, lambda: list(kept.chain))

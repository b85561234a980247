"""What `CheckedRights` asks of where things are kept: in memory or in PostgreSQL."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from supportcycle.domain.access.audit_event import AuditEvent
from supportcycle.domain.access.grants import DossierAccess, Member, StandIn
from supportcycle.domain.access.removal import KeepingRule
from supportcycle.domain.access.team_rights import LogQuery
from supportcycle.storage.store import Head


class RightsTransaction(Protocol):
    """Inside one transaction: all of it is kept, or nothing. Every call may raise Unwritable."""

    def members(self) -> tuple[Member, ...]:
        """Everybody, who left too."""
        ...

    def keep_member(self, member: Member) -> None:
        """New, or as this one is now."""
        ...

    def facts_of(self, dossiers: Sequence[str]) -> list[DossierAccess]:
        """All of these dossiers, in this order; of one that was never there, no grant."""
        ...

    def hold_still(self, dossier: str | None) -> None:
        """Until the end nobody else changes who may come at it; None: nor who is in the team or away."""
        ...

    def keep_facts(self, before: DossierAccess, after: DossierAccess, at: datetime) -> None:
        """What is new or otherwise, and with it who may see the dossier from now on."""
        ...

    def dossiers_of(self, person: str) -> list[str]:
        """Those of which this person, or who this one stands in for, was given something that did not end."""
        ...

    def dossiers(self) -> Mapping[str, str | None]:
        """The person in the owner's grant that did not end, or None, of each dossier there is."""
        ...

    def with_code(self, code: str) -> list[str]:
        """The dossiers whose id begins so, two at most."""
        ...

    def heads(self) -> Mapping[str, Head]:
        """Those of all dossiers of which a team lead may see one."""
        ...

    def stand_ins(self) -> tuple[StandIn, ...]:
        """All that did not end."""
        ...

    def keep_stand_in(self, one: StandIn) -> None:
        """New, or ended."""
        ...

    def rule(self) -> KeepingRule | None:
        """What was chosen; None when nothing was."""
        ...

    def keep_rule(self, rule: KeepingRule) -> None:
        """From now on."""
        ...

    def log(self, event: AuditEvent) -> None:
        """Put it at the end of a chain."""
        ...

    def events(self, query: LogQuery) -> list[AuditEvent]:
        """The oldest first."""
        ...


class RightsRecords(Protocol):
    """Where it is kept, for one person of one organisation."""

    def transaction(self) -> AbstractContextManager[RightsTransaction]:
        """Kept when the block ends, undone when it raises."""
        ...

"""How long an organisation keeps a dossier of a team and the log, and what has to stay longer."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from supportcycle.domain.access.caseload import owner_of
from supportcycle.domain.access.grant_changes import Doing
from supportcycle.domain.access.grants import Denial, DossierAccess, LegalHold
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.errors import NotAllowed


@dataclass(frozen=True, slots=True)
class KeepingRule:
    """Days: of a dossier after it was last saved, 0 for no rule; of the log after each entry."""

    dossier_days: int
    log_days: int


def is_held(facts: DossierAccess) -> bool:
    """Whether the dossier has to stay."""
    return any(hold.lifted is None for hold in facts.holds)


def must_be_removable(facts: DossierAccess, person: str, at: datetime) -> None:
    """Only its owner removes a dossier, and nobody one that has to stay. NotAllowed."""
    must_own(facts, person, at)
    if is_held(facts):
        raise NotAllowed(Denial.HELD)


def must_own(facts: DossierAccess, person: str, at: datetime) -> None:
    """NotAllowed for whoever is not the owner."""
    if owner_of(facts, at) != person:
        raise NotAllowed(Denial.NOT_YOURS)


def held(facts: DossierAccess, doing: Doing) -> DossierAccess:
    """An administrator says that the dossier has to stay. NotAllowed."""
    _must_administer(facts, doing)
    if is_held(facts):
        raise NotAllowed(Denial.HAS_IT)
    hold = LegalHold(doing.new_id, facts.dossier, doing.at, doing.by)
    return replace(facts, holds=(*facts.holds, hold))


def let_go(facts: DossierAccess, doing: Doing) -> DossierAccess:
    """An administrator says that the dossier does not have to stay any more. NotAllowed."""
    _must_administer(facts, doing)
    if not is_held(facts):
        raise NotAllowed(Denial.NOT_SET)
    return replace(facts, holds=tuple(replace(each, lifted=each.lifted or doing.at) for each in facts.holds))


def time_is_over(rule: KeepingRule, saved_at: datetime, facts: DossierAccess, at: datetime) -> bool:
    """Whether the organisation's time for a dossier has gone by and nothing says that it has to stay."""
    if rule.dossier_days <= 0 or is_held(facts):
        return False
    return saved_at + timedelta(days=rule.dossier_days) <= at


def _must_administer(facts: DossierAccess, doing: Doing) -> None:
    member = facts.member(doing.by)
    if member is None or not member.is_in(doing.at, TeamRole.ADMINISTRATOR):
        raise NotAllowed(Denial.NOT_YOURS)

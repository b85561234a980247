"""What the person for whom this thread works may take along from the server; on a laptop nothing is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from supportcycle.domain.access.audit_event import Act, ActOutcome
from supportcycle.domain.access.taken_along import TakenAlong
from supportcycle.domain.access.team_rights import TeamRights


@dataclass(frozen=True, slots=True)
class TeamAlong:
    """Of one person: what is taken along, how an act with a dossier gets in the log of the team, and what a
    colleague is called ("" when that is not known)."""

    takings: TakenAlong
    record: Callable[[Act, str, ActOutcome], None] = field(repr=False)
    name_of: Callable[[str], str] = field(repr=False)


def along_of_team(takings: TakenAlong, rights: TeamRights) -> TeamAlong:
    """That of the person whose takings and rights these are."""

    @cache
    def names() -> dict[str, str]:
        return {each.person: each.name for each in rights.people()}

    def name_of(person: str) -> str:
        return names().get(person, "")

    return TeamAlong(takings, rights.record, name_of)


class _AlongGiver:
    """Who gives it: the team edition says so when it starts."""

    along: Callable[[], TeamAlong | None] | None = None


def current_along() -> TeamAlong | None:
    """That of the person of now; None in the edition for one laptop, and for who is not signed in."""
    return _AlongGiver.along() if _AlongGiver.along else None


def use_along(giver: Callable[[], TeamAlong | None] | None) -> None:
    """From now on ask this what the person who is there may take along; None for a laptop."""
    _AlongGiver.along = giver

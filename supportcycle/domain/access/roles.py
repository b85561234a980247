"""What somebody of an organisation may do in the edition for a team, by the roles its own provider gives."""

from collections.abc import Set as AbstractSet
from enum import Enum


class TeamRole(Enum):
    """What somebody is in the team, perhaps more than one. The value stands in the configuration."""

    WORKER = "worker"
    TEAM_LEAD = "team_lead"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


_EVERYBODY = frozenset(TeamRole)
_WITH_DOSSIERS = frozenset({TeamRole.WORKER, TeamRole.TEAM_LEAD})
_PAGES = {
    "about": _EVERYBODY,
    "handbook": _EVERYBODY,
    "methods": _EVERYBODY,
    "people": frozenset({TeamRole.ADMINISTRATOR}),
    "audit": frozenset({TeamRole.AUDITOR}),
}
_FIRST = ((_WITH_DOSSIERS, "start"), (_PAGES["audit"], "audit"), (_PAGES["people"], "people"))


def may_open(page: str, roles: AbstractSet[TeamRole]) -> bool:
    """Whether who has these roles may open a page, named as in `pages/`.

    A page that nobody thought of here is one of a dossier. What of a dossier is shown there the grants say;
    a team lead gets counts, terms and heads only, unless a grant gives more.
    """
    return bool(roles & _PAGES.get(page, _WITH_DOSSIERS))


def works_with_dossiers(roles: AbstractSet[TeamRole]) -> bool:
    """Whether dossiers are this person's work at all: who only keeps the server or the log sees none."""
    return bool(roles & _WITH_DOSSIERS)


def first_page(roles: AbstractSet[TeamRole]) -> str:
    """The page to begin at, named as in `pages/`; empty for who has no role, and so no page."""
    return next((page for allowed, page in _FIRST if roles & allowed), "")

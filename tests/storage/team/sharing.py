"""Access given by hand, as the rules of the caseload give it."""

from datetime import datetime

from sqlalchemy import delete, insert

from supportcycle.storage.store import WorkerId
from supportcycle.storage.team.opened_team import OpenedTeam
from supportcycle.storage.team.schema import dossier_access


def share(
    team: OpenedTeam,
    id: str,
    person: WorkerId,
    may: str,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
) -> None:
    """Give somebody access to a dossier."""
    row = {"organisation": team.organisation, "dossier": id, "person": person, "source": "grant", "may": may}
    more = {"until": until} | ({"since": since} if since else {})
    with team.database.transaction(team.organisation, granting=id) as db:
        db.execute(insert(dossier_access), row | more)


def unshare(team: OpenedTeam, id: str, person: WorkerId) -> None:
    """Take it back."""
    with team.database.transaction(team.organisation, granting=id) as db:
        db.execute(delete(dossier_access).where(dossier_access.c.person == person))

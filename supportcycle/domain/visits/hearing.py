"""From when on everybody who sits at the table heard what was said: what is older is no word said aloud."""

from datetime import date

from supportcycle.domain.dates import as_date
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_values


def field_heard(visit: Visit) -> str:
    """The field of a visit that holds the saved state from which on everybody heard."""
    return "revision" if visit.heard_from is None else "heard_from"


def all_heard(dossier: Dossier, visit_id: str, then: Dossier | None, today: date) -> bool:
    """Whether everybody who is at this visit now was there already in a saved state of today, such as the one
    of `field_heard`. Not when the visit goes on on another day, or somebody joined or left since: who
    comes back did not hear what was said in between."""
    visit = current_round(dossier)[1].visits[visit_id]
    was = current_round(then)[1].visits.get(visit_id) if then else None
    if was is None or as_date((visit.heard_since or visit.begun_at)[:10]) != today:
        return False
    return set(visit.present) == set(was.present) and visit.others.strip() == was.others.strip()


def with_heard_from(dossier: Dossier, visit_id: str, revision: int, at: str) -> Dossier:
    """The dossier in which everybody who is at this visit hears what is said from a saved state on, since a
    moment (ISO 8601)."""
    path = ("rounds", current_round(dossier)[0], "visits", visit_id)
    return with_values(dossier, path, {"heard_from": revision, "heard_since": at})

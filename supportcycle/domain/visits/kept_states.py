"""The saved states a visit remembers by their number, which means nothing in another store."""

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.references import mapped

REMEMBERED = ("revision", "heard_from", "ended_revision")
"""The fields of a visit that hold the number of a saved state."""


def is_state_of(then: Dossier, visit_id: str, visit: Visit, field: str) -> bool:
    """Whether a saved state can be the one whose number stands in this field of a visit: the visit was there,
    and did not hold that number yet. In another store every state holds it already."""
    was = next((round.visits[visit_id] for round in then.rounds.values() if visit_id in round.visits), None)
    return was is not None and getattr(was, field) != getattr(visit, field)


def without_states(dossier: Dossier) -> Dossier:
    """The dossier as it is taken over from a file: no visit points to a state of the store it came from."""
    return mapped(dossier, Visit, _without)


def _without(visit: Visit) -> Visit:
    held = {field: None for field in REMEMBERED if getattr(visit, field) is not None}
    return visit.model_copy(update=held) if held else visit

"""Which moment of a visit asks for what stands at a place of the dossier."""

from collections.abc import Iterable

from supportcycle.domain.model.base import Path
from supportcycle.domain.visits.declaration import Moment


def moment_at(path: Path, moments: Iterable[Moment]) -> Moment | None:
    """The moment of which the answer stands at this place or around it, the nearest; None without one."""
    found = [moment for moment in moments if moment.place and _leads_to(moment.place.split("."), path)]
    return max(found, key=lambda moment: moment.place.count("."), default=None)


def _leads_to(place: list[str], path: Path) -> bool:
    """Whether the place, in which anything may stand for what is between braces, begins this path."""
    pairs = zip(place, path, strict=False)
    return len(place) <= len(path) and all(part[:1] == "{" or part == at for part, at in pairs)

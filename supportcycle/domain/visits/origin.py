"""Where the answer to a moment of a visit stands, and back from a place to the moment that asks for it."""

from collections.abc import Iterable, Mapping
from functools import cache

from supportcycle.domain.model.base import Path
from supportcycle.domain.visits.declaration import Moment, MomentKind

_BESIDE: Mapping[MomentKind, tuple[str, ...]] = {
    "weigh": ("advantages", "disadvantages"),
    "pick": ("second_best",),
    "agreement": ("dissent_client",),
}
"""What is asked beside the place itself, by how the answer is given."""


def places_of(moment: Moment) -> tuple[Path, ...]:
    """Every place that holds an answer to this moment, the declared one first, with what stands between
    braces as it is declared; none for a moment without a place."""
    return _places(moment.place, moment.kind) if moment.place else ()


def moment_at(path: Path, moments: Iterable[Moment]) -> Moment | None:
    """The moment of which an answer stands at this place or around it: the nearest, of those the first; None
    without one."""
    nearest, found = 0, None
    for moment in moments:
        for place in places_of(moment):
            if len(place) > nearest and _leads_to(place, path):
                nearest, found = len(place), moment
    return found


@cache
def _places(place: str, kind: MomentKind) -> tuple[Path, ...]:
    *way, last = place.split(".")
    return tuple((*way, key) for key in (last, *_BESIDE.get(kind, ())))


def _leads_to(place: Path, path: Path) -> bool:
    """Whether the place, in which anything may stand for what is between braces, begins this path."""
    pairs = zip(place, path, strict=False)
    return len(place) <= len(path) and all(part[:1] == "{" or part == at for part, at in pairs)

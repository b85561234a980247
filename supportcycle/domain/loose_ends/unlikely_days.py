"""Days that others will count with, of a year that is hardly meant."""

from collections.abc import Iterator

from supportcycle.domain.dates import as_date
from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.scene import Scene
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.worksheet import Occasion
from supportcycle.domain.quantities.likely_days import is_likely

_OF_THE_REQUEST = (
    "melding_on",
    "researched_on",
    "aanvraag_on",
    "decided_on",
    "objected_on",
    "agreed_on",
    "confirmed_on",
    "objection_decided_on",
)
_OF_THE_PLAN: tuple[tuple[str, Occasion], ...] = (("made_on", "happened"), ("evaluate_on", "planned"))


def unlikely_days(scene: Scene) -> Iterator[LooseEnd]:
    """A day from which terms of the law or the day of looking back follow, in 1062 or 2062."""
    for kind, path, typed, when in _days(scene):
        day = as_date(typed)
        if day and not is_likely(day, when, scene.today):
            yield scene.end(kind, path, path[-1], f"{day.year:04}{day:%m%d}", day=typed.strip())


def _days(scene: Scene) -> Iterator[tuple[LooseEndKind, Path, str, Occasion]]:
    request = scene.round.aanvraag
    for field in _OF_THE_REQUEST:
        yield LooseEndKind.DAY_UNLIKELY, scene.at("aanvraag", field), getattr(request, field), "happened"
    for field, when in _OF_THE_PLAN:
        yield LooseEndKind.PLAN_DAY_UNLIKELY, scene.in_plan(field), getattr(scene.version, field), when


CHECKS = (unlikely_days,)

"""Amounts of the law that are old: nobody should count on what was asked a year ago."""

from collections.abc import Iterator
from datetime import timedelta

from supportcycle.domain.dates import as_typed
from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.scene import Scene
from supportcycle.domain.loose_ends.wmo import lines

_LONGEST = timedelta(days=365)


def old_figures(scene: Scene) -> Iterator[LooseEnd]:
    """Something is asked of the municipality, and the amounts here are of another year or a year unread."""
    checked = scene.limits.amounts_checked
    if checked is None or not any(lines(scene)):
        return
    if scene.limits.amounts_of != scene.today.year or scene.today - checked > _LONGEST:
        path = scene.at("aanvraag", "own_contribution")
        yield scene.end(LooseEndKind.OLD_FIGURES, path, str(scene.limits.amounts_of), day=as_typed(checked))


CHECKS = (old_figures,)

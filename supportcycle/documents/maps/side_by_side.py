"""Two circles beside each other."""

from functools import lru_cache

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.circle import circle_of
from supportcycle.documents.maps.names import client_name
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.snapshots import Snapshot
from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.maps.side_by_side import side_by_side

_WIDTH = 480.0


def circles_side_by_side(then: Snapshot, now: Dossier) -> Drawing:
    """The circle of then on the left, that of now on the right."""
    centre = client_name(now)
    return _beside(
        circle_of(then, centre, _WIDTH),
        circle_of(now, centre, _WIDTH),
        text("maps.then_now.then", on=kept_on(then)),
        text("maps.then_now.now"),
    )


def kept_on(each: Snapshot) -> str:
    """The date of a kept map in words; that it is not known when it is not."""
    return each.taken_on.strip() or text("maps.then_now.no_date")


@lru_cache(maxsize=8)
def _beside(then: Drawing, now: Drawing, then_label: str, now_label: str) -> Drawing:
    return side_by_side(then, now, then_label=then_label, now_label=now_label)

"""Two circles beside each other."""

from functools import lru_cache

from supportcycle.content import text
from supportcycle.domain.model.network.snapshots import Network, Snapshot
from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.maps.side_by_side import side_by_side
from supportcycle.ui.views.maps_circle_drawing import circle_of
from supportcycle.ui.views.maps_names import client_name

_WIDTH = 480.0


def beside(then: Snapshot, now: Network) -> Drawing:
    """The circle of then on the left, that of now on the right."""
    centre = client_name()
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

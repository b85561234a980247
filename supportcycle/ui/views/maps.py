"""The network in pictures: bringing people to mind, drawing maps, and reading them together."""

from collections.abc import Callable, Mapping

from supportcycle.content import text
from supportcycle.ui.page import page
from supportcycle.ui.views.maps_asking import draw_asking
from supportcycle.ui.views.maps_care import draw_care
from supportcycle.ui.views.maps_circle import draw_circle
from supportcycle.ui.views.maps_collect import draw_collecting
from supportcycle.ui.views.maps_ecogram import draw_ecogram
from supportcycle.ui.views.maps_genogram import draw_genogram
from supportcycle.ui.views.maps_life_line import draw_life_line
from supportcycle.ui.views.maps_msna import draw_msna
from supportcycle.ui.views.maps_neighbourhood import draw_neighbourhood
from supportcycle.ui.views.maps_only_in_tree import draw_only_in_tree
from supportcycle.ui.views.maps_onward import draw_onward_of
from supportcycle.ui.views.maps_read import draw_read
from supportcycle.ui.views.maps_support import draw_support
from supportcycle.ui.views.maps_then_now import draw_then_now
from supportcycle.ui.views.maps_vip import draw_vip

_SUBJECTS: Mapping[str, Mapping[str, Callable[[], None]]] = {
    "names": {"collect": draw_collecting, "vip": draw_vip},
    "draw": {
        "circle": draw_circle,
        "neighbourhood": draw_neighbourhood,
        "ecogram": draw_ecogram,
        "genogram": draw_genogram,
        "msna": draw_msna,
    },
    "talk": {"support": draw_support, "reading": draw_read, "care": draw_care, "asking": draw_asking},
    "time": {"life_line": draw_life_line, "then_now": draw_then_now},
}
_FOUND_UNDER = {"asks": "asking", "vital": "reading", "enough": "reading", "talked_about": "care"}


def show() -> None:
    """Draw the page."""
    groups = {text(f"maps.groups.{key}"): tuple(inside) for key, inside in _SUBJECTS.items()}
    draw = {key: each for inside in _SUBJECTS.values() for key, each in inside.items()}
    subjects = {key: text(f"maps.subjects.{key}") for key in draw}
    with page("maps", subjects, groups=groups, found_under=_FOUND_UNDER) as now:
        draw[now]()
        draw_only_in_tree(now)
        draw_onward_of(now)

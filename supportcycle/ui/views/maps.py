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
from supportcycle.ui.views.maps_support import draw_support
from supportcycle.ui.views.maps_then_now import draw_then_now

_SUBJECTS: Mapping[str, Callable[[], None]] = {
    "collect": draw_collecting,
    "circle": draw_circle,
    "support": draw_support,
    "ecogram": draw_ecogram,
    "genogram": draw_genogram,
    "care": draw_care,
    "asking": draw_asking,
    "then_now": draw_then_now,
}


_GROUPS: Mapping[str, tuple[str, ...]] = {
    "names": ("collect",),
    "draw": ("circle", "ecogram", "genogram"),
    "talk": ("support", "asking"),
    "time": ("then_now",),
}


def show() -> None:
    """Draw the page."""
    groups = {text(f"maps.groups.{key}"): inside for key, inside in _GROUPS.items()}
    subjects = {key: text(f"maps.subjects.{key}") for inside in groups.values() for key in inside}
    with page("maps", subjects, groups=groups) as now:
        _SUBJECTS[now]()

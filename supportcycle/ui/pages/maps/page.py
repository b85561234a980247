"""The network in pictures: bringing people to mind, drawing maps, and reading them together."""

from collections.abc import Callable, Mapping

from supportcycle.content.catalogue import text
from supportcycle.ui.pages.maps.asking.per_person import draw_asking
from supportcycle.ui.pages.maps.care import draw_care
from supportcycle.ui.pages.maps.circle import draw_circle
from supportcycle.ui.pages.maps.collecting.collect import draw_collecting
from supportcycle.ui.pages.maps.ecogram import draw_ecogram
from supportcycle.ui.pages.maps.from_map import draw_onward_of
from supportcycle.ui.pages.maps.genogram import draw_genogram
from supportcycle.ui.pages.maps.life_line import draw_life_line
from supportcycle.ui.pages.maps.msna import draw_msna
from supportcycle.ui.pages.maps.neighbourhood import draw_neighbourhood
from supportcycle.ui.pages.maps.only_in_tree import draw_only_in_tree
from supportcycle.ui.pages.maps.reading.read import draw_read
from supportcycle.ui.pages.maps.support import draw_support
from supportcycle.ui.pages.maps.then_now import draw_then_now
from supportcycle.ui.pages.maps.vip import draw_vip
from supportcycle.ui.shell.page import page

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
_FOUND_UNDER = {
    "balance": "reading",
    "asks": "asking",
    "vital": "reading",
    "enough": "reading",
    "talked_about": "care",
    "street": "neighbourhood",
    "earlier_map": "collect",
    "network.refusal": "collect",
    "refusal": "asking",
    "hope": "circle",
    **dict.fromkeys(("cause", "radio_step", "search_through", "not_found"), "asking"),
    "clusters": "ecogram",
    "ties": "ecogram",
    "descents": "genogram",
    "partnerships": "genogram",
    "turning_points": "life_line",
    "snapshots": "then_now",
}


def show() -> None:
    """Draw the page."""
    groups = {text(f"maps.groups.{key}"): tuple(inside) for key, inside in _SUBJECTS.items()}
    draw = {key: each for inside in _SUBJECTS.values() for key, each in inside.items()}
    subjects = {key: text(f"maps.subjects.{key}") for key in draw}
    with page("maps", subjects, groups=groups, found_under=_FOUND_UNDER) as now:
        draw[now]()
        draw_only_in_tree(now)
        draw_onward_of(now)

"""Meetings of the network and cards to take along."""

from collections.abc import Callable, Mapping

from supportcycle.content.catalogue import text
from supportcycle.ui.pages.together.action_team import draw_team
from supportcycle.ui.pages.together.at_table import draw_table
from supportcycle.ui.pages.together.cards import draw_as_volunteer, draw_how_it_works, draw_requests
from supportcycle.ui.pages.together.guests import draw_guests
from supportcycle.ui.pages.together.positive_words import draw_positive
from supportcycle.ui.pages.together.prepare import AFTER, draw_prepare
from supportcycle.ui.shell.page import page

SUBJECTS: Mapping[str, Mapping[str, Callable[[], None]]] = {
    "meeting": {"prepare": draw_prepare, "guests": draw_guests, "table": draw_table, "team": draw_team},
    "cards": {
        "request": draw_requests,
        "as_volunteer": draw_as_volunteer,
        "how_it_works": draw_how_it_works,
        "positive": draw_positive,
    },
}
_FOUND_UNDER = {
    "requests": "request",
    "gatherings": "prepare",
    **dict.fromkeys(("thoughts", "promises", *AFTER), "table"),
    "team.again_on": "team",
    "how_it_works.again_on": "how_it_works",
}


def show() -> None:
    """Draw the page."""
    groups = {text(f"together.groups.{key}"): tuple(inside) for key, inside in SUBJECTS.items()}
    draw = {key: each for inside in SUBJECTS.values() for key, each in inside.items()}
    subjects = {key: text(f"together.subjects.{key}") for key in draw}
    with page("together", subjects, groups=groups, found_under=_FOUND_UNDER, ends=False) as now:
        draw[now]()

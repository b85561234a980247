"""Meetings of the network and cards to take along."""

from collections.abc import Callable, Mapping

from supportcycle.content import text
from supportcycle.ui.page import page
from supportcycle.ui.views.together_cards import draw_as_volunteer, draw_how_it_works, draw_requests
from supportcycle.ui.views.together_guests import draw_guests
from supportcycle.ui.views.together_prepare import draw_prepare
from supportcycle.ui.views.together_table import draw_table
from supportcycle.ui.views.together_team import draw_team

SUBJECTS: Mapping[str, Callable[[], None]] = {
    "prepare": draw_prepare,
    "guests": draw_guests,
    "table": draw_table,
    "team": draw_team,
    "request": draw_requests,
    "as_volunteer": draw_as_volunteer,
    "how_it_works": draw_how_it_works,
}


def show() -> None:
    """Draw the page."""
    subjects = {key: text(f"together.subjects.{key}") for key in SUBJECTS}
    with page("together", subjects, found_under={"requests": "request"}, ends=False) as now:
        SUBJECTS[now]()

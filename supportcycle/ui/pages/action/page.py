"""Phase 5: the next small steps, who does what, what happened, and how the application is going."""

from collections.abc import Callable, Mapping

from supportcycle.content.catalogue import text
from supportcycle.ui.pages.action.action_list import draw_action_list
from supportcycle.ui.pages.action.agreements import draw_agreements
from supportcycle.ui.pages.action.application import draw_application
from supportcycle.ui.pages.action.change_report import draw_something_changed
from supportcycle.ui.pages.action.logbook import draw_logbook
from supportcycle.ui.pages.action.small_steps import draw_small_steps
from supportcycle.ui.shared.plan.who_does_what import draw_who_does_what
from supportcycle.ui.shell.page import page

FOUND_UNDER = {
    "first": "first_steps",
    "helper_agreements": "agreements",
    "strain": "agreements",
    "call": "agreements",
    "wmo": "application",
    "aanvraag": "application",
}


def show() -> None:
    """Draw the page."""
    with page(
        "action", {key: text(f"action.subjects.{key}") for key in _SUBJECTS}, found_under=FOUND_UNDER
    ) as now:
        draw_something_changed()
        _SUBJECTS[now]()


_SUBJECTS: Mapping[str, Callable[[], None]] = {
    "first_steps": draw_small_steps,
    "week": draw_who_does_what,
    "logbook": draw_logbook,
    "actions": draw_action_list,
    "agreements": draw_agreements,
    "application": draw_application,
}

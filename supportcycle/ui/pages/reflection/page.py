"""For the worker alone: notes and looking back on own doing. No document for others holds any of it."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.dates import as_typed
from supportcycle.ui import session
from supportcycle.ui.pages.reflection.process_check import draw_process_checks
from supportcycle.ui.shared.observations import draw_observations
from supportcycle.ui.shell.page import page, section
from supportcycle.ui.widgets.collections import draw_cards
from supportcycle.ui.widgets.fields import draw_fields


def show() -> None:
    """Draw the page."""
    subjects = {key: text(f"reflection.subjects.{key}") for key in _DRAW}
    with page("reflection", subjects, found_under=_FOUND_UNDER) as now:
        st.info(text("reflection.private"), icon=":material/visibility_off:")
        _DRAW[now]()


def _draw_notes() -> None:
    section(text("reflection.notes"))
    draw_observations()
    draw_fields(worksheet("private_notes").fields, ("private",))


def _draw_own_work() -> None:
    section(text("reflection.own_work"))
    path = ("private", "self_evaluations")
    fields = worksheet("self_evaluation").fields
    draw_cards(
        path,
        "z",
        lambda id: draw_fields(fields, (*path, id)),
        add=text("reflection.add"),
        first="relation",
        start={"on": as_typed(session.today())},
        newest_first=True,
    )


_FOUND_UNDER = {"observations": "notes", "self_evaluations": "own_work", "process_checks": "check"}
_DRAW = {"notes": _draw_notes, "check": draw_process_checks, "own_work": _draw_own_work}

"""A new version of the plan; the old one stays as it was and can be read beside it."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.plan.changes import change_words
from supportcycle.domain.editing import new_version
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import number_in_id
from supportcycle.domain.model.plan import PlanVersion
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.shared.plan.next_evaluation import draw_proposed_day
from supportcycle.ui.shared.plan.plan_versions import draw_versions
from supportcycle.ui.shared.plan.step_text import dossier_at_the_table
from supportcycle.ui.shell.page import section
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.markdown import escape_markdown


def draw_adjust(evaluated: tuple[str, PlanVersion], path: Path) -> None:
    """The next date, the button for a new version, and the versions side by side."""
    section(text("review.subjects.adjust"))
    left, right = st.columns(2, vertical_alignment="bottom")
    with left:
        draw_field(worksheet("evaluation").named["next_on"], (*path, "next_on"))
    with right:
        draw_proposed_day(partial(_set_next, path))
    if session.version()[0] == evaluated[0]:
        st.markdown(text("review.adjust_why"))
        st.button(text("review.new_version"), type="primary", on_click=_new_version, args=(path,))
    else:
        st.success(text("review.version_made", number=number_in_id(session.version()[0])))
        if st.button(text("review.to_plan"), icon=":material/arrow_forward:"):
            st.switch_page(entry("plan").file)
        _draw_changes(evaluated[1])
    draw_versions()


def _draw_changes(before: PlanVersion) -> None:
    """What is different in the plan of now, in a sentence each."""
    st.subheader(text("review.what_changed"), anchor=False)
    lines = change_words(before, session.version()[1], dossier_at_the_table().people)
    st.markdown("\n".join(f"- {escape_markdown(line)}" for line in lines) or text("review.nothing_changed"))


def _set_next(path: Path, day: str) -> None:
    session.change(lambda dossier: with_value(dossier, (*path, "next_on"), day))
    session.redraw(path)


def _new_version(path: Path) -> None:
    round_id, round = session.round()
    next_on = round.evaluations[path[-1]].next_on
    reason = text("review.reason", date=round.evaluations[path[-1]].on)
    session.change(
        lambda dossier: new_version(dossier, round_id, session.today(), reason, evaluate_on=next_on)
    )

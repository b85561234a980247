"""What the municipality answered to each thing asked: granted, partly or refused, and what exactly."""

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.plan import Step
from supportcycle.domain.model.wmo import Voorziening
from supportcycle.ui.page import section
from supportcycle.ui.plain import plain, shortened
from supportcycle.ui.views.plan_places import steps_with_paths
from supportcycle.ui.worksheet_form import draw_side_by_side


def draw_answers() -> None:
    """A box for each line of the plan in which something is asked; nothing when nothing is."""
    lines = [
        (step, (*here, "wmo", line_id), line)
        for _, step, here in steps_with_paths()
        for line_id, line in step.wmo.items()
    ]
    if lines:
        section(text("action.granted"))
        st.markdown(text("action.granted_why"))
    for step, here, line in lines:
        with st.container(border=True, key=f"answer_{here[-3]}_{here[-1]}"):
            _answer(step, here, line)


def _answer(step: Step, path: Path, line: Voorziening) -> None:
    fields = worksheet("voorziening").named
    st.markdown(f"**{plain(shortened(line.what or step.text, 80))}**")
    if line.amount.strip():
        st.caption(text("action.asked", amount=plain(line.amount)))
    draw_side_by_side([fields["outcome"], fields["granted"]], path)

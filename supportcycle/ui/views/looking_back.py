"""Looking back per step, per goal and per helper."""

from collections.abc import Mapping

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.base import Path
from supportcycle.domain.editing import second_best_for
from supportcycle.domain.goals import Goal, goal_name
from supportcycle.domain.people import shown_name
from supportcycle.domain.plan import PlanVersion, Step
from supportcycle.domain.review import Feasible
from supportcycle.domain.writing import value_at
from supportcycle.ui import session
from supportcycle.ui.plain import plain, shortened
from supportcycle.ui.worksheet_form import draw_field, draw_fields, draw_side_by_side


def steps_of(version: PlanVersion) -> dict[str, Step]:
    """All steps of a version by id."""
    return {id: step for plan in version.plans.values() for id, step in plan.steps.items()}


def draw_steps(version: PlanVersion, path: Path) -> None:
    """Per step: done, how it was, what we learned, what otherwise."""
    steps = steps_of(version)
    if not steps:
        st.info(text("action.no_steps"))
    fields = worksheet("step_review").named
    for step_id, step in steps.items():
        here = (*path, "steps", step_id)
        with st.container(border=True, key=f"review_{step_id}"):
            st.markdown(f"**{plain(shortened(step.text, 80))}**")
            draw_field(fields["done"], (*here, "done"))
            draw_side_by_side([fields["how_it_was"], fields["learned"]], here)
            draw_side_by_side([fields["verdict"], fields["otherwise"]], here)


def draw_goals(goals: Mapping[str, Goal], path: Path) -> None:
    """Per goal the result in the client's words, beside what was said then."""
    for goal_id, goal in goals.items():
        with st.container(border=True, key=f"review_{goal_id}"):
            then, now = st.columns(2)
            with then:
                st.markdown(f"**{plain(goal_name(goal))}**")
                st.caption(worksheet("goal").named["notice"].label)
                st.text(goal.notice or text("review.nothing_written"))
            with now:
                draw_fields(worksheet("goal_review").fields, (*path, "goals", goal_id))


def draw_helpers(version: PlanVersion, path: Path) -> None:
    """Per helper: is it still feasible? If not, the second best option is offered."""
    people = session.dossier().people
    for step_id, step in steps_of(version).items():
        for helper_id, helper in step.others.items():
            person = people.get(helper.person or "")
            here = (*path, "helpers", f"{step_id}__{helper_id}")
            with st.container(border=True, key=f"review_{step_id}_{helper_id}"):
                name = shown_name(person) if person else text("review.somebody")
                st.markdown(f"**{plain(name)}** · {plain(helper.what or step.text)}")
                _helper(step, here)


def _helper(step: Step, path: Path) -> None:
    fields = worksheet("helper_review").named
    draw_field(fields["feasible"], (*path, "feasible"))
    feasible = value_at(session.dossier(), (*path, "feasible"))
    if feasible not in (None, Feasible.YES):
        draw_field(fields["reason"], (*path, "reason"))
        other = second_best_for(session.round()[1], step)
        if other and other.text.strip():
            st.info(text("review.second_best", option=plain(other.text)), icon=":material/alt_route:")
        draw_field(fields["instead"], (*path, "instead"))

"""Two versions of the plan beside each other, in full: the old one stays as it was."""

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.dossier import number_in_id
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.plan import Plan, PlanVersion, Step
from supportcycle.ui import session
from supportcycle.ui.shared.plan.step_text import step_facts
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.markdown import escape_markdown


def draw_versions() -> None:
    """The version of now beside an earlier one to choose; nothing as long as there is one."""
    versions = session.round()[1].versions
    if len(versions) < 2:
        return
    *older, newest = sorted(versions, key=number_in_id)
    section(text("review.versions"))
    earlier = older[-1]
    if len(older) > 1:
        earlier = st.segmented_control(
            text("review.which_version"),
            older,
            default=earlier,
            required=True,
            format_func=lambda id: escape_markdown(version_name(id, versions[id])),
            wrap=True,
        )
    _draw_beside(earlier, newest)


def version_name(version_id: str, version: PlanVersion) -> str:
    """The number of a version and the day it was made."""
    date = version.made_on.strip() or text("review.no_date")
    return text("review.version", number=number_in_id(version_id), date=date)


def _draw_beside(earlier: str, newest: str) -> None:
    round = session.round()[1]
    before, now = round.versions[earlier], round.versions[newest]
    for place, (id, version) in zip(st.columns(2), ((earlier, before), (newest, now)), strict=True):
        with place:
            st.markdown(f"**{escape_markdown(version_name(id, version))}**")
            _draw_agreed(version)
    for goal_id in dict.fromkeys((*before.plans, *now.plans)):
        plans = before.plans.get(goal_id, Plan()), now.plans.get(goal_id, Plan())
        steps = dict.fromkeys((*plans[0].steps, *plans[1].steps))
        if steps:
            st.subheader(escape_markdown(goal_name(round.goals.get(goal_id, Goal()))), anchor=False)
        for step_id in steps:
            _draw_step(plans[0].steps.get(step_id), plans[1].steps.get(step_id))


def _draw_agreed(version: PlanVersion) -> None:
    fields, people = worksheet("plan_version").named, session.dossier().people
    helper = people.get(version.direction_help or "")
    facts = [
        (fields["direction"].label, choice_label("direction", version.direction)),
        (fields["direction_help"].label, shown_name(helper) if helper else ""),
        (fields["evaluate_on"].label, version.evaluate_on),
        (fields["reason"].label, version.reason),
    ]
    _draw_facts([(label, words) for label, words in facts if words.strip()])


def _draw_step(before: Step | None, now: Step | None) -> None:
    changed = text("review.changed" if before else "review.only_here") if now and now != before else ""
    then_place, now_place = st.columns(2)
    with then_place, st.container(border=True, height="stretch", gap="xsmall"):
        _draw_read(before, text("review.not_yet"))
    with now_place, st.container(border=True, height="stretch", gap="xsmall"):
        if changed:
            st.badge(changed)
        _draw_read(now, text("review.no_more"))


def _draw_read(step: Step | None, absent: str) -> None:
    if step is None:
        st.markdown(absent)
    else:
        st.markdown(f"**{escape_markdown(step.text) or text('plan.new_step')}**")
        _draw_facts(step_facts(step))


def _draw_facts(facts: list[tuple[str, str]]) -> None:
    for label, words in facts:
        st.caption(escape_markdown(label))
        st.text(words)

"""Looking back with who helps and on help through the municipality."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.request.asked_help import decision
from supportcycle.documents.words.help import provision_name
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.plan import Helper, PlanVersion, Step
from supportcycle.domain.model.review import Feasible, Verdict, helper_key
from supportcycle.domain.review_preparation import Provision, provisions
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.pages.review.step_evaluation import draw_lasting, draw_why
from supportcycle.ui.pages.review.when_help_stops import draw_asking, draw_when_help_stops
from supportcycle.ui.widgets.fields import draw_field, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown


def draw_helpers(version: PlanVersion, path: Path) -> None:
    """Per helper: is it still feasible, and how to go on? If it stops, the second best or somebody else."""
    if not any(step.others for plan in version.plans.values() for step in plan.steps.values()):
        st.info(text("review.nobody_helps"))
    for goal_id, plan in version.plans.items():
        for step_id, step in plan.steps.items():
            for helper_id, helper in step.others.items():
                with st.container(border=True, key=f"review_{step_id}_{helper_id}"):
                    _draw_helper(step, helper, (goal_id, step_id, helper_id), path)


def _draw_helper(step: Step, helper: Helper, line: tuple[str, str, str], review: Path) -> None:
    person = session.dossier().people.get(helper.person or "")
    name = shown_name(person) if person else text("review.somebody")
    st.markdown(f"**{escape_markdown(name)}** · {escape_markdown(helper.what or step.text)}")
    fields, path = worksheet("helper_review").named, (*review, "helpers", helper_key(line[1], line[2]))
    draw_side_by_side([fields["feasible"], fields["verdict"]], path)
    said = {key: value_at(session.dossier(), (*path, key)) for key in ("feasible", "verdict", "reason")}
    if _is_otherwise(said["feasible"], said["verdict"]) or said["reason"]:
        draw_field(fields["reason"], (*path, "reason"))
    if said["feasible"] == Feasible.NO or said["verdict"] == Verdict.STOP:
        draw_when_help_stops(step, path, "helper_review")
        draw_asking(step, line, review)
    elif value_at(session.dossier(), (*path, "instead")) or _is_otherwise(said["feasible"], said["verdict"]):
        draw_field(fields["instead"], (*path, "instead"))


def _is_otherwise(feasible: str | None, verdict: str | None) -> bool:
    return feasible not in (None, Feasible.YES) or verdict in (Verdict.CHANGE, Verdict.STOP)


def has_provisions(version: PlanVersion) -> bool:
    """Whether anything in a plan was asked of the municipality."""
    return any(True for _ in provisions(version))


def draw_provisions(round: Round, version: PlanVersion, path: Path) -> None:
    """Per provision: what was granted beside what was used, how it was, and how to go on."""
    for each in provisions(version):
        with st.container(border=True, key=f"review_{each.key}"):
            step = version.plans[each.goal].steps[each.step]
            _draw_provision(each, step, round.goals.get(each.goal, Goal()), (*path, "provisions", each.key))


def _draw_provision(each: Provision, step: Step, goal: Goal, path: Path) -> None:
    fields = worksheet("provision_review").named
    st.markdown(f"**{escape_markdown(provision_name(each.line))}** · {escape_markdown(step.text)}")
    granted, used = st.columns(2)
    with granted:
        st.caption(text("review.granted"))
        st.text(decision(each.line) or text("review.no_decision"))
    with used:
        draw_field(fields["used"], (*path, "used"))
    draw_side_by_side([fields["how_it_was"], fields["verdict"]], path)
    said = {key: value_at(session.dossier(), (*path, key)) for key in ("verdict", "instead")}
    draw_why(path, "provision_review")
    draw_lasting(goal, said["verdict"])
    if said["verdict"] == Verdict.STOP:
        draw_when_help_stops(step, path, "provision_review")
    elif said["instead"]:
        draw_field(fields["instead"], (*path, "instead"))

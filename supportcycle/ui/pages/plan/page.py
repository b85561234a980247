"""Phase 4: the Plan van Aanpak, one goal at a time, and what it asks of everybody."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.network.network_talk import StandingMoment
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.sanitize_text import one_line
from supportcycle.domain.update import value_at, with_value
from supportcycle.ui import session
from supportcycle.ui.pages.plan.step import draw_step, draw_step_starts
from supportcycle.ui.shared.plan.next_evaluation import draw_proposed_day
from supportcycle.ui.shared.plan.plan_paths import version_path
from supportcycle.ui.shared.plan.plan_versions import draw_versions
from supportcycle.ui.shared.plan.standing_questions import draw_standing
from supportcycle.ui.shared.plan.who_does_what import draw_who_does_what
from supportcycle.ui.shared.privacy import is_apart
from supportcycle.ui.shell.page import earlier, nothing_yet, page, section
from supportcycle.ui.widgets.fields import draw_field, draw_fields
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.person_signs import helper_signs

AGREEMENTS, WHO = "agreements", "who_does_what"
FOUND_UNDER = {"direction": AGREEMENTS, "direction_help": AGREEMENTS, "standing": AGREEMENTS}


def show() -> None:
    """Draw the page."""
    subjects = {}
    if session.has_dossier():
        goals = {id: goal for id, goal in session.round()[1].goals.items() if not goal.not_now}
        subjects = {id: one_line(goal_name(goal)) or text("plan.unnamed") for id, goal in goals.items()}
    subjects |= {AGREEMENTS: text("plan.agreements"), WHO: text("plan.who_does_what")}
    with page("plan", subjects, found_under=FOUND_UNDER) as now:
        {AGREEMENTS: _draw_agreements, WHO: draw_who_does_what}.get(now, lambda: _draw_goal_plan(now))()


def _draw_goal_plan(goal_id: str) -> None:
    goal = session.round()[1].goals[goal_id]
    section(escape_markdown(goal_name(goal)) or text("plan.unnamed"))
    earlier(*_said_before(goal_id, goal), folded=True)
    path = (*version_path(), "plans", goal_id)
    dates, means = st.columns([1, 2])
    with dates:
        _draw_dates()
    with means:
        draw_field(worksheet("action_plan").named["resources"], (*path, "resources"))
    steps = value_at(session.dossier(), (*path, "steps")) or {}
    signs = helper_signs() if steps else {}
    for number, step_id in enumerate(steps, 1):
        draw_step(number, (*path, "steps", step_id), goal, signs)
    draw_step_starts(goal_id, goal, (*path, "steps"))


def _said_before(goal_id: str, goal: Goal) -> list[tuple[str, str]]:
    fields = {field.key: field.label for field in worksheet("goal").fields}
    wanted = [help.text for help in goal.help_wanted.values() if help.text.strip()]
    return [
        (fields["preferences"], goal.preferences),
        (fields["own_share"], goal.own_share),
        (text("plan.help_wanted"), "\n".join(wanted)),
        (fields["rather_not"], ", ".join(_not_from(goal_id, goal))),
    ]


def _not_from(goal_id: str, goal: Goal) -> list[str]:
    """Of whom rather not, in words; nothing while somebody hears it who may not."""
    round_id, _ = session.round()
    if is_apart(("rounds", round_id, "goals", goal_id, "rather_not")):
        return []
    people = session.dossier().people
    names = [shown_name(people[id]) for id in people if id in goal.rather_not]
    return [*names, goal.rather_not_free] if goal.rather_not_free.strip() else names


def _draw_dates() -> None:
    fields = worksheet("plan_version").named
    draw_fields([fields["made_on"], fields["evaluate_on"]], version_path())
    if not session.version()[1].evaluate_on.strip():
        draw_proposed_day(_set_dates)


def _set_dates(evaluate_on: str) -> None:
    def change(dossier: Dossier) -> Dossier:
        dossier = with_value(dossier, (*version_path(), "evaluate_on"), evaluate_on)
        if value_at(dossier, (*version_path(), "made_on")):
            return dossier
        return with_value(dossier, (*version_path(), "made_on"), as_typed(session.today()))

    session.change(change)
    session.redraw(version_path())


def _draw_agreements() -> None:
    section(text("plan.agreements"))
    if not session.round()[1].goals:
        nothing_yet(text("options.no_goals"), "goals", green=True)
    left, right = st.columns([1, 2])
    with left:
        _draw_dates()
    with right:
        first = len(session.round()[1].versions) < 2 and not session.version()[1].reason.strip()
        aside = ("made_on", "evaluate_on", *(("reason",) if first else ()))
        draw_fields(worksheet("plan_version").without(*aside), version_path())
    draw_standing(StandingMoment.PLAN, session.version()[0])
    draw_versions()

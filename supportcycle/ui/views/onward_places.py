"""Where somebody from a map can be put: on a Werkblad Opties, at a goal without one, in a step."""

from supportcycle.content import text
from supportcycle.domain.model.goals import goal_name
from supportcycle.ui import session
from supportcycle.ui.views.options import sheet_name
from supportcycle.ui.views.plan_places import steps_with_paths


def sheet_places() -> dict[tuple[str, ...], str]:
    """(sheet, goal) -> what it is called: every sheet, and every goal that has none yet."""
    round = session.round()[1]
    found: dict[tuple[str, ...], str] = {
        (id, ""): sheet_name(sheet, round.goals) for id, sheet in round.option_sheets.items()
    }
    having = {sheet.goal for sheet in round.option_sheets.values()}
    for id, goal in round.goals.items():
        if id not in having and not goal.not_now and goal_name(goal):
            found["", id] = goal_name(goal)
    return found


def step_places() -> dict[tuple[str, ...], str]:
    """The place of every step of the running plan -> what it is called."""
    return {
        path: step.text.strip() or step.own.strip() or text("plan.new_step")
        for _, step, path in steps_with_paths()
    }

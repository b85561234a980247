"""Where the plan that is running stands, and each step in it."""

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.plan import Step
from supportcycle.ui import session


def version_path() -> Path:
    """Where the plan that is being made stands."""
    return ("rounds", session.round()[0], "versions", session.version()[0])


def steps_with_paths() -> list[tuple[str, Step, Path]]:
    """All steps of the plan that is running: id, step, place."""
    _, version = session.version()
    return [
        (step_id, step, (*version_path(), "plans", goal_id, "steps", step_id))
        for goal_id, plan in version.plans.items()
        for step_id, step in plan.steps.items()
    ]

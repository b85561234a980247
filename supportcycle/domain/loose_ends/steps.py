"""Steps: does every goal, choice and wish for help end in something somebody does?"""

from collections.abc import Iterator

from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.scene import Scene, named
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.options import chosen
from supportcycle.domain.model.plan import Step, has_paid_help, helpers_now


def has_help(step: Step) -> bool:
    """Whether somebody besides the client is in this step, asked or not."""
    return bool(helpers_now(step)) or has_paid_help(step)


def goals_without_step(scene: Scene) -> Iterator[LooseEnd]:
    """Goals without a step in the current plan (W2)."""
    planned = {goal_id for goal_id, _, _ in scene.steps}
    for goal_id in scene.goals:
        if goal_id not in planned:
            path = scene.in_plan("plans", goal_id, "steps")
            yield scene.end(LooseEndKind.GOAL_WITHOUT_STEP, path, goal_id, goal=scene.goal(goal_id))


def choices_without_step(scene: Scene) -> Iterator[LooseEnd]:
    """A best option that no step was made of, for a goal worked on."""
    used = {step.from_sheet for _, _, step in scene.steps}
    for sheet_id, sheet in scene.sheets.items():
        best = chosen(sheet)
        if best and sheet.goal and sheet_id not in used and best.person not in scene.people_left:
            path = scene.in_plan("plans", sheet.goal, "steps")
            values = {"option": named(best.text), "sheet": scene.sheet(sheet)}
            yield scene.end(LooseEndKind.CHOSEN_OPTION_WITHOUT_STEP, path, sheet_id, **values)


def help_nobody_gives(scene: Scene) -> Iterator[LooseEnd]:
    """Help that is wanted while no step has somebody for it (W5)."""
    for goal_id, goal in scene.goals.items():
        for wanted_id, wanted in goal.help_wanted.items():
            steps = {id: step for of, id, step in scene.steps if of == goal_id and wanted_id in step.covers}
            if wanted.text.strip() and not any(has_help(step) for step in steps.values()):
                path = _where_help_goes(scene, goal_id, steps)
                values = {"help": named(wanted.text), "goal": scene.goal(goal_id)}
                ids = (goal_id, wanted_id)
                yield scene.end(LooseEndKind.HELP_WANTED_WITHOUT_STEP, path, *ids, **values)


def _where_help_goes(scene: Scene, goal_id: str, steps: dict[str, Step]) -> Path:
    for step_id in steps:
        return scene.step_at(goal_id, step_id, "others")
    return scene.in_plan("plans", goal_id, "steps")


def steps_with_gaps(scene: Scene) -> Iterator[LooseEnd]:
    """Steps that nobody does, or in which the client has no part of their own (W11)."""
    for goal_id, step_id, step in scene.steps:
        if not step.own.strip():
            kind = LooseEndKind.STEP_OWN_EMPTY if has_help(step) else LooseEndKind.STEP_WITHOUT_ANYONE
            path = scene.step_at(goal_id, step_id, "own")
            yield scene.end(kind, path, step_id, step=scene.step(step))


CHECKS = (goals_without_step, choices_without_step, help_nobody_gives, steps_with_gaps)

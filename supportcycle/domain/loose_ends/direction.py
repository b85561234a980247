"""Keeping on course: who holds the direction, when do we look back, and what changed?"""

from collections.abc import Iterator

from supportcycle.domain.dates import as_date
from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.scene import Scene
from supportcycle.domain.model.base import Path, first_line
from supportcycle.domain.model.dossier import number_in_id
from supportcycle.domain.model.plan import Direction, PlanVersion, helpers_now
from supportcycle.domain.model.review import Feasible, HelperReview, helper_key, latest_evaluation

LATER = {Feasible.NO: LooseEndKind.HELPER_STOPS, Feasible.WITH_CHANGES: LooseEndKind.HELPER_WANTS_CHANGE}


def direction_to_settle(scene: Scene) -> Iterator[LooseEnd]:
    """Several organisations and nobody who keeps the overview, or unnamed help with it (W17, W18)."""
    version = scene.version
    paid = [each for _, _, step in scene.steps for each in step.professionals.values()]
    organisations = {each.organisation for each in paid if each.organisation}
    organisations |= {
        line.provider for _, _, step in scene.steps for line in step.wmo.values() if line.provider
    }
    held = bool(version.direction_help) or any(each.coordinates for each in paid)
    if (
        version.direction in (Direction.CLIENT_WITH_HELP, Direction.COORDINATOR)
        and not version.direction_help
    ):
        yield scene.end(LooseEndKind.DIRECTION_HELP_UNNAMED, scene.in_plan("direction_help"))
    if len(organisations) > 1 and not held:
        kind, path = LooseEndKind.SEVERAL_PROFESSIONALS_NOBODY_COORDINATES, scene.in_plan("direction")
        yield scene.end(kind, path, number=str(len(organisations)))


def days_to_look_back(scene: Scene) -> Iterator[LooseEnd]:
    """Plans without a day to look back, with one that cannot be read, or one that went by (W16)."""
    for path, typed in _days(scene).items():
        day = as_date(typed)
        if not typed:
            yield scene.end(LooseEndKind.NO_EVALUATION_DATE, path, scene.version_id)
        elif day is None:
            yield scene.end(LooseEndKind.EVALUATION_DATE_UNREADABLE, path, *path[2:-1], day=first_line(typed))
        elif day < scene.today:
            where = scene.at("evaluations")
            yield scene.end(LooseEndKind.EVALUATION_DATE_PASSED, where, f"{day:%Y%m%d}", day=typed)


def _days(scene: Scene) -> dict[Path, str]:
    """Where each day is written -> the day as typed. After an evaluation its next day counts."""
    if last := latest_evaluation(scene.round.evaluations, scene.version_id):
        evaluation_id, evaluation = last
        typed = evaluation.next_on.strip()
        return {scene.at("evaluations", evaluation_id, "next_on"): typed} if typed else {}
    return {scene.in_plan("evaluate_on"): scene.version.evaluate_on.strip()} if scene.steps else {}


def helpers_who_stop(scene: Scene) -> Iterator[LooseEnd]:
    """Helpers who cannot go on, or not like this, by the last evaluation; the plan still counts on them."""
    last = max(scene.round.evaluations.items(), key=lambda pair: number_in_id(pair[0]), default=None)
    if last is None:
        return
    _, evaluation = last
    before = _helpers_of(scene.round.versions.get(evaluation.plan_version or "", scene.version))
    for goal_id, step_id, step in scene.steps:
        for helper_id, helper in helpers_now(step).items():
            key, person_id = helper_key(step_id, helper_id), helper.person or ""
            review = evaluation.helpers.get(key) or HelperReview()
            kind = LATER.get(review.feasible) if review.feasible else None
            unchanged = evaluation.plan_version in (None, scene.version_id)
            if kind and before.get(key) == person_id and (review.feasible is Feasible.NO or unchanged):
                path = scene.step_at(goal_id, step_id, "others", helper_id, "person")
                values = {"person": scene.person(person_id), "step": scene.step(step)}
                yield scene.end(kind, path, step_id, person_id, **values)


def _helpers_of(version: PlanVersion) -> dict[str, str | None]:
    return {
        helper_key(step_id, helper_id): helper.person
        for plan in version.plans.values()
        for step_id, step in plan.steps.items()
        for helper_id, helper in step.others.items()
    }


CHECKS = (direction_to_settle, days_to_look_back, helpers_who_stop)

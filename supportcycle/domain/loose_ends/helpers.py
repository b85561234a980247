"""The people who help: were they asked, may they be, and does it all hang on one?"""

from collections.abc import Iterator

from supportcycle.domain.fallback_option import second_best_for
from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.scene import Scene
from supportcycle.domain.model.people import Role, is_formal
from supportcycle.domain.model.plan import Asked, Helper, Step, has_paid_help, helpers_now, is_helping


def people_to_look_at(scene: Scene) -> Iterator[LooseEnd]:
    """People in a step whom the client would rather not ask, or who make it harder (W6, W10)."""
    for goal_id, step_id, step in scene.steps:
        for place, person_id in _places_of_people(step):
            person = scene.dossier.people.get(person_id)
            path = scene.step_at(goal_id, step_id, *place)
            ids, values = (step_id, person_id), _names(scene, person_id, step)
            if person_id in scene.goals[goal_id].rather_not:
                yield scene.end(LooseEndKind.HELPER_RATHER_NOT, path, *ids, **values)
            tie = scene.dossier.ties.get(person_id)
            if (person and person.makes_it_harder) or (tie and tie.unsafe):
                yield scene.end(LooseEndKind.HARDER_TIE_HELPS, path, *ids, **values)


def _places_of_people(step: Step) -> Iterator[tuple[tuple[str, ...], str]]:
    for helper_id, helper in helpers_now(step).items():
        yield ("others", helper_id, "person"), helper.person or ""
        if helper.takes_over:
            yield ("others", helper_id, "takes_over"), helper.takes_over
    for professional_id, professional in step.professionals.items():
        if professional.organisation:
            yield ("professionals", professional_id, "organisation"), professional.organisation


def _names(scene: Scene, person_id: str | None, step: Step) -> dict[str, str]:
    return {"person": scene.person(person_id), "step": scene.step(step)}


def helpers_to_ask(scene: Scene) -> Iterator[LooseEnd]:
    """Helpers who did not say yes yet: intended help is not help (W7). Nobody who is rather not asked."""
    for goal_id, step_id, step in scene.steps:
        for helper_id, helper in helpers_now(step).items():
            if helper.asked is not Asked.YES and helper.person not in scene.people_not_to_ask:
                path = scene.step_at(goal_id, step_id, "others", helper_id, "asked")
                values = _names(scene, helper.person, step)
                yield scene.end(LooseEndKind.HELPER_NOT_ASKED, path, step_id, helper.person or "", **values)


def tasks_of_one(scene: Scene) -> Iterator[LooseEnd]:
    """Steps that hang on one person around the client, with nobody to take over and no second best (W8)."""
    for goal_id, step_id, step in scene.steps:
        alone = _lone_helper(scene, step)
        if alone and not second_best_for(scene.round, step):
            helper_id, helper = alone
            path = scene.step_at(goal_id, step_id, "others", helper_id, "takes_over")
            values = _names(scene, helper.person, step)
            yield scene.end(LooseEndKind.ONE_HELPER_NO_FALLBACK, path, step_id, helper.person or "", **values)


def _lone_helper(scene: Scene, step: Step) -> tuple[str, Helper] | None:
    helpers = helpers_now(step)
    promised = [(id, helper) for id, helper in helpers.items() if is_helping(helper)]
    alone = len({helper.person for helper in helpers.values()}) == 1
    taken_over = any(helper.takes_over not in (None, helper.person) for helper in helpers.values())
    if not promised or not alone or taken_over or has_paid_help(step):
        return None
    person = scene.dossier.people.get(promised[0][1].person or "")
    several = person is not None and (is_formal(person) or person.role is Role.GROUP)
    return None if several else promised[0]


def one_carries_most(scene: Scene) -> Iterator[LooseEnd]:
    """Somebody with several tasks who does more than everybody else around the client together (W9)."""
    confirmed = {person_id: load.confirmed for person_id, load in scene.loads.items()}
    total = sum(len(tasks) for tasks in confirmed.values())
    for person_id, tasks in confirmed.items():
        if len(tasks) >= scene.limits.tasks and 2 * len(tasks) > total:
            path = scene.step_at(tasks[0].goal, tasks[0].step, "others", tasks[0].helper, "takes_over")
            values = {"person": scene.person(person_id), "number": str(len(tasks))}
            yield scene.end(LooseEndKind.ONE_CARRIES_MOST, path, person_id, **values)


CHECKS = (people_to_look_at, helpers_to_ask, tasks_of_one, one_carries_most)

"""What the network carries: how heavy it is, for whom, and were the two standing questions asked?"""

from collections.abc import Iterator

from supportcycle.domain.dates import number_as_typed
from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.refusals import leaves_network
from supportcycle.domain.loose_ends.scene import Scene
from supportcycle.domain.model.base import first_line, is_blank
from supportcycle.domain.model.dossier import number_in_id
from supportcycle.domain.model.logbook import HelperAgreement
from supportcycle.domain.model.network.network_talk import StandingMoment, standing_key
from supportcycle.domain.model.people import Role, is_formal
from supportcycle.domain.model.plan import people_in
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.network.ask_overview import is_answered
from supportcycle.domain.network.care_signals import needs_talk_first

SPOKEN_OF = Laag.SOCIAAL_NETWERK
_MANY = {
    (True, False): LooseEndKind.MANY_HOURS,
    (True, True): LooseEndKind.ABOUT_MANY_HOURS,
    (False, False): LooseEndKind.AT_LEAST_MANY_HOURS,
    (False, True): LooseEndKind.AT_LEAST_MANY_HOURS,
}
"""By whether one number was said, and whether it was said to be about that."""


def what_they_say(scene: Scene) -> Iterator[LooseEnd]:
    """Helpers who say themselves that it is heavy, or who are to be talked with before more is asked (W9)."""
    for person_id, load in scene.loads.items():
        person = scene.dossier.people.get(person_id)
        if person is None:
            continue
        values = {"person": scene.person(person_id)}
        at = ("people", person_id)
        if words := first_line(person.strain):
            yield scene.end(LooseEndKind.HELPER_SAYS_HEAVY, (*at, "strain"), person_id, words=words, **values)
        if needs_talk_first(person.care, scene.today):
            care = (*at, "care", "talked_about")
            yield scene.end(LooseEndKind.CARER_TO_TALK_WITH, care, person_id, **values)
        hours = load.hours_a_week
        if hours and hours.above(scene.limits.hours_a_week):
            task = load.confirmed[0]
            path = scene.step_at(task.goal, task.step, "others", task.helper, "hours")
            kind = _MANY[hours.number is not None, hours.about]
            yield scene.end(kind, path, person_id, number=number_as_typed(hours.low), **values)


def how_many(scene: Scene) -> Iterator[LooseEnd]:
    """So many who help that it may be hard to keep track of (r.5097-5105)."""
    everybody = {id for _, _, step in scene.steps for id in people_in(step)}
    if len(everybody) > scene.limits.helpers:
        path = scene.in_plan("direction")
        yield scene.end(LooseEndKind.MANY_HELPERS, path, scene.version_id, number=str(len(everybody)))


def nobody_around(scene: Scene) -> Iterator[LooseEnd]:
    """A plan with nobody around the client in it, while that was not talked about (W19)."""
    if not scene.steps or any(step.others for _, _, step in scene.steps):
        return
    talks = [goal.layers.get(SPOKEN_OF) for goal in scene.goals.values()]
    talked = scene.round.asks or any(talk and not is_blank(talk) for talk in talks)
    if talked or leaves_network(scene.round):
        return
    goal_id, step_id, _ = scene.steps[0]
    path = scene.step_at(goal_id, step_id, "others")
    yield scene.end(LooseEndKind.NO_NETWORK_IN_PLAN, path, scene.version_id)


def volunteers(scene: Scene) -> Iterator[LooseEnd]:
    """Volunteers who have nobody to turn to (r.7245-7270)."""
    for person_id, load in scene.loads.items():
        person = scene.dossier.people.get(person_id)
        agreed = scene.round.helper_agreements.get(person_id) or HelperAgreement()
        if load.confirmed and person and person.role is Role.VOLUNTEER and not agreed.call.strip():
            path = scene.at("helper_agreements", person_id, "call")
            person_name = scene.person(person_id)
            yield scene.end(LooseEndKind.VOLUNTEER_WITHOUT_CONTACT, path, person_id, person=person_name)


def standing_questions(scene: Scene) -> Iterator[LooseEnd]:
    """What do we ask of the network, and what if it needs care itself: at a plan, at every review."""
    people = scene.dossier.people
    if not any(id in people and not is_formal(people[id]) for id in scene.loads):
        return
    moments = {
        LooseEndKind.STANDING_AT_PLAN: (StandingMoment.PLAN, scene.version_id),
        LooseEndKind.STANDING_AT_REVIEW: (StandingMoment.REVIEW, _last_evaluation(scene)),
    }
    for kind, (moment, id) in moments.items():
        key = standing_key(moment, id)
        if id and not is_answered(scene.round.network.standing.get(key)):
            path = scene.at("network", "standing", key, "asked_of_network")
            yield scene.end(kind, path, id)


def _last_evaluation(scene: Scene) -> str:
    return max(scene.round.evaluations, key=number_in_id, default="")


CHECKS = (what_they_say, how_many, nobody_around, volunteers, standing_questions)

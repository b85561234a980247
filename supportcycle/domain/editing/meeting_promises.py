"""What was promised at a meeting, taken into the Plan van Aanpak in one go."""

from supportcycle.domain.dates import as_date
from supportcycle.domain.model.dossier import Dossier, Round, current_version, goals_now, next_id
from supportcycle.domain.model.people import NetworkMember, is_formal
from supportcycle.domain.model.plan import Asked, FirstStep, Helper, Plan, Professional, Say, Step
from supportcycle.domain.model.together.gathering import Coming, Gathering, Promise, promised
from supportcycle.domain.update import value_at, with_value


def goal_of(round: Round, promise: Promise) -> str | None:
    """The goal a promise belongs to: the chosen one, or the only one there is."""
    goals = goals_now(round)
    if promise.goal in goals:
        return promise.goal
    return next(iter(goals)) if len(goals) == 1 else None


def to_take(round: Round, gathering: Gathering) -> dict[str, Promise]:
    """The promises that can become a step now: with a goal, and not taken before."""
    return {
        id: promise
        for id, promise in promised(gathering).items()
        if not promise.taken_into and goal_of(round, promise)
    }


def without_goal_yet(round: Round, gathering: Gathering) -> dict[str, Promise]:
    """The promises of which nobody said yet with which goal they go."""
    return {
        id: promise
        for id, promise in promised(gathering).items()
        if not promise.taken_into and not goal_of(round, promise)
    }


def promises_in_plan(dossier: Dossier, round_id: str, gathering_id: str) -> Dossier:
    """The dossier with a step in the current plan for each promise that can be taken. KeyError if unknown."""
    path = ("rounds", round_id, "together", "gatherings", gathering_id)
    for id in to_take(dossier.rounds[round_id], dossier.rounds[round_id].together.gatherings[gathering_id]):
        dossier = _taken(dossier, round_id, gathering_id, (*path, "promises", id))
    return dossier


def _taken(dossier: Dossier, round_id: str, gathering_id: str, place: tuple[str, ...]) -> Dossier:
    round = dossier.rounds[round_id]
    gathering, promise = round.together.gatherings[gathering_id], value_at(dossier, place)
    goal_id, (version_id, version) = goal_of(round, promise) or "", current_version(round)
    steps = version.plans.get(goal_id, Plan()).steps
    step_id = next_id(steps, f"{goal_id}_t")
    path = ("rounds", round_id, "versions", version_id, "plans", goal_id, "steps", step_id)
    dossier = with_value(dossier, path, _step(promise, gathering, dossier.people))
    return with_value(dossier, (*place, "taken_into"), step_id)


def _step(promise: Promise, gathering: Gathering, people: dict[str, NetworkMember]) -> Step:
    what, person = promise.what.strip(), people.get(promise.person or "")
    step = Step(text=what, own=what if promise.own else "", **_moment(promise))
    if person is None:
        return step
    if is_formal(person):
        paid = Professional(organisation=promise.person, what=what)
        return step.model_copy(update={"professionals": {"p1": paid}})
    helper = Helper(person=promise.person, what=what, asked=_asked(promise, gathering))
    return step.model_copy(update={"others": {"o1": helper}})


def _moment(promise: Promise) -> dict[str, FirstStep | Say]:
    """A day is the day of the first small step; other words say when the client wants it."""
    if as_date(promise.when):
        return {"first": FirstStep(what=promise.what.strip(), on=promise.when)}
    return {"say": Say(moment=promise.when)}


def _asked(promise: Promise, gathering: Gathering) -> Asked:
    """Somebody who was there said it; somebody who was not, still has to be asked."""
    there = (Coming.YES, Coming.FROM_AFAR)
    came = any(g.person == promise.person and g.coming in there for g in gathering.guests.values())
    return Asked.YES if came else Asked.NOT_YET

"""What the municipality said, and what goes to it: is it answered, agreed with, and whose words are in it?"""

from collections.abc import Iterator
from datetime import timedelta

from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.scene import Scene, named
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.wmo import ApplicationStatus, Outcome

ANSWERED = frozenset({ApplicationStatus.DECIDED, ApplicationStatus.OBJECTED})


def answer_awaited(scene: Scene) -> Iterator[LooseEnd]:
    """A request whose term has passed without a word of an answer (art. 2.3.5 lid 2)."""
    request, term = scene.round.aanvraag, scene.limits.decision
    asked = as_date(request.aanvraag_on)
    if asked is None or term is None or request.decided_on.strip() or request.status in ANSWERED:
        return
    if (scene.today - asked) > term:
        path, values = scene.at("aanvraag", "decided_on"), {"day": request.aanvraag_on.strip()}
        yield scene.end(LooseEndKind.ANSWER_AWAITED, path, f"{asked:%Y%m%d}", **values)


def answers_to_write_down(scene: Scene) -> Iterator[LooseEnd]:
    """There is an answer, and for a line nothing says what it is."""
    request = scene.round.aanvraag
    if not (request.decided_on.strip() or request.status in ANSWERED):
        return
    for goal_id, step_id, step in scene.steps:
        for line_id, line in step.wmo.items():
            if not is_blank(line) and line.outcome is None:
                path = scene.step_at(goal_id, step_id, "wmo", line_id, "outcome")
                values = {"measure": named(line.what, scene.person(line.provider))}
                yield scene.end(LooseEndKind.ANSWER_NOT_WRITTEN, path, step_id, line_id, **values)


def objection_possible(scene: Scene) -> Iterator[LooseEnd]:
    """Not everything was granted, and there is still time to object (Awb art. 6:7)."""
    request, decided = scene.round.aanvraag, as_date(scene.round.aanvraag.decided_on)
    outcomes = {line.outcome for _, _, step in scene.steps for line in step.wmo.values()}
    if (
        decided is None
        or request.objected_on.strip()
        or not outcomes & {Outcome.PARTLY_GRANTED, Outcome.REFUSED}
    ):
        return
    left = (scene.limits.objection or timedelta(0)) - (scene.today - decided)
    if timedelta(0) <= left <= (scene.limits.objection or timedelta(0)):
        path, last = scene.at("aanvraag", "objected_on"), as_typed(scene.today + left)
        yield scene.end(LooseEndKind.OBJECTION_POSSIBLE, path, f"{decided:%Y%m%d}", day=last)


CHECKS = (answer_awaited, answers_to_write_down, objection_possible)

"""What was put aside at a visit: a question at the office until somebody ticks it off or takes it along."""

from collections.abc import Iterator

from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.scene import Scene
from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.visits import is_running
from supportcycle.domain.visits.planning import held, parked_open


def parked_questions(scene: Scene) -> Iterator[LooseEnd]:
    """Those of visits that are over; what goes along to a visit to come waits there."""
    over = {id for id, visit in held(scene.round).items() if not is_running(visit)}
    for path, question in parked_open(scene.round):
        if path[1] in over:
            place, words = scene.at(*path), first_line(question.text)
            yield scene.end(LooseEndKind.PARKED_QUESTION, place, path[1], path[3], question=words)


CHECKS = (parked_questions,)

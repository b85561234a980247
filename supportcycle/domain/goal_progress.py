"""How it went with each goal, from its beginning over every time of looking back."""

from typing import NamedTuple

from supportcycle.domain.model.dossier import Dossier, goals_now, number_in_id
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.review import Verdict
from supportcycle.domain.quantities.scores import score_in


class GoalMoment(NamedTuple):
    """One moment of one goal, all as it was typed. `score` is the client's own, `result` in own words."""

    on: str
    score: str
    result: str
    verdict: Verdict | None

    @property
    def height(self) -> float | None:
        """Where the score stands between 0 and 10; None when there is no one number that is sure."""
        score = score_in(self.score)
        return score.number if score else None


class GoalProgress(NamedTuple):
    """One goal with its moments; the first is how it stood when the goal was set."""

    id: str
    name: str
    moments: tuple[GoalMoment, ...]


def progress_of_goals(dossier: Dossier) -> list[GoalProgress]:
    """Every goal that was ever looked back on or is worked on, in the order in which they were set."""
    begun: dict[str, tuple[Goal, list[GoalMoment]]] = {}
    for round_id in sorted(dossier.rounds, key=number_in_id):
        round = dossier.rounds[round_id]
        for goal_id, goal in goals_now(round).items():
            first = GoalMoment(round.started_on.strip(), goal.score.strip(), "", None)
            _, moments = begun.get(goal_id, (goal, [first]))
            begun[goal_id] = goal, moments
        for id in sorted(round.evaluations, key=number_in_id):
            for goal_id, review in round.evaluations[id].goals.items():
                if goal_id in begun:
                    told = review.score.strip(), review.result.strip(), review.verdict
                    begun[goal_id][1].append(GoalMoment(round.evaluations[id].on.strip(), *told))
    return [GoalProgress(id, goal_name(goal), tuple(moments)) for id, (goal, moments) in begun.items()]

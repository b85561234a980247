"""Wishes and goals: is there a goal for what matters, and how will it be noticed?"""

from collections.abc import Iterator

from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.refusals import rows_left
from supportcycle.domain.loose_ends.scene import Scene, named
from supportcycle.domain.model.goals import Term
from supportcycle.domain.model.profile import first_row, ranked


def wishes_without_goal(scene: Scene) -> Iterator[LooseEnd]:
    """Ranked wishes that no goal came from, not even one put aside for now (W1)."""
    aimed_at = {wish_id for goal in scene.round.goals.values() for wish_id in goal.wishes}
    for wish_id, wish in ranked(scene.round.wishes):
        if wish_id not in aimed_at and first_row(wish_id) not in rows_left(scene.round):
            path = scene.at("wishes", wish_id)
            yield scene.end(LooseEndKind.WISH_WITHOUT_GOAL, path, wish_id, wish=named(wish.text))


def goals_without_notice(scene: Scene) -> Iterator[LooseEnd]:
    """Goals without a sign by which success is noticed (W15)."""
    for goal_id, goal in scene.goals.items():
        if not goal.notice.strip():
            path = scene.at("goals", goal_id, "notice")
            yield scene.end(LooseEndKind.NO_NOTICE, path, goal_id, goal=scene.goal(goal_id))


def goals_to_word(scene: Scene) -> Iterator[LooseEnd]:
    """Goals that have no words of the client, only those of the request (r.2717-2719)."""
    for goal_id, goal in scene.goals.items():
        if not goal.own_words.strip() and goal.application_words.strip():
            path = scene.at("goals", goal_id, "own_words")
            yield scene.end(LooseEndKind.GOAL_NOT_IN_OWN_WORDS, path, goal_id, goal=scene.goal(goal_id))


def terms_of_goals(scene: Scene) -> Iterator[LooseEnd]:
    """Only goals for later on, or several goals for soon and none for later (W15)."""
    terms = {goal_id: goal.term for goal_id, goal in scene.goals.items() if goal.term}
    if not terms or len(terms) < len(scene.goals) or len(set(terms.values())) > 1:
        return
    goal_id, term = next(iter(terms.items()))
    path = scene.at("goals", goal_id, "term")
    if term is Term.LONG:
        yield scene.end(LooseEndKind.ONLY_LONG_TERM, path)
    elif len(terms) >= scene.limits.goals:
        yield scene.end(LooseEndKind.ONLY_SHORT_TERM, path)


CHECKS = (wishes_without_goal, goals_to_word, goals_without_notice, terms_of_goals)

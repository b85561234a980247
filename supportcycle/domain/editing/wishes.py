"""Wishes in the order of the client, and goals that begin with the words of a wish."""

from collections.abc import Sequence

from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.profile import ranked
from supportcycle.domain.update import with_value


def goal_from_wish(dossier: Dossier, round_id: str, wish_id: str) -> Dossier:
    """The dossier with a new goal in the words of this wish. KeyError for an unknown wish."""
    round = dossier.rounds[round_id]
    goal = Goal(own_words=round.wishes[wish_id].text, wishes=(wish_id,))
    return with_value(dossier, ("rounds", round_id, "goals", next_id(round.goals, "g")), goal)


def with_ranking(dossier: Dossier, round_id: str, order: Sequence[str]) -> Dossier:
    """The dossier with these wishes ranked 1, 2, 3 …; the others have no place."""
    wishes = {
        id: wish.model_copy(update={"rank": str(order.index(id) + 1) if id in order else ""})
        for id, wish in dossier.rounds[round_id].wishes.items()
    }
    return with_value(dossier, ("rounds", round_id, "wishes"), wishes)


def move_wish(dossier: Dossier, round_id: str, wish_id: str, by: int) -> Dossier:
    """The dossier with a ranked wish `by` places on (below zero: more important); never off the list."""
    order = [id for id, _ in ranked(dossier.rounds[round_id].wishes)]
    if wish_id not in order:
        return dossier
    place = max(0, min(len(order) - 1, order.index(wish_id) + by))
    order.remove(wish_id)
    order.insert(place, wish_id)
    return with_ranking(dossier, round_id, order)

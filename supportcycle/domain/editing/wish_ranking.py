"""The order of the wishes, as the client taps them one after another."""

from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.profile import rank_of
from supportcycle.domain.update import with_value


def with_rank_tapped(dossier: Dossier, wish_id: str) -> Dossier:
    """The dossier in which a wish has the next place; one that had a place gives it up, and those behind it
    move up. KeyError when there is no such wish in this round."""
    round_id, round = current_round(dossier)
    places = {id: rank for id, wish in round.wishes.items() if (rank := rank_of(wish)) and wish.text.strip()}
    for id, place in _tapped(places, wish_id).items():
        if place != places.get(id):
            value = str(place) if place else ""
            dossier = with_value(dossier, ("rounds", round_id, "wishes", id, "rank"), value)
    return dossier


def _tapped(places: dict[str, int], wish_id: str) -> dict[str, int]:
    """The places by wish after a tap; 0 for one that has none any more."""
    if wish_id not in places:
        return {wish_id: max(places.values(), default=0) + 1}
    left = places[wish_id]
    others = {id: place for id, place in places.items() if id != wish_id}
    up = 0 if left in others.values() else 1
    return {wish_id: 0} | {id: place - up for id, place in others.items() if place > left}


def in_order(ranks: dict[str, int]) -> dict[str, int]:
    """The places as they are counted among these wishes alone: 1 for the first, the same for equal ones."""
    places = sorted(set(ranks.values()))
    return {id: places.index(rank) + 1 for id, rank in ranks.items()}

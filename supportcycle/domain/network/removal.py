"""Taking somebody out of the network: of a dossier and of every copy that was kept."""

from typing import Any

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.network.asking import Ask
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.ties import ends
from supportcycle.domain.model.together.together import without_guest
from supportcycle.domain.references import without_id


def without_place_in_network(dossier: Dossier, person_id: str) -> Dossier:
    """The dossier without the ties, partnerships and descent of this person, now and in every snapshot.

    In a snapshot the person goes too; of what was asked, the need stays and the answer goes. The row of
    the register itself stays: see `editing.without_person`.
    """
    snapshots = {
        id: each.model_copy(
            update={
                **_left(each, person_id),
                "people": {key: one for key, one in each.people.items() if key != person_id},
                "matched": {then: now for then, now in each.matched.items() if person_id not in (then, now)},
            }
        )
        for id, each in dossier.snapshots.items()
    }
    rounds = {id: _unanswered(round, person_id) for id, round in dossier.rounds.items()}
    return dossier.model_copy(update={**_left(dossier, person_id), "snapshots": snapshots, "rounds": rounds})


def _unanswered(round: Round, person_id: str) -> Round:
    asks = {
        id: Ask(need=each.need, goal=each.goal, help_wanted=each.help_wanted, step=each.step)
        if each.person == person_id
        else each
        for id, each in round.asks.items()
    }
    return round.model_copy(update={"asks": asks, "together": without_guest(round.together, person_id)})


def _left(network: Network, person_id: str) -> dict[str, Any]:
    descents = {
        id: each.model_copy(update={"twin_of": None}) if each.twin_of == person_id else each
        for id, each in network.descents.items()
        if person_id not in (each.child, each.parent)
    }
    couples = network.partnerships.items()
    return {
        "ties": {key: tie for key, tie in network.ties.items() if person_id not in ends(key)},
        "partnerships": {id: each for id, each in couples if person_id not in (each.one, each.other)},
        "descents": descents,
    }


def hangs_on(dossier: Dossier, person_id: str) -> list[Path]:
    """Where this person stands in the network now, apart from the client's own tie: what goes along."""
    ties = [("ties", key) for key in dossier.ties if person_id in ends(key) and key != person_id]
    couples = [
        ("partnerships", id)
        for id, each in dossier.partnerships.items()
        if person_id in (each.one, each.other)
    ]
    descents = [
        ("descents", id)
        for id, each in dossier.descents.items()
        if person_id in (each.child, each.parent, each.twin_of)
    ]
    return [*ties, *couples, *descents]


def without_cluster(dossier: Dossier, cluster_id: str) -> Dossier:
    """The dossier without this circle of the ecogram; the people in it stay."""
    kept = {id: each for id, each in dossier.clusters.items() if id != cluster_id}
    people = {id: without_id(person, "cluster", cluster_id) for id, person in dossier.people.items()}
    return dossier.model_copy(update={"clusters": kept, "people": people})


def without_goal_in_talk(round: Round, goal_id: str) -> Round:
    """The round with nothing in its questions and its talk about the network that points to this goal."""
    asks = {
        id: each.model_copy(update={"goal": None, "help_wanted": None}) if each.goal == goal_id else each
        for id, each in round.asks.items()
    }
    enough = {id: each for id, each in round.network.enough.items() if id != goal_id}
    talk = round.network.model_copy(update={"enough": enough})
    together = without_id(round.together, "goal", goal_id)
    return round.model_copy(update={"asks": asks, "network": talk, "together": together})

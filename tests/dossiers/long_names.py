"""Networks of ten to forty people with long names, as they come up at a kitchen table; each time the same."""

from random import Random
from typing import Any

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.map_positions import Nearness, Quadrant, Ring
from supportcycle.domain.model.network.person_facts import Sex
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.model.network.tie_qualities import (
    ContactFrequency,
    Energy,
    Reach,
    TieQuality,
    TieWish,
    Weight,
)
from supportcycle.domain.model.people import Role

FIRST = ("Annemieke", "Jan-Willem", "Mohammed", "Wilhelmina", "Fatima", "Klaas", "Bartholomeus", "Roos")
LAST = (
    "van den Heuvel-Rijnders", "de Vries", "Oude Nijhuis op den Dries", "el Bouazzaoui", "ten Broeke",
    "Schimmelpenninck van der Oye", "Jansen", "van Nieuwenhuizen",
)  # fmt: skip
RELATIONS = (
    "buurvrouw van de overkant", "ambulant begeleider", "oudtante van moeders kant", "oud-collega",
    "vrijwilliger bij de eettafel", "verpleegkundig specialist",
)  # fmt: skip
CLUSTERS = ("family", "friends", "neighbourhood", "work", "care", "leisure")
OF_A_TIE: dict[str, tuple[Any, ...]] = {
    "ring": (*Ring, None), "quadrant": tuple(Quadrant), "energy": (*Energy, None), "wish": (*TieWish, None),
    "nearness": (*Nearness, None), "direct": ("yes",), "lasting": ("yes", "no"), "meaningful": ("yes", "no"),
    "frequency": tuple(ContactFrequency), "reach": tuple(Reach), "weight": tuple(Weight),
    "quality": tuple(TieQuality), "now": tuple((each,) for each in Support),
}  # fmt: skip


def network_of(count: int) -> Dossier:
    """So many people, in every ring, zone and cluster; half of them stood on a map that was kept."""
    by = Random(count)
    people = {f"p{at}": _person(by) for at in range(count)}
    ties = {id: {key: by.choice(values) for key, values in OF_A_TIE.items()} for id in people}
    then = list(people)[: count // 2]
    kept = {"people": {id: people[id] for id in then}, "ties": {id: ties[id] for id in then}}
    return Dossier.model_validate(
        {
            "id": f"long_{count}",
            "name": "Bartholomeus van den Heuvel-Rijnders",
            "people": people,
            "ties": ties,
            "descents": {f"d{at}": _descent(at) for at in range(min(count, 12))},
            "turning_points": {f"k{at}": _moment(at, by) for at in range(8)},
            "snapshots": {"m1": {"taken_on": "2020", **kept}},
        }
    )


def _person(by: Random) -> dict[str, Any]:
    name = f"{by.choice(FIRST)} {by.choice(LAST)}" if by.random() < 0.7 else ""
    return {
        "name": name,
        "relation": by.choice(RELATIONS),
        "sex": by.choice(tuple(Sex)),
        "role": by.choice(tuple(Role)),
        "cluster": by.choice(CLUSTERS),
        "vip": by.random() < 0.3,
        "birth_year": str(by.randint(1930, 2015)),
    }


def _descent(at: int) -> dict[str, str]:
    return {"child": f"p{at}", "parent": "client" if at < 4 else f"p{at % 4}", "kind": "birth"}


def _moment(at: int, by: Random) -> dict[str, Any]:
    what = f"{by.choice(RELATIONS)} verhuisde naar de andere kant van het land"
    return {"when": str(1960 + at * 3), "what": what, "tone": "good", "came": (f"p{at}",)}

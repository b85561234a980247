"""Families of twenty to forty relatives, three generations and more; each time the same."""

from random import Random
from typing import Any

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import Sex
from tests.dossiers.long_names import FIRST, LAST


def family_of(count: int) -> Dossier:
    """So many relatives: parents, brothers and sisters with partners, and the children and grandchildren of
    each."""
    by = Random(count)
    people, couples, down = {}, {}, {}

    def person(born: int) -> str:
        id = f"p{len(people)}"
        name = f"{by.choice(FIRST)} {by.choice(LAST)}" if by.random() < 0.8 else ""
        people[id] = _person(name, by, born)
        return id

    def couple(one: str, other: str) -> str:
        couples[f"c{len(couples)}"] = {"one": one, "other": other, "kind": "married"}
        return one

    def child(of: tuple[str, str], who: str) -> None:
        for parent in of:
            down[f"d{len(down)}"] = {"child": who, "parent": parent, "kind": "birth"}

    above = (person(1940), person(1941))
    couple(*above)
    child(above, "client")
    households = [above]
    while len(people) < count:
        parents = by.choice(households)
        who = person(1960 + 2 * len(people) % 50)
        child(parents, who)
        if len(people) < count and by.random() < 0.6:
            households.append((couple(who, other := person(1960)), other))
    return Dossier.model_validate(
        {"id": f"family_{count}", "name": "Ria", "people": people, "partnerships": couples, "descents": down}
    )


def _person(name: str, by: Random, born: int) -> dict[str, Any]:
    relation = "zus van de overleden oma"
    return {"name": name, "relation": relation, "sex": by.choice(tuple(Sex)), "birth_year": str(born)}

"""Small networks to test with, built from plain data."""

from datetime import date

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.ties import Tie

TODAY = date(2026, 11, 22)
YES, NO = "yes", "no"


def network(people=None, ties=None, **parts):
    """A dossier with these people (id -> relation, or fields) and ties (id -> fields)."""
    register = {
        id: {"relation": each} if isinstance(each, str) else each for id, each in (people or {}).items()
    }
    return Dossier.model_validate(
        {"id": "test", "name": "Iemand", "people": register, "ties": ties or {}, **parts}
    )


def tie(**fields):
    """One tie."""
    return Tie.model_validate(fields)


def person(role, relation="iemand", **fields):
    """A row of the register with a role."""
    return {"relation": relation, "role": role, **fields}


def with_talk(round=None, **parts):
    """A dossier with these parts and one round."""
    return network(**parts, rounds={"r1": round or {}})

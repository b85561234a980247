"""What somebody at the table may not read there: what is between the client and the worker about that person.
One rule, by where it stands, for every screen that shows words of a dossier."""

from collections.abc import Collection, Mapping

from supportcycle.domain.loose_ends.kinds import ABOUT_SOMEBODY
from supportcycle.domain.loose_ends.scene import kind_in
from supportcycle.domain.model.base import Model, Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.network_talk import NetworkTalk
from supportcycle.domain.model.network.ties import Tie, ends
from supportcycle.domain.model.people import is_formal
from supportcycle.domain.model.visits import COVERS
from supportcycle.domain.privacy.shared_fields import ROWS_OF_OTHERS
from supportcycle.domain.update import value_at

KEPT: Mapping[str, frozenset[str]] = {
    "people": frozenset({"may_know", "strain", "remark", "makes_it_harder", "refusal"}),
    "ties": frozenset(
        {
            "quality", "warmth", "unsafe", "radio", "radio_step", "cause", "hope", "remark", "search_through",
            "not_found", "wished", "works", "aim", "refusal",
        }
    ),
    "goals": frozenset({"rather_not", "rather_not_free"}),
}  # fmt: skip
"""Fields of somebody, of a tie and of a goal. A request is kept from who is asked as a whole."""
OF_THE_WORKER: Mapping[type[Model], frozenset[str]] = {
    Tie: frozenset({"aim"}),
    NetworkTalk: frozenset({"worker_role", "worker_role_why"}),
}
"""What the worker thinks, of models that hold mostly what the client said."""
_COVERED = frozenset(COVERS)


def kept_from(dossier: Dossier, path: Path) -> Collection[str]:
    """Who may not read what stands at a place; those in the register, for of the client nothing is kept."""
    match _bare(path):
        case (*_, "another_way"):
            return _network(dossier)
        case ("people", id, field, *_) if field in KEPT["people"]:
            return (id,)
        case ("ties", key, field, *_) if field in KEPT["ties"]:
            return ends(key)
        case ("sheets", sheet, "cells", row, *_) if row in ROWS_OF_OTHERS.get(sheet, ()):
            return _network(dossier)
        case ("existing_help", id, *_):
            return (id,) if id in dossier.people else ()
        case ("asks", _, *_) | ("option_sheets", _, "options", _, "refusal", *_):
            at = path[:4] if path[2] == "asks" else path[:6]
            return _one(value_at(dossier, (*at, "person")))
        case ("goals", _, field, *_) if field in KEPT["goals"]:
            return _network(dossier)
    return _network(dossier) if _is_reason_about_somebody(path) else ()


def _one(person: object) -> Collection[str]:
    return (person,) if isinstance(person, str) else ()


def is_covered(path: Path) -> bool:
    """Whether it says what must stay covered during a visit: for nobody's eyes but the worker's."""
    return path[0] == "rounds" and path[2:3] == ("visits",) and path[-1] in _COVERED


def is_for_worker(path: Path) -> bool:
    """Whether what stands there is the worker's own, or was written down for the worker alone."""
    match _bare(path):
        case ("people", _, field, *_):
            return field in KEPT["people"]
        case (*_, "another_way"):
            return True
        case ("network", field, *_):
            return field in OF_THE_WORKER[NetworkTalk]
        case ("ties", _, field, *_):
            return field in OF_THE_WORKER[Tie]
    return path[0] == "private" or is_covered(path)


def _network(dossier: Dossier) -> list[str]:
    """All around the client: of which of them it is said cannot be read from the place."""
    return [id for id, person in dossier.people.items() if not is_formal(person)]


def _is_reason_about_somebody(path: Path) -> bool:
    """Whether it is why a question about somebody is left as it is, also while that is being typed."""
    typing = path[:2] == ("half_said", "loose_ends")
    key = path[1] if path[0] == "put_away" else path[3] if typing and len(path) > 3 else ""
    return bool(key) and kind_in(key) in (*ABOUT_SOMEBODY, None)


def _bare(path: Path) -> Path:
    """The place as it would be outside a round or a kept map."""
    return path[2:] if path[0] in ("rounds", "snapshots") else path

"""What of a dossier may be taken along: the same doors as for paper, and of what is typed only by choice."""

from collections.abc import Mapping
from dataclasses import dataclass

from supportcycle.documents.maps.map_document import on_paper
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.reflection import Private
from supportcycle.domain.privacy.medical_redaction import without_medical
from supportcycle.domain.privacy.shared_fields import only_decided
from supportcycle.domain.privacy.sharing import as_shared, usual_slip


@dataclass(frozen=True, slots=True)
class GoesAlong:
    """What somebody chose to take along besides codes, choices, days and numbers: nothing, unless said so.

    `own_words`: what was typed, and the names of who may be named. `medical`: also what is about health.
    """

    own_words: bool = False
    medical: bool = False


SAFEST = GoesAlong()

OWN_WORDS_IN = frozenset({"book", "nodes_and_edges", "graphml", "gedcom"})
HEALTH_IN = frozenset({"book"})
CODES_IN = OWN_WORDS_IN
"""In which files there is something to choose, and in which there are codes."""
_LETS: Mapping[str, MayLeave] = {"gedcom": MayLeave.FAMILY_FACTS, "vcard": MayLeave.REACH}


def left_out(dossier: Dossier, format: str) -> int:
    """How many people are not in such a file, because that was not said of them."""
    asked = _LETS.get(format, MayLeave.ON_MAP)
    return sum(asked not in person.may_leave for person in dossier.people.values())


def network_taken(dossier: Dossier, along: GoesAlong) -> Dossier:
    """The dossier with of its network only what may stand on a map on paper, without maps of earlier days."""
    bare = decided(dossier, along).model_copy(update={"snapshots": {}, "turning_points": {}})
    return on_paper(bare, bare.people)


def rounds_taken(dossier: Dossier, along: GoesAlong) -> Dossier:
    """The dossier with of every round, and of people, only what may stand on a paper for others."""
    shared = decided(dossier, along)
    for id in dossier.rounds:
        slip = usual_slip(dossier, id).model_copy(update={"with_medical": True})
        shared = as_shared(shared, id, slip)
    return shared


def decided(dossier: Dossier, along: GoesAlong) -> Dossier:
    """The dossier with only fields that may ever leave, without the worker's own part; without health unless
    that was chosen."""
    bare = only_decided(dossier) if along.medical else without_medical(dossier)
    return bare.model_copy(update={"private": Private()})

"""What of a dossier may be taken along: the same doors as for paper, and of what is typed only by choice."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

from supportcycle.documents.maps.map_document import on_paper
from supportcycle.domain.model.base import Model
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.wmo import MedicalData
from supportcycle.domain.network.kinship import relatives
from supportcycle.domain.privacy.medical_redaction import without_medical
from supportcycle.domain.privacy.shared_fields import only_decided
from supportcycle.domain.privacy.sharing import as_shared, usual_slip


@dataclass(frozen=True, slots=True)
class GoesAlong:
    """What somebody chose to take along besides codes, choices, days and numbers: nothing, unless said so.

    `own_words`: what was typed, and the names of who may be named. `medical`: also what is about health.
    `of_many`: the file is of several dossiers, so that it was asked of no client.
    """

    own_words: bool = False
    medical: bool = False
    of_many: bool = False


SAFEST = GoesAlong()

M = TypeVar("M", bound=Model)
_OF_A_DOSSIER = ("private", "put_away", "spoken", "half_said", "snapshots", "turning_points")
_OF_A_ROUND = (
    "meeting", "sheets", "links", "network", "existing_help", "asks", "closing", "touchstones", "slips",
    "together", "visits",
)  # fmt: skip
"""What is in no file for another program."""

OWN_WORDS_IN = frozenset({"book", "nodes_and_edges", "graphml", "gedcom"})
HEALTH_IN = frozenset({"book"})
CODES_IN = OWN_WORDS_IN
"""In which files there is something to choose, and in which there are codes."""
_ON_MAP = (MayLeave.ON_MAP,)
_LETS: Mapping[str, tuple[MayLeave, ...]] = {
    "gedcom": (*_ON_MAP, MayLeave.FAMILY_FACTS),
    "vcard": (MayLeave.REACH,),
}


def asked_for(format: str) -> tuple[MayLeave, ...]:
    """What has to be said of somebody before they are in such a file."""
    return _LETS.get(format, _ON_MAP)


def left_out(dossier: Dossier, format: str) -> int:
    """How many people are not in such a file who could be, because that was not said of them."""
    network = _at_default(dossier, _OF_A_DOSSIER)
    could: Collection[str] = dossier.people
    there: Collection[str]
    if format == "vcard":
        could, there = who_can_be_reached(dossier), reached(dossier)
    elif format == "gedcom":
        could, there = relatives_in(dossier), relatives_in(network_taken(network))
    else:
        there = network_taken(network).people
    return len(set(could).difference(there))


def who_can_be_reached(dossier: Dossier) -> list[str]:
    """Of whom it is known how to reach them."""
    return [id for id, person in dossier.people.items() if person.reachable.strip()]


def reached(dossier: Dossier) -> list[str]:
    """Those of them who let that be told."""
    people = dossier.people
    return [id for id in who_can_be_reached(dossier) if MayLeave.REACH in people[id].may_leave]


def relatives_in(network: Dossier) -> list[str]:
    """The people in a family tree of this network, the client apart."""
    return [id for id in relatives(network) if id in network.people]


def health_goes(dossier: Dossier, along: GoesAlong) -> bool:
    """Whether what is about health goes along: when that was chosen and no client said that it stays; of many
    dossiers at once only where it was said of every round that it goes."""
    said = [round.aanvraag.medical_data for round in dossier.rounds.values()]
    if not along.medical or MedicalData.STAYS in said:
        return False
    return not along.of_many or (MedicalData.GOES in said and None not in said)


def network_taken(bare: Dossier) -> Dossier:
    """Such a dossier with of its network only what may stand on a map on paper."""
    return on_paper(bare, bare.people)


def rounds_taken(bare: Dossier) -> Dossier:
    """Such a dossier with of every round, and of people, only what may stand on a paper for others; what is
    about health left it before, or goes along."""
    shared = bare
    for id in bare.rounds:
        slip = usual_slip(bare, id).model_copy(update={"with_medical": True})
        shared = as_shared(shared, id, slip)
    return shared


def decided(dossier: Dossier, along: GoesAlong) -> Dossier:
    """The dossier with only what a file for another program tells of, and of that only fields that may ever
    leave; without health unless that goes along (`health_goes`). The worker's own part is never in it."""
    used = _only_used(dossier)
    return only_decided(used) if health_goes(dossier, along) else without_medical(used)


def _only_used(dossier: Dossier) -> Dossier:
    """The dossier without what no such file tells of: that would be looked through for nothing."""
    rounds = {id: _at_default(round, _OF_A_ROUND) for id, round in dossier.rounds.items()}
    return _at_default(dossier, _OF_A_DOSSIER).model_copy(update={"rounds": rounds})


def _at_default(model: M, fields: tuple[str, ...]) -> M:
    known = type(model).model_fields
    return model.model_copy(
        update={name: known[name].get_default(call_default_factory=True) for name in fields}
    )

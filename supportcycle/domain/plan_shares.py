"""Who carries what in a plan: the client, people around the client, volunteers, professionals."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Round, current_round, current_version, number_in_id
from supportcycle.domain.model.people import FORMAL, NetworkMember, Role
from supportcycle.domain.model.plan import PlanVersion, Step, is_helping

VOLUNTEERS = frozenset({Role.VOLUNTEER, Role.EXPERT_BY_EXPERIENCE})
People = Mapping[str, NetworkMember]


class Carrier(StrEnum):
    """Who does something in a plan; the client first."""

    SELF = "self"
    NETWORK = "network"
    VOLUNTEER = "volunteer"
    PROFESSIONAL = "professional"


def shares_of_plan(version: PlanVersion, people: People) -> dict[Carrier, int]:
    """How many things each of them does. Only help that was promised counts, and nothing weighs more."""
    counts = dict.fromkeys(Carrier, 0)
    for plan in version.plans.values():
        for step in plan.steps.values():
            for carrier in _in_step(step, people):
                counts[carrier] += 1
    return counts


def _in_step(step: Step, people: People) -> Iterator[Carrier]:
    if step.own.strip():
        yield Carrier.SELF
    for helper in step.others.values():
        if is_helping(helper):
            yield carrier_of(people.get(helper.person or ""))
    paid_for = {line.provider for line in step.wmo.values() if line.provider}
    yield from (Carrier.PROFESSIONAL for line in step.wmo.values() if not is_blank(line))
    for professional in step.professionals.values():
        if not is_blank(professional) and professional.organisation not in paid_for:
            yield Carrier.PROFESSIONAL


def carrier_of(person: NetworkMember | None) -> Carrier:
    """Which of the four somebody belongs to; who is not known is somebody around the client."""
    role = person.role if person else None
    if role in VOLUNTEERS:
        return Carrier.VOLUNTEER
    return Carrier.PROFESSIONAL if role in FORMAL else Carrier.NETWORK


def first_plan(dossier: Dossier) -> tuple[str, Round] | None:
    """The first round with a plan in it, holding its first plan alone; None while that is still the plan."""
    for round_id in sorted(dossier.rounds, key=number_in_id):
        round = dossier.rounds[round_id]
        planned = [
            id for id in sorted(round.versions, key=number_in_id) if not is_blank(round.versions[id].plans)
        ]
        if planned:
            here = round_id, planned[0]
            now_id, now = current_round(dossier)
            if here == (now_id, current_version(now)[0]):
                return None
            return round_id, round.model_copy(update={"versions": {planned[0]: round.versions[planned[0]]}})
    return None

"""The one register of the people around the client."""

from enum import StrEnum

from supportcycle.domain.base import Model, Text
from supportcycle.domain.wmo import Hulp


class Role(StrEnum):
    """What somebody is to the client."""

    PARTNER = "partner"
    HOUSEMATE = "housemate"
    FAMILY = "family"
    FRIEND = "friend"
    NEIGHBOUR = "neighbour"
    COLLEAGUE = "colleague"
    ACQUAINTANCE = "acquaintance"
    GROUP = "group"
    VOLUNTEER = "volunteer"
    EXPERT_BY_EXPERIENCE = "expert_by_experience"
    PROFESSIONAL = "professional"
    ORGANISATION = "organisation"
    REPRESENTATIVE = "representative"


FORMAL = frozenset({Role.PROFESSIONAL, Role.ORGANISATION})


class NetworkMember(Model):
    """A person or group. Everything may stay unknown; without a name the relation names them.

    `may_be_named`: whether the name may stand in what leaves the dossier; otherwise only the relation does.
    """

    name: Text = ""
    relation: Text = ""
    role: Role | None = None
    hulp: Hulp | None = None
    may_know: Text = ""
    may_be_named: bool = False
    reachable: Text = ""
    gives: Text = ""
    receives: Text = ""
    makes_it_harder: bool = False
    strain: Text = ""
    remark: Text = ""


def shown_name(person: NetworkMember) -> str:
    """How the person is named at the table."""
    return person.name.strip() or person.relation.strip()


def outside_name(person: NetworkMember) -> str:
    """How the person is named in what leaves the table: by relation unless naming is allowed."""
    if person.role in FORMAL or person.may_be_named:
        return shown_name(person)
    return person.relation.strip()


def is_formal(person: NetworkMember) -> bool:
    """Whether this is paid help rather than somebody around the client."""
    return person.role in FORMAL


def is_two_way(person: NetworkMember) -> bool:
    """Whether the client both gets something from and does something for this person."""
    return bool(person.gives.strip() and person.receives.strip())

"""The one register of the people around the client."""

from enum import StrEnum

from supportcycle.domain.model.base import Model, PersonId, Text
from supportcycle.domain.model.network.care import Care
from supportcycle.domain.model.network.person_facts import (
    ClusterId,
    FoundBy,
    Gone,
    MayLeave,
    NamedBy,
    PersonKind,
    Schooling,
    Sex,
)
from supportcycle.domain.model.refusal import Refusal
from supportcycle.domain.model.wmo import Hulp


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
    `may_leave`: what else may. `age` is that of the day `age_on`; it and `birth_year` give one another.
    `known`, `liked` and `important` are what the name list asks; `vip` the VIP card.
    `gone` is read through `domain.network.gone` alone.
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
    kind: PersonKind | None = None
    number: Text = ""
    sex: Sex | None = None
    birth_year: Text = ""
    age: Text = ""
    age_on: Text = ""
    gone: Gone | None = None
    died_year: Text = ""
    schooling: Schooling | None = None
    at_home: bool = False
    in_client_system: bool = False
    only_in_family_tree: bool = False
    cluster: ClusterId | None = None
    online: bool = False
    needs_care: bool = False
    has_few_people: bool = False
    known: bool = False
    liked: bool = False
    important: bool = False
    vip: bool = False
    named_by: NamedBy | None = None
    named_by_person: PersonId | None = None
    found_by: FoundBy | None = None
    may_leave: tuple[MayLeave, ...] = ()
    care: Care = Care()
    refusal: Refusal = Refusal()


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

"""How people are named in what leaves the table."""

from collections.abc import Iterable, Mapping

from supportcycle.content.catalogue import choice_label, in_sentence, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import NetworkMember, Role, outside_name, shown_name

People = Mapping[str, NetworkMember]


def client_name(dossier: Dossier) -> str:
    """First names and surname; the name of the dossier when neither is known."""
    parts = (dossier.identity.first_names.strip(), dossier.identity.surname.strip())
    return " ".join(part for part in parts if part) or dossier.name.strip()


def first_name(dossier: Dossier) -> str:
    """First names alone, for who knows the client; the name of the dossier when they are not known."""
    return dossier.identity.first_names.strip() or dossier.name.strip()


def named(people: People, person_id: str | None, nobody: str = "") -> str:
    """The person by relation, or by name where that is allowed; `nobody` when there is nobody.

    Somebody who may not be named and whose relation is unknown is named by what kind of contact it is.
    """
    return _named(people, person_id, nobody, text("people.somebody"))


def named_at_work(people: People, person_id: str | None, nobody: str = "") -> str:
    """The same for who stands where paid help does: with nothing known of them that is a professional."""
    return _named(people, person_id, nobody, text("people.professional"))


def by_relation(person: NetworkMember) -> str:
    """How somebody stands on paper whose name may not be there: as what they are to the client."""
    return named({"": person.model_copy(update={"may_be_named": False})}, "")


def with_a_name(people: People) -> dict[str, NetworkMember]:
    """Everybody with a relation as they are named on paper, where neither name nor relation is known: for
    what leaves out who is not named."""
    nameless = {id: each for id, each in people.items() if not shown_name(each)}
    return {
        **people,
        **{id: each.model_copy(update={"relation": by_relation(each)}) for id, each in nameless.items()},
    }


def _named(people: People, person_id: str | None, nobody: str, unknown: str) -> str:
    person = people.get(person_id or "")
    if person is None:
        return nobody
    return outside_name(person) or _by_role(person.role) or unknown


def _by_role(role: Role | None) -> str:
    match role:
        case Role.PROFESSIONAL:
            return text("people.professional")
        case Role.GROUP:
            return text("people.group")
        case _:
            return in_sentence(choice_label("role", role))


def all_named(people: People, ids: Iterable[str]) -> str:
    """Several people in a row."""
    return ", ".join(filter(None, (named(people, id) for id in ids)))

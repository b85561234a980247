"""How people are named in what leaves the table."""

from collections.abc import Iterable, Mapping

from supportcycle.documents.compose.words import in_sentence, label, said
from supportcycle.domain.dossier import Dossier
from supportcycle.domain.people import NetworkMember, outside_name

People = Mapping[str, NetworkMember]


def client_name(dossier: Dossier) -> str:
    """First names and surname; the name of the dossier when neither is known."""
    parts = (dossier.identity.first_names.strip(), dossier.identity.surname.strip())
    return " ".join(part for part in parts if part) or dossier.name.strip()


def named(people: People, person_id: str | None, nobody: str = "") -> str:
    """The person by relation, or by name where that is allowed; `nobody` when there is nobody.

    Somebody who may not be named and whose relation is unknown is named by what kind of contact it is.
    """
    person = people.get(person_id or "")
    if person is None:
        return nobody
    return outside_name(person) or in_sentence(label("role", person.role)) or said("people.somebody")


def all_named(people: People, ids: Iterable[str]) -> str:
    """Several people in a row."""
    return ", ".join(filter(None, (named(people, id) for id in ids)))

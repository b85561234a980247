"""Who is meant by a name: found in the register in whatever spelling, and in what was typed."""

from collections.abc import Mapping

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import CLIENT, PersonKind
from supportcycle.domain.model.people import NetworkMember, Role, shown_name
from supportcycle.domain.names.matching import NameIndex, NameWords, index_of
from supportcycle.domain.names.spelling import spelled


def people_named(people: Mapping[str, NetworkMember], name: str) -> tuple[str, ...]:
    """Everybody who is shown under this name, those who are spelled exactly so first; two may share one."""
    wanted = spelled(name)
    found = [id for id, person in people.items() if not wanted.isdisjoint(spelled(shown_name(person)))]
    return tuple(sorted(found, key=lambda id: shown_name(people[id]) != name.strip()))


def person_named(people: Mapping[str, NetworkMember], name: str) -> str | None:
    """The first of them; None when nobody has this name."""
    return next(iter(people_named(people, name)), None)


def spellings(people: Mapping[str, NetworkMember]) -> dict[str, str]:
    """Every spelling of a name in the register, and who has it first: to look up many names in."""
    found: dict[str, str] = {}
    for id, person in people.items():
        for key in spelled(shown_name(person)):
            found.setdefault(key, id)
    return found


def looked_up(known: Mapping[str, str], name: str) -> str | None:
    """Who has this name among those `spellings`; None when nobody has."""
    return next((known[key] for key in spelled(name) if key in known), None)


def names_of(dossier: Dossier, words: NameWords) -> NameIndex:
    """Everybody of the register to be found by name in a text, and the client, who may always be named."""
    names = {id: person.name for id, person in dossier.people.items()}
    own = dossier.identity
    client = f"{own.first_names} {own.surname}".strip() or dossier.name
    return index_of({**names, CLIENT: client}, words, whole=_groups(dossier.people))


def _groups(people: Mapping[str, NetworkMember]) -> frozenset[str]:
    """Those of whom a part of the name says nothing."""
    return frozenset(
        id
        for id, person in people.items()
        if person.kind is PersonKind.GROUP or person.role in (Role.GROUP, Role.ORGANISATION)
    )

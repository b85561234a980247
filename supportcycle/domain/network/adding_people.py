"""Names into the register: typed one after another, found by a question, offered by the profile."""

import re
from collections.abc import Mapping

from supportcycle.domain.model.base import first_line, is_blank
from supportcycle.domain.model.dossier import Dossier, Round, next_id
from supportcycle.domain.model.network.person_facts import FoundBy, Gone, NamedBy
from supportcycle.domain.model.people import NetworkMember, shown_name
from supportcycle.domain.model.profile import Mark, MarkKind
from supportcycle.domain.names.people_by_name import people_named
from supportcycle.domain.names.spelling import name_key
from supportcycle.domain.references import stands_in
from supportcycle.domain.update import with_value

_BETWEEN_NAMES = re.compile(r"[\n,;]+")


def names_in(typed: str) -> list[str]:
    """The names in a field: one a line, or with commas between; each once, in the order typed."""
    names = (part.strip() for part in _BETWEEN_NAMES.split(typed))
    return list({name_key(name): name for name in names if name}.values())


def with_name(
    dossier: Dossier, name: str, *, found_by: FoundBy | None = None, named_by: NamedBy | None = None
) -> Dossier:
    """The dossier with one more person, also when somebody has that name; unchanged without a name."""
    if not name.strip():
        return dossier
    person = NetworkMember(name=name.strip(), found_by=found_by, named_by=named_by)
    return with_value(dossier, ("people", next_id(dossier.people, "p")), person)


def with_typed_name(dossier: Dossier, name: str) -> Dossier:
    """The dossier in which a name, as typed, goes to somebody of whom nothing is said anywhere, else to
    somebody new."""
    people = dossier.people
    blank = (id for id, person in people.items() if is_blank(person) and not _is_known(dossier, id))
    return with_value(dossier, ("people", next(blank, "") or next_id(people, "p"), "name"), name)


def _is_known(dossier: Dossier, person_id: str) -> bool:
    """Whether anything stands in the dossier about somebody, apart from the row of the register."""
    others = {id: person for id, person in dossier.people.items() if id != person_id}
    return stands_in(dossier.model_copy(update={"people": others}), person_id)


def with_names(
    dossier: Dossier, typed: str, *, found_by: FoundBy | None = None, named_by: NamedBy | None = None
) -> Dossier:
    """The dossier with everybody in this answer who was not known yet."""
    for name in names_in(typed):
        if not people_named(dossier.people, name):
            dossier = with_name(dossier, name, found_by=found_by, named_by=named_by)
    return dossier


def with_lost(dossier: Dossier, typed: str) -> Dossier:
    """The dossier with everybody in this answer who was not known yet, as somebody of the past."""
    known = dossier.people
    dossier = with_names(dossier, typed)
    for id in [id for id in dossier.people if id not in known]:
        dossier = with_value(dossier, ("people", id, "gone"), Gone.LOST)
    return dossier


def new_names(people: Mapping[str, NetworkMember], typed: str) -> list[str]:
    """The names in an answer that are not in the register yet."""
    return [name for name in names_in(typed) if not people_named(people, name)]


def added_by_others(people: Mapping[str, NetworkMember]) -> tuple[str, ...]:
    """Who was not named by the client: marked, and for the client to take off again."""
    own = (None, NamedBy.CLIENT)
    return tuple(id for id, person in people.items() if person.named_by not in own)


def people_in_profile(round: Round) -> dict[str, Mark]:
    """The remarks of the profile about somebody who is not in the register: to be offered."""
    return {
        id: mark
        for id, mark in round.marks.items()
        if mark.kind is MarkKind.PERSON and mark.person is None and first_line(mark.text)
    }


def with_person_of_mark(dossier: Dossier, round_id: str, mark_id: str) -> Dossier:
    """The dossier with the person of a remark in the register and in the remark; KeyError without it.

    Somebody known by that name, however it is spelled, is not added again.
    """
    name = first_line(dossier.rounds[round_id].marks[mark_id].text)
    known = people_named(dossier.people, name)
    person_id = known[0] if len(known) == 1 else next_id(dossier.people, "p")
    if person_id not in dossier.people:
        dossier = with_name(dossier, name, found_by=FoundBy.PROFILE)
    return with_value(dossier, ("rounds", round_id, "marks", mark_id, "person"), person_id)


def told_apart(people: Mapping[str, NetworkMember]) -> dict[str, str]:
    """The name of everybody, with the relation behind it where two share one, and else a number."""
    plain = {id: shown_name(person) for id, person in people.items()}
    shared = _shared(plain)
    longer = {id: _longer(people[id], name) if id in shared else name for id, name in plain.items()}
    return {**longer, **{id: f"{longer[id]} ({number})" for id, number in _shared(longer).items()}}


def _shared(names: Mapping[str, str]) -> dict[str, int]:
    """Whose name somebody else has too: id -> which one of that name this is."""
    same: dict[str, list[str]] = {}
    for id, name in names.items():
        same.setdefault(name_key(name), []).append(id)
    several = (ids for name, ids in same.items() if name and len(ids) > 1)
    return {id: number for ids in several for number, id in enumerate(ids, 1)}


def _longer(person: NetworkMember, name: str) -> str:
    relation = person.relation.strip()
    return f"{name} ({relation})" if relation and relation != name else name

"""Who stands on a map and how they are called there."""

from collections.abc import Collection, Mapping

from supportcycle.content.catalogue import choice_label, choice_lists, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import CLIENT, PersonKind
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.people import Role, is_formal, shown_name
from supportcycle.domain.network.adding_people import told_apart
from supportcycle.domain.network.who_counts import is_present, tie_with


def on_map(network: Network) -> dict[str, str]:
    """Who is in the client's life now, animals too: id -> name, told apart where two share one."""
    names = told_apart(network.people)
    return {
        id: names[id]
        for id, person in network.people.items()
        if is_present(network, id) and not person.only_in_family_tree and shown_name(person)
    }


def client_on_map(dossier: Dossier) -> str:
    """How the client is called in the middle of a map."""
    return dossier.identity.first_names.strip() or dossier.name.strip() or text("maps.client")


def who(names: Mapping[str, str], id: str) -> str:
    """A name for a sentence; the client, or somebody, when `names` does not say how they are called."""
    return names.get(id, "") or text("maps.client" if id == CLIENT else "maps.somebody")


def all_who(names: Mapping[str, str], ids: Collection[str]) -> str:
    """Several names in a row."""
    return ", ".join(who(names, id) for id in ids)


def figure_kind(network: Network, id: str) -> str:
    """What sort of sign stands for somebody: a key of `figures.base.notation.KINDS`."""
    person = network.people[id]
    if person.kind is PersonKind.PET:
        return "pet"
    if person.kind is PersonKind.GROUP or person.role is Role.GROUP:
        return "group"
    if is_formal(person):
        return "professional"
    return "volunteer" if person.role is Role.VOLUNTEER else "person"


def labels(choices: str, values: Collection[str]) -> str:
    """Several stored choices in words."""
    return ", ".join(choice_label(choices, value) for value in values)


def tie_label(network: Network, id: str, field: str, choices: str) -> str:
    """What was chosen for one field of the client's tie with somebody, in words."""
    value = getattr(tie_with(network, id), field)
    return choice_lists()[choices].get(value, "") if value else ""

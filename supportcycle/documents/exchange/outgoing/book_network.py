"""The rows of the two sheets about the network: who there is, and what there is between them."""

from collections.abc import Iterator, Mapping

from supportcycle.documents.exchange.headings import OF_EDGES, OF_NODES
from supportcycle.documents.exchange.outgoing.told_dossier import ToldDossier
from supportcycle.domain.model.network.ties import ends

Facts = Mapping[str, object]
"""What is known of one row, by the key of a column."""


def people_facts(dossier: ToldDossier) -> Iterator[Facts]:
    """Everybody who may stand on a map, in the order of their codes."""
    for id in sorted(dossier.network.people, key=dossier.person):
        person, shared = dossier.network.people[id], dossier.rounds.people[id]
        facts = {column.key: getattr(person, column.key) for column in OF_NODES}
        yield facts | {
            "dossier": dossier.code,
            "person": dossier.person(id),
            "name": shared.name,
            "relation": shared.relation,
            "hulp": shared.hulp,
        }


def ties_facts(dossier: ToldDossier) -> Iterator[Facts]:
    """The ties between them and with the client, in the order of their codes."""
    for one, other, key in sorted((*map(dossier.person, ends(key)), key) for key in dossier.network.ties):
        tie = dossier.network.ties[key]
        facts = {column.key: getattr(tie, column.key) for column in OF_EDGES}
        yield facts | {"dossier": dossier.code, "one": one, "other": other}

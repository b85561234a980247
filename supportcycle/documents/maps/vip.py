"""The VIP card of a network: the drawing, the same in words, and the same in a table."""

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.map_document import rows_table
from supportcycle.documents.maps.network_map import NetworkMap
from supportcycle.documents.tree import Table
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.people import NetworkMember, shown_name
from supportcycle.domain.network.adding_people import told_apart
from supportcycle.domain.network.gone import how_gone
from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.maps.vip_card import VipPerson, vip_card


def vip_names(network: Dossier) -> dict[str, str]:
    """Everybody with a name, also who is no longer there."""
    return {id: name for id, name in told_apart(network.people).items() if name}


def vip_drawing(network: Dossier) -> Drawing:
    """The card."""
    return vip_card(_vips(network), heading=text("maps.vip.heading"))


def vip_words(network: Dossier) -> str:
    """One line for everybody on the card."""
    facts = [[each.name, each.relation, each.good, each.reach] for each in _vips(network)]
    return "\n".join(". ".join(filter(None, each)) for each in facts) or text("maps.vip.nobody")


def vip_tables(network: Dossier) -> list[Table]:
    """Everybody on the card in a row."""
    sheet = worksheet("vip_card").named
    labels = [*(sheet[key].label for key in ("name", "relation", "gives"))]
    labels.append(worksheet("person").named["reachable"].label)
    rows = [(each.name, each.relation, each.good, each.reach) for each in _vips(network)]
    return [rows_table(text("maps.table"), labels, rows)]


def _vips(network: Dossier) -> list[VipPerson]:
    names = vip_names(network)
    return [
        VipPerson(id, name, _relation(person), person.reachable.strip(), person.gives.strip())
        for id, name in names.items()
        if (person := network.people[id]).vip
    ]


def _relation(person: NetworkMember) -> str:
    said = "" if person.relation.strip() == shown_name(person) else person.relation.strip()
    gone = how_gone(person)
    return ", ".join(filter(None, (said, text(f"maps.vip.gone.{gone}") if gone else "")))


VIP = NetworkMap("vip", vip_drawing, vip_words, vip_tables, vip_names, consents=(MayLeave.REACH,))
"""The card as a map."""

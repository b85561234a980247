"""The VIP card: who is very important to the client, now or long ago, and what is so good about them."""

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.map_document import rows_table
from supportcycle.documents.tree import Table
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.network.person_facts import FoundBy, MayLeave
from supportcycle.domain.model.people import NetworkMember, shown_name
from supportcycle.domain.network.adding_people import told_apart
from supportcycle.domain.update import with_value
from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.maps.vip_card import VipPerson, vip_card
from supportcycle.ui import session
from supportcycle.ui.pages.maps.frame import MapView, draw_map_page
from supportcycle.ui.shared.person_chooser import draw_chooser, draw_next, draw_pick, turn_to
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.quick_entry import draw_typed_line

_FIELDS = ("relation", "gives", "from_the_past")


def draw_vip() -> None:
    """Who they are, what is so good about each, and the card."""
    draw_map_page(MapView("vip", _card, vip_words, _tables, _everybody, (MayLeave.REACH,)), _draw_form)


def _everybody(network: Dossier) -> dict[str, str]:
    """Everybody with a name, also who is no longer there."""
    return {id: name for id, name in told_apart(network.people).items() if name}


def _draw_form(names: dict[str, str]) -> None:
    people = session.dossier().people
    vips = {id: name for id, name in names.items() if people[id].vip}
    if names:
        draw_pick("vip", text("maps.vip.pick"), names, vips, _set)
    draw_typed_line("maps", "vip_name", text("maps.vip.add"), _with, before=_turn_to_next)
    if vips:
        sheet = worksheet("vip_card").named
        id = draw_chooser("vip", vips, [each for each in vips if people[each].gives.strip()], beside=True)
        for key in _FIELDS:
            draw_field(sheet[key], ("people", id, key))
        draw_field(worksheet("person").named["reachable"], ("people", id, "reachable"))
        draw_next("vip", vips, id)


def _set(dossier: Dossier, id: str, on: bool) -> Dossier:
    return with_value(dossier, ("people", id, "vip"), on)


def _with(dossier: Dossier, name: str) -> Dossier:
    person = NetworkMember(name=name, vip=True, found_by=FoundBy.VIP_CARD)
    return with_value(dossier, ("people", next_id(dossier.people, "p")), person)


def _turn_to_next(_name: str) -> None:
    turn_to("vip", next_id(session.dossier().people, "p"))


def _vips(network: Dossier) -> list[VipPerson]:
    names = _everybody(network)
    return [
        VipPerson(id, name, _relation(person), person.reachable.strip(), person.gives.strip())
        for id, name in names.items()
        if (person := network.people[id]).vip
    ]


def _relation(person: NetworkMember) -> str:
    said = "" if person.relation.strip() == shown_name(person) else person.relation.strip()
    return ", ".join(filter(None, (said, text("maps.vip.past") if person.from_the_past else "")))


def _card(network: Dossier) -> Drawing:
    return vip_card(_vips(network), heading=text("maps.vip.heading"))


def vip_words(network: Dossier) -> str:
    """One line for everybody on the card."""
    facts = [[each.name, each.relation, each.good, each.reach] for each in _vips(network)]
    return "\n".join(". ".join(filter(None, each)) for each in facts) or text("maps.vip.nobody")


def _tables(network: Dossier) -> list[Table]:
    sheet = worksheet("vip_card").named
    labels = [*(sheet[key].label for key in ("name", "relation", "gives"))]
    labels.append(worksheet("person").named["reachable"].label)
    rows = [(each.name, each.relation, each.good, each.reach) for each in _vips(network)]
    return [rows_table(text("maps.table"), labels, rows)]

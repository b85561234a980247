"""The VIP card: who is very important to the client, now or long ago, and what is so good about them."""

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.vip import VIP, vip_names
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.network.person_facts import FoundBy
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.pages.maps.frame import MapView, draw_map_page
from supportcycle.ui.shared.person_chooser import draw_chooser, draw_next, draw_pick, turn_to
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.quick_entry import draw_typed_line

_FIELDS = ("relation", "gives", "gone")


def draw_vip() -> None:
    """Who they are, what is so good about each, and the card."""
    draw_map_page("vip", lambda: MapView(VIP, _draw_form))


def _draw_form() -> None:
    names = vip_names(session.dossier())
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

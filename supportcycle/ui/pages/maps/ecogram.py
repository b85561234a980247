"""The ecogram: who is in the middle, which circles there are, and how each contact is."""

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.ecogram import cluster_names, ecogram_map
from supportcycle.documents.maps.names import on_map
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.network.ties import Cluster
from supportcycle.domain.network.removal import without_cluster
from supportcycle.domain.update import with_value
from supportcycle.figures.ecogram.drawing import LAYERS
from supportcycle.ui import session
from supportcycle.ui.pages.maps.frame import MapView, draw_map_page, draw_nobody_yet
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.shared.person_chooser import draw_chooser, draw_next, draw_pick, turn_to
from supportcycle.ui.shared.privacy import is_apart
from supportcycle.ui.widgets.collections import take_away_button
from supportcycle.ui.widgets.fields import draw_choice, draw_field, draw_fields
from supportcycle.ui.widgets.quick_entry import draw_typed_line

_FIELDS = ("quality", "weight", "reciprocity", "now", "possible", "warmth", "unsafe")
_MORE = ("since", "remark")


def draw_ecogram() -> None:
    """The layers, the form beside the drawing, the circles of people, and paper."""
    draw_map_page("ecogram", _draw_view)


def _draw_view() -> MapView:
    return MapView(ecogram_map(_draw_layers()), _draw_form, below=_draw_circles)


def _draw_layers() -> list[str]:
    """The layers that are switched on, in the order of the drawing."""
    shown = st.pills(
        text("maps.ecogram.show"),
        list(LAYERS),
        selection_mode="multi",
        default=list(LAYERS),
        format_func=lambda layer: text(f"maps.ecogram.layers.{layer}"),
        key="ecogram_layers",
        wrap=True,
    )
    return [layer for layer in LAYERS if layer in shown]


def _draw_form() -> None:
    names = on_map(session.dossier())
    if not names:
        draw_nobody_yet()
    people = session.dossier().people
    system = [id for id in names if people[id].in_client_system]
    if names:
        draw_pick("in_system", text("maps.ecogram.system"), names, system, _in_system, beside=True)
    around = {id: name for id, name in names.items() if id not in system}
    if not around:
        return
    id = draw_chooser("ecogram", around, [each for each in around if people[each].cluster], beside=True)
    circles = cluster_names(session.dossier())
    draw_choice(text("maps.ecogram.circle"), circles, people[id].cluster, ("people", id, "cluster"))
    sheet = worksheet("tie").named
    for path in (path for key in _FIELDS if not is_apart(path := ("ties", id, key))):
        draw_field(sheet[path[-1]], path)
    more = [sheet[key] for key in _MORE if not is_apart(("ties", id, key))]
    if more:
        label = text("maps.ecogram.more")
        draw_named_fold(label, ("ties", id), _MORE, lambda: draw_fields(more, ("ties", id)), telling=False)
    draw_next("ecogram", around, id)


def _in_system(dossier: Dossier, id: str, on: bool) -> Dossier:
    return with_value(dossier, ("people", id, "in_client_system"), on)


def _draw_circles() -> None:
    """The client's own circles, and what is said of a circle as a whole."""
    sheet, tie, dossier = worksheet("cluster").named, worksheet("tie").named, session.dossier()
    with st.expander(text("maps.ecogram.circles"), key="ecogram_circles"):
        names = cluster_names(dossier)
        id = draw_chooser("cluster", names, places=lambda each: (("clusters", each),))
        if id not in choice_lists()["standard_cluster"]:
            draw_field(sheet["label"], ("clusters", id, "label"))
        draw_field(sheet["remark"], ("clusters", id, "remark"))
        for key in ("quality", "weight"):
            draw_field(tie[key], ("clusters", id, "tie", key))
        if id in dossier.clusters:
            take_away_button(("clusters",), id, without_cluster)
        draw_typed_line("maps", "new_circle", text("maps.ecogram.new"), _with, before=_turn_to_next)


def _with(dossier: Dossier, label: str) -> Dossier:
    return with_value(dossier, ("clusters", next_id(dossier.clusters, "c")), Cluster(label=label))


def _turn_to_next(_label: str) -> None:
    turn_to("cluster", next_id(session.dossier().clusters, "c"))

"""Who somebody is a child of and whom they are or were with, as ordinary fields."""

from collections.abc import Collection

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.network.family import Descent, DescentKind, Partnership
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.network.kinship import parents_of, partners_of, siblings_of
from supportcycle.domain.update import removed, with_value
from supportcycle.ui import session
from supportcycle.ui.widgets.fields import draw_choice, draw_grid, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown

_COUPLE = (("kind",), ("ended",), ("since", "until"), ("remark",))


def draw_parents(id: str, names: dict[str, str]) -> None:
    """The parents of somebody, and in which way."""
    dossier, others = session.dossier(), _others(id, names)
    _draw_several("descents", id, others, parents_of(dossier.descents, id))
    for at, each in dossier.descents.items():
        if each.child == id and each.parent in others:
            _draw_how(("descents", at), names[each.parent])
    _draw_twin(id, names)


def draw_partners(id: str, names: dict[str, str]) -> None:
    """Whom somebody is or was together with, and how."""
    dossier, others = session.dossier(), _others(id, names)
    partners = partners_of(dossier, id)
    _draw_several("partnerships", id, others, partners)
    sheet = worksheet("partnership").named
    fields = [sheet[key] for row in _COUPLE for key in row]
    for at, couple in dossier.partnerships.items():
        other = couple.other if couple.one == id else couple.one if couple.other == id else None
        if other in others:
            title = f"**{escape_markdown(names[other])}**"
            with st.expander(title, expanded=len(partners) == 1, key=f"couple_{at}_{id}"):
                draw_grid(fields, ("partnerships", at), _COUPLE)


def _others(id: str, names: dict[str, str]) -> dict[str, str]:
    return {key: name for key, name in names.items() if key != id}


def _draw_several(part: str, id: str, others: dict[str, str], now: Collection[str]) -> None:
    key = session.field_key((part, id))
    st.multiselect(
        text(f"maps.genogram.{part}", name=escape_markdown(_name(id))),
        list(others),
        default=[other for other in now if other in others],
        format_func=lambda other: others[other],
        placeholder=text("maps.genogram.choose"),
        select_all=False,
        key=key,
        on_change=_set_parents if part == "descents" else _set_partners,
        args=(id, key),
    )


def _name(id: str) -> str:
    people = session.dossier().people
    if id not in people:
        return text("maps.genogram.you")
    return shown_name(people[id]) or text("maps.somebody")


def _draw_how(path: Path, name: str) -> None:
    label = text("maps.genogram.how", name=escape_markdown(name))
    now = session.dossier().descents[path[1]].kind
    draw_choice(label, choice_lists()["descent_kind"], now, (*path, "kind"))
    if now not in (None, DescentKind.BIRTH):
        sheet = worksheet("descent").named
        draw_side_by_side([sheet["since"], sheet["until"]], path)


def _draw_twin(id: str, names: dict[str, str]) -> None:
    """Asked only where there is a brother or sister."""
    dossier = session.dossier()
    siblings = {each: names[each] for each in siblings_of(dossier.descents, id) if each in names}
    mine = [at for at, each in dossier.descents.items() if each.child == id]
    if siblings and mine:
        label, now = worksheet("descent").named["twin_of"].label, dossier.descents[mine[0]].twin_of
        draw_choice(label, siblings, now, ("descents", mine[0], "twin_of"))


def _set_parents(child: str, key: str) -> None:
    chosen = session.widget(key) or []

    def change(dossier: Dossier) -> Dossier:
        for at, each in list(dossier.descents.items()):
            if each.child == child and each.parent not in chosen:
                dossier = removed(dossier, ("descents", at))
        known = parents_of(dossier.descents, child)
        for parent in (each for each in chosen if each not in known):
            at = next_id(dossier.descents, "d")
            dossier = with_value(dossier, ("descents", at), Descent(child=child, parent=parent))
        return dossier

    session.change(change)


def _set_partners(one: str, key: str) -> None:
    chosen = session.widget(key) or []

    def change(dossier: Dossier) -> Dossier:
        for at, each in list(dossier.partnerships.items()):
            pair = {each.one, each.other}
            if one in pair and not pair - {one} & set(chosen):
                dossier = removed(dossier, ("partnerships", at))
        known = partners_of(dossier, one)
        for other in (each for each in chosen if each not in known):
            at = next_id(dossier.partnerships, "b")
            dossier = with_value(dossier, ("partnerships", at), Partnership(one=one, other=other))
        return dossier

    session.change(change)

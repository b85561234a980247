"""The name list: type a name, press Enter, type the next; then three light questions about all of them, and
last the names that others would add."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.names import on_map
from supportcycle.domain.editing import person_uses, without_person
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import FoundBy, NamedBy
from supportcycle.domain.names.people_by_name import people_named
from supportcycle.domain.network.adding_people import added_by_others, names_in, with_name, with_names
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.shared.person_chooser import draw_chooser, draw_pick
from supportcycle.ui.shared.privacy import may_show
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.quick_entry import draw_typed_line

_MARKS = ("known", "liked", "important")


def draw_name_list() -> None:
    """The line to type on beside what is told in passing; who is there, and what the client says of them."""
    line, passing = st.columns(2, gap="medium")
    with line:
        _draw_line("map_name", text("maps.who"), NamedBy.CLIENT)
        st.caption(text("maps.who_why"))
        _draw_same_name()
    with passing:
        path = ("rounds", session.round()[0], "network", "asides")
        draw_field(worksheet("network_start").named["asides"], path)
    dossier = session.dossier()
    names = on_map(dossier)
    for mark in _MARKS if names else ():
        chosen = [id for id in names if getattr(dossier.people[id], mark)]
        draw_pick(mark, text(f"maps.marks.{mark}"), names, chosen, partial(_mark, mark))
    _draw_about_one(names)
    with st.expander(text("maps.others.title"), key="by_others"):
        _draw_by_others()


def _draw_line(name: str, label: str, named_by: NamedBy) -> None:
    take = partial(with_names, found_by=FoundBy.NAME_LIST, named_by=named_by)
    draw_typed_line("maps", name, label, take, before=_note_known)


def _note_known(typed: str) -> None:
    known = [name for name in names_in(typed) if people_named(session.dossier().people, name)]
    session.remember("same_name", known)


def _draw_about_one(names: dict[str, str]) -> None:
    """What was told about one of them, and how to see that this is more than one, or online."""
    if not names:
        return
    people = session.dossier().people
    with st.expander(text("maps.about_one"), key="about_one"):
        id = draw_chooser("name_list", names, [each for each in names if people[each].remark.strip()])
        remark = ("people", id, "remark")
        if may_show(remark, f"name_list_{id}"):
            draw_field(worksheet("name_list").named["remark"], remark)
        first, second = st.columns(2)
        with first:
            draw_field(worksheet("person_more").named["kind"], ("people", id, "kind"))
        with second:
            draw_field(worksheet("person_more").named["online"], ("people", id, "online"))


def _draw_same_name() -> None:
    """Somebody of that name stands there already: it may be another."""
    for number, name in enumerate(session.recall("same_name") or ()):
        with st.container(horizontal=True, vertical_alignment="center", key=f"same_{number}"):
            st.caption(text("maps.same_name", name=escape_markdown(name)))
            st.button(text("maps.another"), key=f"another_{number}", on_click=_add_another, args=(name,))


def _add_another(name: str) -> None:
    session.remember("same_name", [])
    session.change(lambda dossier: with_name(dossier, name, found_by=FoundBy.NAME_LIST))


def _mark(mark: str, dossier: Dossier, id: str, on: bool) -> Dossier:
    return with_value(dossier, ("people", id, mark), on)


def _draw_by_others() -> None:
    """A line for who others would add. Marked as such, and easy to take off while nothing hangs on them."""
    st.markdown(text("maps.others.why"))
    labels = {by: choice_label("named_by", by) for by in NamedBy if by is not NamedBy.CLIENT}
    who = st.segmented_control(
        text("maps.others.who"), list(labels), default=NamedBy.FAMILY, required=True,
        format_func=labels.__getitem__, key="others_who", wrap=True,
    )  # fmt: skip
    _draw_line("other_name", text("maps.others.name"), NamedBy(who))
    dossier, names = session.dossier(), on_map(session.dossier())
    for id in added_by_others(dossier.people):
        if id not in names:
            continue
        by = choice_label("named_by", dossier.people[id].named_by)
        with st.container(horizontal=True, vertical_alignment="center", key=f"by_{id}"):
            st.caption(text("maps.named_by", name=escape_markdown(names[id]), by=by))
            if not person_uses(dossier, id):
                st.button(text("maps.off_list"), key=f"off_{id}", on_click=_take_off, args=(id,))


def _take_off(id: str) -> None:
    session.change(lambda dossier: without_person(dossier, id))

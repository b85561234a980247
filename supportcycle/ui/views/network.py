"""The one register of people around the client."""

import streamlit as st

from supportcycle.content import choice_label, text, worksheet
from supportcycle.domain.dossier import Dossier, next_id
from supportcycle.domain.editing import person_uses, without_person
from supportcycle.domain.people import NetworkMember, is_two_way, shown_name
from supportcycle.domain.writing import value_at, written
from supportcycle.ui import session
from supportcycle.ui.page import page
from supportcycle.ui.plain import plain, shortened
from supportcycle.ui.worksheet_form import draw_field, draw_grid

FIRST = ("name", "relation", "role")
ROWS = (FIRST, ("gives", "receives"), ("hulp", "reachable"), ("may_know", "strain"), ("remark",))
TICKS = ("makes_it_harder", "may_be_named")


def show() -> None:
    """Draw the page."""
    with page("network"):
        _add_line()
        for person_id, person in reversed(session.dossier().people.items()):
            _person(person_id, person)


def _add_line() -> None:
    key = f"line_{len(session.dossier().people)}-new_person"
    st.text_input(text("network.who"), key=key, on_change=_add, args=(key,), autocomplete="off")
    st.caption(text("network.who_why"))


def _add(key: str) -> None:
    name = str(session.widget(key) or "").strip()
    if name:
        person_id = next_id(session.dossier().people, "p")
        session.change(lambda dossier: written(dossier, ("people", person_id), NetworkMember(name=name)))


def _person(person_id: str, person: NetworkMember) -> None:
    path, sheet = ("people", person_id), worksheet("person")
    with st.expander(_label(person), key=f"person_{person_id}"):
        draw_grid(sheet.fields, path, ROWS, without=TICKS)
        if is_two_way(person):
            st.caption(text("network.two_way"))
        for key in TICKS:
            draw_field(sheet.named[key], (*path, key))
        _take_away(person_id)


def _label(person: NetworkMember) -> str:
    """Who this is in one line: name, what this person is to the client, and what they do."""
    name = plain(shown_name(person)) or text("network.unnamed")
    relation = person.relation if person.name.strip() else ""
    facts = (relation, choice_label("role", person.role), shortened(person.gives, 50))
    told = [plain(fact) for fact in facts if fact.strip() and fact.strip().casefold() != name.casefold()]
    return " · ".join([f"**{name}**", *told])


def _take_away(person_id: str) -> None:
    uses = person_uses(session.dossier(), person_id)
    with (
        st.container(horizontal=True, horizontal_alignment="right"),
        st.popover(text("form.take_away"), type="tertiary", key=f"away_{person_id}"),
    ):
        if uses:
            st.markdown(text("network.hangs_on"))
            for path in uses:
                st.caption(_use(path))
        else:
            st.caption(text("network.nothing_hangs_on"))
        st.button(
            text("form.take_away_yes"), key=f"away_yes_{person_id}", on_click=_remove, args=(person_id,)
        )


def _use(path: tuple[str, ...]) -> str:
    """What a reference is about: the text of the nearest thing it stands in, else the name of the part."""
    dossier: Dossier = session.dossier()
    for end in range(len(path), 2, -1):
        near = value_at(dossier, path[:end])
        for key in ("what", "text", "own_words"):
            words = getattr(near, key, "")
            if isinstance(words, str) and words.strip():
                return plain(shortened(words))
    return text(f"network.parts.{path[2]}") if len(path) > 2 else ""


def _remove(person_id: str) -> None:
    session.change(lambda dossier: without_person(dossier, person_id))

"""Choosing from the one register of people; a new name typed here joins the register."""

from typing import Any

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.network.person_facts import Gone
from supportcycle.domain.model.people import NetworkMember, Role, shown_name
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.names.people_by_name import person_named
from supportcycle.domain.update import value_at, with_value
from supportcycle.ui import session
from supportcycle.ui.widgets.markdown import unique_labels
from supportcycle.ui.widgets.person_signs import signs_at

_NEW = {
    "organisation": NetworkMember(role=Role.ORGANISATION),
    "provider": NetworkMember(role=Role.ORGANISATION),
    "went": NetworkMember(gone=Gone.LOST),
}
"""What is known of a new name by the field it was typed in."""


def people_names() -> dict[str, str]:
    """Everybody in the register who can be named: id -> name as used at the table."""
    people = session.dossier().people.items()
    return unique_labels(
        {person_id: shown_name(person) for person_id, person in people if shown_name(person)}
    )


def draw_person(field: Field, path: Path, label: str, visibility: Any) -> None:
    """One person, or nobody."""
    names = people_names()
    now = value_at(session.dossier(), path)
    options, signs = list(names), signs_at(path)
    st.selectbox(
        label,
        options,
        index=options.index(now) if now in names else None,
        format_func=lambda person: " · ".join(filter(None, (names.get(person, person), signs.get(person)))),
        accept_new_options=True,
        placeholder=text("form.choose_person"),
        key=session.field_key(path),
        on_change=_take_one,
        args=(path, _NEW.get(field.key)),
        label_visibility=visibility,
    )


def draw_people(field: Field, path: Path, label: str, visibility: Any) -> None:
    """Several people, or nobody."""
    names = people_names()
    now = [person for person in value_at(session.dossier(), path) or () if person in names]
    st.multiselect(
        label,
        list(names),
        default=now,
        format_func=lambda person: names.get(person, person),
        accept_new_options=True,
        placeholder=text("form.choose_people"),
        select_all=False,
        key=session.field_key(path),
        on_change=_take_several,
        args=(path, _NEW.get(field.key)),
        label_visibility=visibility,
    )


def _take_one(path: Path, new: NetworkMember | None) -> None:
    chosen = session.typed(path)

    def change(dossier: Dossier) -> Dossier:
        dossier, ids = _registered(dossier, [chosen] if chosen else [], new)
        return with_value(dossier, path, ids[0] if ids else None)

    session.change(change)
    _fresh_when_new(path, [chosen] if chosen else [])


def _take_several(path: Path, new: NetworkMember | None) -> None:
    chosen = list(session.typed(path) or [])

    def change(dossier: Dossier) -> Dossier:
        dossier, ids = _registered(dossier, chosen, new)
        return with_value(dossier, path, tuple(ids))

    session.change(change)
    _fresh_when_new(path, chosen)


def _fresh_when_new(path: Path, chosen: list[str]) -> None:
    if any(choice not in session.dossier().people for choice in chosen):
        session.redraw(path)


def _registered(dossier: Dossier, chosen: list[str], new: NetworkMember | None) -> tuple[Dossier, list[str]]:
    """The dossier with newly typed names in the register, and the ids of all that were chosen."""
    ids = []
    for choice in chosen:
        person_id = choice if choice in dossier.people else person_named(dossier.people, choice)
        if person_id is None:
            person_id = next_id(dossier.people, "p")
            person = (new or NetworkMember()).model_copy(update={"name": choice.strip()})
            dossier = with_value(dossier, ("people", person_id), person)
        ids.append(person_id)
    return dossier, ids

"""Contact in the street, as it is and as it is wished: both ladders of the guide, for one person."""

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.network.street import StreetContact, wished_more
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.fields import draw_choice, draw_fields
from supportcycle.ui.widgets.fold import draw_fold

_KEY = "street_contacts"


def draw_street() -> None:
    """Folded under the neighbourhood: a line for each kind of contact, and what is wished more often."""
    path = ("rounds", session.round()[0], "network", "street")
    pointed = is_pointed(path)
    draw_fold(worksheet(_KEY).title, _KEY, lambda: _draw_kinds(path), pointed=pointed, type="compact")


def _draw_kinds(path: Path) -> None:
    sheet = worksheet(_KEY)
    st.markdown(sheet.purpose)
    for row in sheet.rows:
        with st.container(border=True, key=f"street_{row.key}", gap="xsmall"):
            st.markdown(f"**{row.label}**")
            _draw_kind(sheet.columns, (*path, "contacts", row.key))
    names = {row.key: row.label.lower() for row in sheet.rows}
    if kinds := [names[kind] for kind in wished_more(session.round()[1].network.street)]:
        st.markdown(text("maps.neighbourhood.wished_more", kinds="; ".join(kinds)))
    draw_fields(sheet.footer, path)


def _draw_kind(columns: tuple[Field, ...], path: Path) -> None:
    """Three questions beside each other; how much it counts opens as a list, to keep the line low."""
    said = value_at(session.dossier(), path) or StreetContact()
    for place, column in zip(st.columns(len(columns)), columns, strict=True):
        labels, now = choice_lists()[column.choices or ""], getattr(said, column.key)
        with place:
            draw_choice(column.label, labels, now, (*path, column.key), many=column.key == "weight")

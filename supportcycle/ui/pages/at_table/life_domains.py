"""The eight life domains as something to tap, and the wishes in those that were tapped."""

from functools import partial

import streamlit as st

from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.worksheet import Field
from supportcycle.ui import session
from supportcycle.ui.pages.at_table.boxes import draw_covered
from supportcycle.ui.shared.visit import MomentView
from supportcycle.ui.widgets.collections import draw_lines

_WISH = Field(key="text", label="", kind="line")


def draw_life_domains(table: MomentView) -> None:
    """A tile for each life domain that may be talked about."""
    chosen = table.visit.life_domains
    rows = [
        row for row in worksheet("personal_profile").rows if row.key not in table.visit.covered_life_domains
    ]
    for row in rows:
        st.button(
            row.label.split(" (")[0],
            key=f"life_domain_{row.key}",
            type="primary" if row.key in chosen else "secondary",
            on_click=_tap,
            args=(table.place, chosen, row.key),
        )


def draw_wishes(table: MomentView) -> None:
    """A line for each wish in this life domain."""
    prefix = f"{table.screen.item}__"
    draw_lines(table.place, prefix, _WISH, label=table.screen.moment.question, shows=partial(_shows, table))
    wishes = session.round()[1].wishes
    if not all(_shows(table, id, wish.text) for id, wish in wishes.items() if id.startswith(prefix)):
        draw_covered()


def _shows(table: MomentView, id: str, words: str) -> bool:
    return table.guard.shows((*table.place, id, "text"), words)


def _tap(place: tuple[str, ...], chosen: tuple[str, ...], life_domain: str) -> None:
    now = (
        [each for each in chosen if each != life_domain] if life_domain in chosen else [*chosen, life_domain]
    )
    rows = [row.key for row in worksheet("personal_profile").rows]
    session.write(place, tuple(sorted(now, key=rows.index)))

"""Wishes said in one row that belong in another too: typed once, shown in both."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.profile import first_row
from supportcycle.domain.model.worksheet import Row
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.widgets.markdown import escape_markdown, shortened


def draw_also_here(row: Row) -> None:
    """A box per wish that was first said elsewhere, folded away; ticked ones show in this row."""
    wishes = session.round()[1].wishes
    others = {id: wish for id, wish in wishes.items() if wish.text.strip() and first_row(id) != row.key}
    if not others:
        return
    with st.popover(text("profile.also_here"), type="tertiary", key=f"also_{row.key}"):
        st.markdown(text("profile.also_here_why"))
        for wish_id, wish in others.items():
            st.checkbox(
                escape_markdown(shortened(wish.text, 90)),
                value=row.key in wish.also_in,
                key=session.field_key(("rounds", session.round()[0], "wishes", wish_id, "also_in", row.key)),
                on_change=_turn,
                args=(wish_id, row.key),
            )


def _turn(wish_id: str, row: str) -> None:
    round_id, round = session.round()
    others = tuple(key for key in round.wishes[wish_id].also_in if key != row)
    now = others if row in round.wishes[wish_id].also_in else (*others, row)
    session.change(
        lambda dossier: with_value(dossier, ("rounds", round_id, "wishes", wish_id, "also_in"), now)
    )

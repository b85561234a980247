"""The wishes as cards to tap in the order of the client: which comes first, which next."""

from collections.abc import Mapping

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.editing.wish_ranking import in_order, with_rank_tapped
from supportcycle.domain.model.profile import Wish, rank_of
from supportcycle.ui import session
from supportcycle.ui.widgets.markdown import escape_markdown


def draw_wish_ranking(wishes: Mapping[str, Wish]) -> None:
    """A card for each of these wishes of the current round. A tap gives it the next place, another tap takes
    it off again; the places are counted among these alone."""
    places = in_order({id: rank for id, wish in wishes.items() if (rank := rank_of(wish))})
    with st.container(key="wish_ranking", gap="small"):
        for id, wish in wishes.items():
            words = escape_markdown(wish.text)
            st.button(
                text("profile.ranked", number=places[id], wish=words) if id in places else words,
                key=f"rank_{id}",
                type="primary" if id in places else "secondary",
                width="stretch",
                on_click=_tap,
                args=(id,),
            )


def _tap(wish_id: str) -> None:
    session.change(lambda dossier: with_rank_tapped(dossier, wish_id))

"""Which wishes matter most: ranked by the client, and four questions for the top ones."""

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.profile import Wish, first_row, ranked
from supportcycle.ui import session
from supportcycle.ui.plain import plain, shortened
from supportcycle.ui.views.rows import row_label
from supportcycle.ui.worksheet_form import draw_choice, draw_fields

RANKS = {str(number): str(number) for number in range(1, 6)}


def draw_ranking() -> None:
    """The wishes typed so far with a place each, and per ranked wish the four questions."""
    footer = worksheet("personal_profile").footer
    st.subheader(footer[0].label if footer else text("profile.subjects.ranking"), anchor=False)
    round_id, round = session.round()
    wishes = {id: wish for id, wish in round.wishes.items() if wish.text.strip()}
    if not wishes:
        st.info(text("profile.no_wishes"))
        return
    st.markdown(text("profile.ranking_why"))
    for wish_id, wish in wishes.items():
        _rank_line(round_id, wish_id, wish)
    for wish_id, wish in ranked(round.wishes):
        _four_questions(round_id, wish_id, wish)


def _rank_line(round_id: str, wish_id: str, wish: Wish) -> None:
    words, place = st.columns([3, 2], vertical_alignment="center")
    with words:
        st.text(wish.text)
        st.caption(plain(row_label(first_row(wish_id))))
    with place:
        label = text("profile.rank_of", wish=plain(shortened(wish.text)))
        draw_choice(label, RANKS, wish.rank, ("rounds", round_id, "wishes", wish_id, "rank"), "collapsed")


def _four_questions(round_id: str, wish_id: str, wish: Wish) -> None:
    with st.expander(text("profile.four_questions", wish=plain(shortened(wish.text))), key=f"four_{wish_id}"):
        draw_fields(worksheet("wish_questions").fields, ("rounds", round_id, "wishes", wish_id))

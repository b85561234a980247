"""Which wishes matter most: ranked by the client, and four questions for the top ones."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.profile import Wish, first_row, ranked
from supportcycle.ui import session
from supportcycle.ui.shared.sheet_rows import row_label
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.fields import draw_choice, draw_grid
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

RANKS = {str(number): str(number) for number in range(1, 6)}


def draw_ranking() -> None:
    """The wishes typed so far with a place each; then in the order of the client, with the four questions."""
    footer = worksheet("personal_profile").footer
    section(footer[0].label if footer else text("profile.subjects.ranking"))
    round_id, round = session.round()
    wishes = {id: wish for id, wish in round.wishes.items() if wish.text.strip()}
    if not wishes:
        st.info(text("profile.no_wishes"))
        return
    st.markdown(text("profile.ranking_why"))
    _, place = st.columns([5, 3])
    place.markdown(f"**{text('profile.place')}**")
    for wish_id, wish in wishes.items():
        _draw_rank_line(round_id, wish_id, wish)
    if in_order := ranked(round.wishes):
        section(text("profile.your_order"))
        st.markdown(text("profile.your_order_why"))
        for wish_id, wish in in_order:
            _draw_four_questions(round_id, wish_id, wish)


def _draw_rank_line(round_id: str, wish_id: str, wish: Wish) -> None:
    with st.container(key=f"listed_{wish_id}"):
        words, place = st.columns([5, 3], vertical_alignment="center")
        with words:
            st.text(wish.text)
            st.caption(escape_markdown(row_label(first_row(wish_id))))
        with place:
            label = text("profile.rank_of", wish=escape_markdown(shortened(wish.text)))
            draw_choice(label, RANKS, wish.rank, ("rounds", round_id, "wishes", wish_id, "rank"), "collapsed")


def _draw_four_questions(round_id: str, wish_id: str, wish: Wish) -> None:
    label = text("profile.ranked", number=wish.rank.strip(), wish=escape_markdown(shortened(wish.text, 80)))
    path = ("rounds", round_id, "wishes", wish_id)
    with st.expander(label, key=f"four_{wish_id}", expanded=is_pointed(path)):
        draw_grid(worksheet("wish_questions").fields, path, (("needs", "wants"), ("expects", "contributes")))

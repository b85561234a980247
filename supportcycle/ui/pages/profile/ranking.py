"""Which wishes matter most: ranked by the client, and four questions for the top ones."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.profile import Wish, ranked
from supportcycle.ui import session
from supportcycle.ui.shared.wish_ranking import draw_wish_ranking
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.fields import draw_grid
from supportcycle.ui.widgets.markdown import escape_markdown, shortened


def draw_ranking() -> None:
    """The wishes typed so far, to tap in order; then in that order, with the four questions."""
    footer = worksheet("personal_profile").footer
    section(footer[0].label if footer else text("profile.subjects.ranking"))
    round_id, round = session.round()
    wishes = {id: wish for id, wish in round.wishes.items() if wish.text.strip()}
    if not wishes:
        st.info(text("profile.no_wishes"))
        return
    if len(wishes) > 1:
        st.markdown(text("profile.ranking_why"))
        draw_wish_ranking(text("profile.subjects.ranking"), wishes)
    if in_order := ranked(round.wishes) or (list(wishes.items()) if len(wishes) == 1 else []):
        section(text("profile.your_order"))
        st.markdown(text("profile.your_order_why"))
        for wish_id, wish in in_order:
            _draw_four_questions(round_id, wish_id, wish)


def _draw_four_questions(round_id: str, wish_id: str, wish: Wish) -> None:
    label = text(
        "profile.ranked", number=wish.rank.strip() or 1, wish=escape_markdown(shortened(wish.text, 80))
    )
    path = ("rounds", round_id, "wishes", wish_id)
    with st.expander(label, key=f"four_{wish_id}", expanded=is_pointed(path)):
        draw_grid(worksheet("wish_questions").fields, path, (("needs", "wants"), ("expects", "contributes")))

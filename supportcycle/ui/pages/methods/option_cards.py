"""Option cards on the table: the client takes what appeals; what was taken can go on a Werkblad Opties."""

from collections.abc import Sequence

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.library import option_cards
from supportcycle.documents.compose.cards.option_cards import option_cards_on_paper
from supportcycle.domain.guide.option_cards import OptionCard
from supportcycle.ui import session
from supportcycle.ui.pages.methods.add_to_options import draw_put
from supportcycle.ui.shared.papers.document_making import draw_downloads_without_dossier
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.fold import draw_fold

GROUPS = ("help", "places", "shapes")
GROUP, PICKED = "cards_group", "cards_picked"
A_ROW, _FEW = 3, 9
"""More cards at once than these are not looked at: the others lie in a fold."""


def draw_cards() -> None:
    """The cards of one group, the first of them on the table, and below them the ones that were taken."""
    st.caption(text("methods.table.why"))
    group = st.segmented_control(
        text("methods.subjects.cards"),
        GROUPS,
        default=session.recall(GROUP) or GROUPS[0],
        required=True,
        format_func=lambda key: text(f"methods.table.{key}"),
        key=GROUP,
        on_change=_keep_group,
        label_visibility="collapsed",
    )
    cards = [card for card in option_cards().values() if card.group == group]
    _draw_rows(cards[:_FEW])
    if more := cards[_FEW:]:
        label = text("methods.table.more", count=len(more))
        draw_fold(label, f"cards_{group}", lambda: _draw_rows(more), type="compact")
    st.caption(text("methods.table.generic"))
    _draw_picked()
    _draw_printing()


def _draw_rows(cards: Sequence[OptionCard]) -> None:
    for first in range(0, len(cards), A_ROW):
        for card, place in zip(cards[first : first + A_ROW], st.columns(A_ROW), strict=False):
            with place:
                _draw_card(card)


def _draw_printing() -> None:
    """All cards, or the ones that were taken, as PDF or Word: made when somebody asks for it."""
    with st.expander(text("methods.table.print"), icon=":material/print:", key="cards_print"):
        st.caption(text("methods.table.print_why_two"))
        _draw_downloads("all", list(option_cards()))
        if picked():
            _draw_downloads("picked", picked())


def _draw_downloads(which: str, ids: list[str]) -> None:
    cards, words = [option_cards()[id] for id in ids], text(f"methods.table.print_{which}")
    file = text("methods.table.print_file")
    draw_downloads_without_dossier(words, f"cards_{which}", lambda: option_cards_on_paper(cards), file=file)


def _keep_group() -> None:
    session.remember(GROUP, session.widget(GROUP))


def picked() -> list[str]:
    """The ids of the cards that were taken from the table, in that order."""
    return [id for id in session.recall(PICKED) or () if id in option_cards()]


def _draw_card(card: OptionCard) -> None:
    with st.container(border=True, key=f"card_of_{card.id}", gap="small", height="stretch"):
        st.markdown(f"**{card.name}**")
        st.markdown(card.what)
        told = ((key, getattr(card, key)) for key in ("fits", "asks", "careful"))
        st.caption("  \n".join(text(f"methods.table.{key}", words=words) for key, words in told if words))
        key = f"pick_{card.id}"
        st.checkbox(
            text("methods.table.pick"),
            value=card.id in picked(),
            key=key,
            on_change=_pick,
            args=(card.id, key),
        )
        st.caption(text("methods.table.source", words=card.source))


def _pick(id: str, key: str) -> None:
    others = [other for other in picked() if other != id]
    session.remember(PICKED, [*others, id] if session.widget(key) else others)


def _draw_picked() -> None:
    section(text("methods.table.picked", count=len(picked())))
    if not picked():
        st.caption(text("methods.table.none"))
    for id in picked():
        card = option_cards()[id]
        with st.container(border=True, key=f"picked_{id}"):
            st.markdown(f"**{card.name}**")
            draw_put(id, card.option, asks=True, layer=card.layer)

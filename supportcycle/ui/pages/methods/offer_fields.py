"""The fields of an offer on the team's own list: what is typed is on disk before they are left."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.guide.local_offers import LocalOffer
from supportcycle.domain.model.base import Id
from supportcycle.ui import session, state
from supportcycle.ui.commit import commit_input
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.field_keys import SOCIAL_MAP, key_of

_PAIRS = (("what", "where"), ("for_whom", "cost"), ("contact", "checked_on"))


def draw_offer_fields(id: Id, offer: LocalOffer) -> None:
    """A field for every column, beginning with what `offer` holds."""
    for pair in _PAIRS:
        for column, place in zip(pair, st.columns(2), strict=True):
            with place:
                _draw_field(id, column, getattr(offer, column))


def standing_in(id: Id) -> LocalOffer:
    """What stands in the fields of a new offer now, also what was typed a moment before.

    ValueError when it does not fit; Damaged, Unwritable.
    """
    now = current_workspace().team_list.now()
    kept = now.new if now.new_id == id else LocalOffer()
    shown = {column: session.widget(_key(id, column)) for column in LocalOffer.model_fields}
    typed = {column: words for column, words in shown.items() if words is not None}
    return LocalOffer.model_validate(kept.model_dump() | typed)


def start_anew() -> None:
    """Let all fields of the list begin again with what is kept."""
    state.redraw((SOCIAL_MAP,))


def _key(id: Id, column: str) -> str:
    return key_of(state.generation((SOCIAL_MAP, id, column)), SOCIAL_MAP, (id, column))


def _draw_field(id: Id, column: str, words: str) -> None:
    """One line; words that hold more lines, from elsewhere, keep their room."""
    key, label = _key(id, column), text(f"methods.local.columns.{column}")
    state.note_drawn(key, words)
    if "\n" in words:
        st.text_area(label, words, key=key, on_change=_commit, args=(id, column), height="content")
    else:
        st.text_input(label, words, key=key, on_change=_commit, args=(id, column), autocomplete="off")


def _commit(id: Id, column: str) -> None:
    key, place = _key(id, column), (id, column)
    words = str(session.widget(key) or "")
    try:
        commit_input(words, key, current_workspace().team_list.put, place, drawn_at=(SOCIAL_MAP, *place))
    except ValueError:
        state.tell("refused")

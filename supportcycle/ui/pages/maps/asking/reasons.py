"""Reasons not to ask, or not yet: asked or guessed, and which of them may be printed."""

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.asking import Reason, ReasonNotToAsk
from supportcycle.domain.update import removed, with_value
from supportcycle.ui import session
from supportcycle.ui.widgets.fields import draw_fields


def draw_reasons(ask_id: str, *, opened: bool = False) -> None:
    """The reasons to choose from, and of each chosen one what may be said about it."""
    round_id, round = session.round()
    path = ("rounds", round_id, "asks", ask_id, "reasons")
    chosen = [code.value for code in ReasonNotToAsk if code in round.asks[ask_id].reasons]
    labels, key = choice_lists()["reason_not_to_ask"], session.field_key((*path, "chosen"))
    with st.expander(text("maps.asking.reasons"), expanded=opened or bool(chosen), key=f"reasons_{ask_id}"):
        st.multiselect(
            text("maps.asking.which_reasons"),
            list(labels),
            default=chosen,
            format_func=labels.__getitem__,
            placeholder=text("form.choose"),
            select_all=False,
            key=key,
            on_change=_choose,
            args=(path, key),
        )
        for code in chosen:
            st.markdown(f"**{labels[code]}**")
            draw_fields(worksheet("reason_not_to_ask").fields, (*path, code))


def _choose(path: tuple[str, ...], key: str) -> None:
    wanted = session.widget(key) or []
    before = session.round()[1].asks[path[3]].reasons

    def change(dossier: Dossier) -> Dossier:
        for code in ReasonNotToAsk:
            if code in wanted and code not in before:
                dossier = with_value(dossier, (*path, code.value), Reason())
            elif code in before and code not in wanted:
                dossier = removed(dossier, (*path, code.value))
        return dossier

    session.change(change)

"""What the client wants with one contact (RADIO): every move may be chosen, what is suggested comes first."""

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.network.tie_qualities import RadioMove
from supportcycle.domain.network.ask_overview import went_wrong_with
from supportcycle.domain.network.radio import RadioCondition, radio_options
from supportcycle.domain.network.who_counts import tie_with
from supportcycle.ui import session
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.shared.refusal_form import draw_refusal
from supportcycle.ui.widgets.fields import draw_choice, draw_field, draw_fields

_BEFORE = ("frequency_before", "cause")
_NEXT = {
    RadioMove.LEAVE_AS_IS: (),
    RadioMove.SEARCH: ("search_through", "not_found"),
}
_WORDS = ("radio_step", "search_through", "not_found")
"""What is said of a move; what was said of another one stays in sight."""


def draw_moves(id: str) -> None:
    """The suggestions with their reason until a move is chosen, the moves, and what follows on that one."""
    dossier = session.dossier()
    tie, sheet, path = tie_with(dossier, id), worksheet("tie_radio").named, ("ties", id)
    options = {each.move: each for each in radio_options(dossier, id, went_wrong_with(dossier))}
    labels = {move.value: choice_label("radio_move", move) for move in options}
    st.markdown(worksheet("tie_radio").purpose)
    for each in options.values():
        if each.condition is not RadioCondition.ALWAYS and tie.radio not in options:
            why = choice_label("radio_condition", each.condition)
            st.caption(text("maps.asking.because", move=labels[each.move], why=why))
    draw_choice(sheet["radio"].label, labels, tie.radio, (*path, "radio"))
    if tie.radio in options:
        asked = _NEXT.get(tie.radio, ("radio_step",))
        draw_fields([sheet[key] for key in _WORDS if key in asked or getattr(tie, key).strip()], path)
    if not tie.unsafe and (tie.radio is RadioMove.LEAVE_AS_IS or not is_blank(tie.refusal)):
        draw_refusal((*path, "refusal"))
    if not tie.unsafe:
        draw_named_fold(text("maps.asking.before"), path, _BEFORE, lambda: _draw_before(id), telling=False)


def _draw_before(id: str) -> None:
    for key in _BEFORE:
        draw_field(worksheet("tie_radio").named[key], ("ties", id, key))

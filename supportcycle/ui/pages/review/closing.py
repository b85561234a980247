"""Rounding off with an open door, and beginning a new round beside the old one."""

import streamlit as st

from supportcycle import clock
from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.editing import new_round
from supportcycle.domain.model.base import Path
from supportcycle.domain.visits.planning import with_others_ended
from supportcycle.ui import session
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.collections import draw_cards
from supportcycle.ui.widgets.fields import draw_fields, draw_side_by_side

_WAY_BACK = ("contact_on", "contact_by", "way_back")


def draw_closing() -> None:
    """What stays and becomes less, the plan for when it goes less well, the way back, and a new round."""
    sheet, path = worksheet("closing"), ("rounds", session.round()[0], "closing")
    fields = sheet.named
    section(sheet.title)
    st.markdown(text("review.closing_why"))
    with st.columns(2)[0]:
        draw_fields([fields["ends_on"]], path)
    draw_side_by_side([fields["stays"], fields["less"]], path)
    draw_side_by_side([fields["goes_on"], fields["for_carers"]], path)
    draw_named_fold(worksheet("aftercare").title, path, ("aftercare",), _draw_aftercare)
    draw_named_fold(text("review.way_back"), path, _WAY_BACK, lambda: _draw_way_back(path))
    _draw_new_round()


def _draw_way_back(path: Path) -> None:
    fields = worksheet("closing").named
    draw_side_by_side([fields["contact_on"], fields["contact_by"]], path)
    draw_fields([fields["way_back"]], path)


def _draw_aftercare() -> None:
    sheet = worksheet("aftercare")
    path = ("rounds", session.round()[0], "closing", "aftercare")
    st.caption(sheet.purpose)

    def draw(id: str) -> None:
        draw_side_by_side([sheet.named[key] for key in ("sign", "action")], (*path, id))
        draw_side_by_side([sheet.named[key] for key in ("notices", "calls")], (*path, id))

    draw_cards(path, "n", draw, add=text("review.add_sign"), first="sign")


def _draw_new_round() -> None:
    section(text("review.new_round"))
    st.markdown(text("review.new_round_why"))
    with st.popover(text("review.new_round"), icon=":material/restart_alt:"):
        st.markdown(text("review.new_round_sure"))
        st.button(text("review.new_round_yes"), type="primary", on_click=_begin)


def _begin() -> None:
    at = clock.now().isoformat(timespec="seconds")
    session.change(lambda dossier: new_round(with_others_ended(dossier, "", at), session.today()))
    session.remember("subject_review", "start")
    session.redraw()

"""The list of local offers out to a spreadsheet and in again."""

from collections.abc import Callable

import streamlit as st

from supportcycle.content import text
from supportcycle.documents.social_map import COLUMNS, as_csv, as_xlsx, offers_in
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.methods.local import Offers, with_offers
from supportcycle.ui import session

_TURN, _TAKEN = "local_turn", "local_taken"
Change = Callable[[Callable[[Offers], Offers]], bool]


def draw_files(kept: Offers, change: Change) -> None:
    """Take over from a file, and keep the list as a file."""
    with st.expander(text("methods.local.take_in"), icon=":material/upload_file:"):
        columns = ", ".join(text(f"methods.local.columns.{column}") for column in COLUMNS)
        st.caption(text("methods.local.take_in_why", columns=columns))
        turn = session.recall(_TURN) or 0
        file = st.file_uploader(
            text("methods.local.choose_file"), type=["xlsx", "csv"], key=f"local_file_{turn}"
        )
        if file is not None and st.button(text("methods.local.take_over"), type="primary", key="take_over"):
            _take_over(file.getvalue(), change, turn)
        if count := session.recall(_TAKEN):
            st.success(text("methods.local.taken", count=count), icon=":material/check:")
    if kept:
        _hand_out(kept)


def _take_over(data: bytes, change: Change, turn: int) -> None:
    try:
        coming = offers_in(data)
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        return
    if change(lambda kept: with_offers(kept, coming)):
        session.remember(_TAKEN, len(coming))
        session.remember(_TURN, turn + 1)
    st.rerun()


def _hand_out(kept: Offers) -> None:
    name = text("methods.local.file_name")
    with st.container(horizontal=True):
        for ending, make in (("xlsx", as_xlsx), ("csv", as_csv)):
            st.download_button(
                text(f"methods.local.as_{ending}"),
                make(kept.values()),
                f"{name}.{ending}",
                on_click="ignore",
                key=f"local_as_{ending}",
            )

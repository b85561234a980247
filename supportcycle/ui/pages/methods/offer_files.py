"""The list of local offers out to a spreadsheet and in again."""

from collections.abc import Callable, Iterator

import streamlit as st

from supportcycle import clock
from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.social_map import COLUMNS, offer_rows, offers_in
from supportcycle.documents.exchange.spreadsheet_import import Notes
from supportcycle.documents.rendering import SPREADSHEETS
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.guide.local_offers import Offers, with_offers
from supportcycle.ui import session
from supportcycle.ui.shared.downloads import offer_download
from supportcycle.ui.widgets.markdown import escape_markdown

_TURN, _TAKEN, _NAMED = "local_turn", "local_taken", 20
Change = Callable[[Callable[[Offers], Offers]], bool]


def draw_files(kept: Offers, change: Change) -> None:
    """Take over from a file, and keep the list as a file."""
    with st.expander(text("methods.local.take_in"), icon=":material/upload_file:"):
        columns = ", ".join(text(f"methods.local.columns.{column}") for column in COLUMNS)
        st.caption(text("methods.local.take_in_why", columns=columns))
        turn = session.recall(_TURN) or 0
        suffixes = [format.suffix for format in SPREADSHEETS.values()]
        file = st.file_uploader(text("methods.local.choose_file"), type=suffixes, key=f"local_file_{turn}")
        if file is not None and st.button(text("methods.local.take_over"), type="primary", key="take_over"):
            _draw_take_over(file.getvalue(), change, turn)
        _draw_say_taken()
    if kept:
        _draw_hand_out(kept)


def _draw_take_over(data: bytes, change: Change, turn: int) -> None:
    try:
        coming = offers_in(data)
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        return
    if change(lambda kept: with_offers(kept, coming.offers)):
        session.remember(_TAKEN, (len(coming.offers), coming.notes))
        session.remember(_TURN, turn + 1)
    st.rerun()


def _draw_say_taken() -> None:
    if (taken := session.recall(_TAKEN)) is None:
        return
    count, notes = taken
    st.success(text("methods.local.taken", count=count), icon=":material/check:")
    if said := [*_about_rows(notes), *_about_words(notes)]:
        listed = "\n".join(f"* {each}" for each in said)
        st.info(f"{text('methods.local.taken_notes')}\n\n{listed}", icon=":material/info:")


def _about_rows(notes: Notes) -> Iterator[str]:
    for kind, rows in notes.rows.items():
        key = "methods.local.notes.row" if len(rows) == 1 else "methods.local.notes.rows"
        named = text(key, rows=", ".join(map(str, rows[:_NAMED])))
        if len(rows) > _NAMED:
            named = text("methods.local.notes.more", rows=named, count=len(rows) - _NAMED)
        yield text(f"methods.local.notes.{kind}", rows=named)


def _about_words(notes: Notes) -> Iterator[str]:
    for kind, words in notes.words.items():
        yield text(f"methods.local.notes.{kind}", words=escape_markdown(", ".join(words)))


def _draw_hand_out(kept: Offers) -> None:
    name = text("methods.local.file_name")
    with st.container(horizontal=True):
        for format in SPREADSHEETS.values():
            offer_download(
                text(f"methods.local.as_{format.name}"),
                format.write(offer_rows(kept.values()), clock.noon(session.today())),
                name,
                format,
                of_nobody=True,
                key=f"local_as_{format.name}",
            )

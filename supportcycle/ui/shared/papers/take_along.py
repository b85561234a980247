"""What goes along to another program: asked alike for one dossier and for many, and with its key list."""

from collections.abc import Callable

import streamlit as st

from supportcycle import clock
from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.book_sheet import Value
from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.taken_along import (
    CODES_IN,
    HEALTH_IN,
    OWN_WORDS_IN,
    GoesAlong,
)
from supportcycle.documents.rendering import SPREADSHEETS
from supportcycle.ui.shared.downloads import offer_download, written

_AS = next(iter(SPREADSHEETS.values()))
KeyRows = Callable[[Codes], list[list[Value]]]
"""Which code is whom, of the codes of one file."""


def draw_goes_along(key: str, format: str, *, of_many: bool = False) -> GoesAlong:
    """Ask what goes along in such a file besides codes, as far as there is anything to choose in it."""
    own_words = medical = False
    if format in OWN_WORDS_IN:
        own_words = st.checkbox(text("exchange.take.own_words"), key=f"{key}_own_words_{format}")
    if format in HEALTH_IN:
        medical = st.checkbox(text("exchange.take.medical"), key=f"{key}_medical_{format}")
    if own_words or medical or format not in CODES_IN:
        st.warning(text("exchange.take.warning"), icon=":material/info:")
    return GoesAlong(own_words=own_words, medical=medical, of_many=of_many)


def draw_key_list(key: str, codes: Codes, rows: KeyRows) -> None:
    """Offer the list of who is meant by each code, apart from the file and only when asked for."""
    if not st.checkbox(text("exchange.take.keys"), key=f"{key}_keys"):
        return
    st.warning(text("exchange.take.keys_warning"), icon=":material/info:")
    offer_download(
        text("exchange.take.fetch_keys"),
        lambda: written(_AS, rows(codes), clock.now()),
        text("exchange.take.file.keys"),
        _AS,
        key=f"{key}_fetch_keys",
        icon=":material/key:",
    )

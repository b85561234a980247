"""All dossiers on screen as one Excel file: codes and choices, unless somebody chooses otherwise."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.book_sheet import Value
from supportcycle.documents.exchange.dossier_file import dossier_from_json
from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.taken_along import GoesAlong, health_goes
from supportcycle.documents.rendering import TAKEN_ALONG
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.migrations import upgraded
from supportcycle.ui import session
from supportcycle.ui.shared.downloads import draw_made, made_file, make_file
from supportcycle.ui.shared.papers.take_along import draw_goes_along, draw_key_list
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.latest_dossier import newest

KEY, _BOOK = "take_all", "book"
States = tuple[tuple[str, datetime | None], ...]


def draw_book(lines: Sequence[DossierLine], states: States) -> None:
    """What goes along, and the file; a dossier that cannot be read is told."""
    st.markdown(f"**{text('exchange.take.all_title')}**")
    st.caption(text("exchange.take.all_why"))
    along = draw_goes_along(KEY, _BOOK, of_many=True)
    wanted = (KEY, along, states)
    if st.button(text("exchange.take.make"), key=f"{KEY}_make"):
        _draw_making(wanted, [line.id for line in lines], along)
    if made := made_file(wanted):
        codes, unread, without = made.told
        if unread:
            st.warning(text("overview.out.unreadable", count=unread), icon=":material/info:")
        if without:
            one = without == 1
            st.info(text(f"exchange.take.without_health{'_one' if one else ''}", count=without))
        draw_made(made, text("exchange.take.file.book"), key=f"{KEY}_fetch")
        draw_key_list(KEY, codes, lambda codes: _key_rows([id for id, _ in states], codes))


def _draw_making(wanted: tuple[str, GoesAlong, States], ids: Sequence[str], along: GoesAlong) -> None:
    from supportcycle.documents.exchange.outgoing.book import book

    codes, read, without = Codes(), list[str](), list[str]()
    with st.spinner(text("exchange.take.making")):
        dossiers = _dossiers(sorted(ids, key=codes.of), read)
        sheets = book(_looked_at(dossiers, along, without), codes, along)
        make_file(wanted, TAKEN_ALONG[_BOOK], sheets, told=(codes, len(ids) - len(read), len(without)))


def _looked_at(dossiers: Iterable[Dossier], along: GoesAlong, without: list[str]) -> Iterator[Dossier]:
    """The same, with in `without` those of which health does not go along though it was chosen."""
    for dossier in dossiers:
        if along.medical and not health_goes(dossier, along):
            without.append(dossier.id)
        yield dossier


def _dossiers(ids: Sequence[str], read: list[str]) -> Iterator[Dossier]:
    """Each dossier that can be read, one at a time and as it is now; none is opened for it."""
    workspace, browser = current_workspace(), session.browser()
    for id in ids:
        try:
            workspace.store_lock.touch(browser)
            dossier = dossier_from_json(newest(workspace, id, browser).text, upgraded)
        except SupportCycleError:
            continue
        read.append(id)
        yield dossier


def _key_rows(ids: Sequence[str], codes: Codes) -> list[list[Value]]:
    from supportcycle.documents.exchange.outgoing.book import key_list

    return key_list(_dossiers(ids, []), codes)

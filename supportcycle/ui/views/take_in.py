"""A dossier out of a file: looked at first, and never put over another one."""

import re

import streamlit as st

from supportcycle.content import text
from supportcycle.documents.archive import dossier_from_json
from supportcycle.documents.decoding import decoded
from supportcycle.domain.dossier import Dossier
from supportcycle.domain.errors import Damaged, SupportCycleError
from supportcycle.storage.migrations import upgraded
from supportcycle.storage.parcel import is_parcel, opened_parcel
from supportcycle.ui import session
from supportcycle.ui.desk import desk, new_id
from supportcycle.ui.plain import plain


def draw_take_in() -> None:
    """Folded away: choose a file, and when it is sealed say its passphrase."""
    with st.expander(text("start.take_in"), icon=":material/upload_file:"):
        st.markdown(text("start.take_in_calm"))
        file = st.file_uploader(text("start.choose_file"), key=f"file_{session.recall('taken_in') or 0}")
        if file is not None:
            _look(file.getvalue())
        if names := session.recall("taken_names"):
            st.success(text("start.taken_in", names=plain(names)), icon=":material/check:")
        if same := session.recall("taken_same"):
            st.info(text("start.taken_same", count=same), icon=":material/info:")


def _look(data: bytes) -> None:
    sealed, passphrase = is_parcel(data), ""
    with st.form("take_in"):
        if sealed:
            passphrase = st.text_input(text("start.file_passphrase"), type="password", autocomplete="off")
        if not st.form_submit_button(text("start.put_with_dossiers"), type="primary"):
            return
    try:
        if sealed:
            _take([_read(each) for each in opened_parcel(data, passphrase).values()])
        else:
            _take([_unnamed(_read(decoded(data).text))])
    except SupportCycleError as error:
        code = "file_damaged" if isinstance(error, Damaged) else error.code
        st.warning(text(f"errors.{code}"), icon=":material/info:")
        return
    st.rerun()


def _read(words: str) -> Dossier:
    return dossier_from_json(words, upgraded)


def _unnamed(dossier: Dossier) -> Dossier:
    """An id stands readable in the store and in the address: one that somebody chose is not kept."""
    is_random = re.fullmatch(r"[0-9a-f]{32}", dossier.id)
    return dossier if is_random else dossier.model_copy(update={"id": new_id()})


def _take(dossiers: list[Dossier]) -> None:
    """All or none: every text was read before the first is kept. Of a back-up only what is not there yet."""
    new = [dossier for dossier in dossiers if len(dossiers) == 1 or not _is_here(dossier)]
    for dossier in new:
        desk().add(dossier, session.browser())
    session.remember("taken_names", ", ".join(dossier.name for dossier in new))
    session.remember("taken_same", len(dossiers) - len(new))
    session.remember("taken_in", (session.recall("taken_in") or 0) + 1)


def _is_here(dossier: Dossier) -> bool:
    """Whether this very dossier, with the same content, is among the others."""
    try:
        live = desk().live(dossier.id, session.browser())
    except SupportCycleError:
        return False
    return bool(live and live.dossier == dossier)

"""A dossier as a file: sealed with its own passphrase, or readable for everybody after a warning."""

import streamlit as st

from supportcycle.content import text
from supportcycle.storage.parcel import sealed_parcel
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.desk import desk
from supportcycle.ui.views.first_time import ask_twice

_SEALED, _OPEN = "sealed", "open"
_ENDINGS = {_SEALED: "werkboek", _OPEN: "json"}


def draw_hand_out(one: Entry) -> None:
    """First the file is made, then it can be fetched: a file made while fetching would be an old one."""
    kind = st.radio(
        text("start.file_kind"),
        list(_ENDINGS),
        format_func=lambda kind: text(f"start.file_{kind}"),
        key=f"kind_{one.id}",
    )
    if kind == _SEALED:
        st.markdown(text("start.sealed_why"))
        if passphrase := ask_twice(f"seal_{one.id}", text("start.make_file")):
            _keep(one.id, kind, sealed_parcel({one.id: _json(one.id)}, passphrase))
    else:
        st.warning(text("start.open_warning"), icon=":material/info:")
        if st.button(text("start.make_file"), key=f"make_{one.id}", type="primary"):
            _keep(one.id, kind, _json(one.id).encode())
    _fetch(one.id, kind)


def _json(id: str) -> str:
    from supportcycle.documents.archive import dossier_json

    live = desk().live(id, session.browser())
    return dossier_json(live.dossier) if live else ""


def _keep(id: str, kind: str, data: bytes) -> None:
    session.remember("file", (id, kind, data))


def _fetch(id: str, kind: str) -> None:
    made = session.recall("file")
    if made and made[:2] == (id, kind):
        name = f"dossier_{session.today():%Y-%m-%d}.{_ENDINGS[kind]}"
        st.success(text("start.file_ready", name=name), icon=":material/check:")
        st.download_button(text("start.fetch"), made[2], name, on_click="ignore", key=f"fetch_{id}")

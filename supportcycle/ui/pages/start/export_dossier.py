"""A dossier as a file: sealed with its own passphrase, or readable for everybody after a warning."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.dossier_file import dossier_json
from supportcycle.documents.rendering import DATA, sealed_data
from supportcycle.storage.export.sealed_export import sealed_export_of
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.pages.start.first_passphrase import ask_twice
from supportcycle.ui.shared.downloads import draw_made, made_file, make_file
from supportcycle.ui.shared.team.step_up import draw_again_first
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.spoken_sounds import sounds_of

_SEALED, _OPEN = "sealed", "open"
Wanted = tuple[str, str, bool]
"""Which dossier, what kind of file, and whether the worker's own notes go along."""


def draw_export(one: Entry) -> None:
    """First the file is made, then it can be fetched: a file made while fetching would be an old one."""
    if draw_again_first():
        return
    kind = st.radio(
        text("start.file_kind"),
        [_SEALED, _OPEN],
        format_func=lambda kind: text(f"start.file_{kind}"),
        key=f"kind_{one.id}",
    )
    private = st.checkbox(text("start.with_private"), value=kind == _SEALED, key=f"private_{kind}_{one.id}")
    wanted = (one.id, kind, private)
    if kind == _SEALED:
        _draw_sealed(wanted)
    else:
        _draw_open(wanted)
    _draw_fetch(wanted)


def _draw_sealed(wanted: Wanted) -> None:
    st.markdown(text("start.sealed_why"))
    if passphrase := ask_twice(f"seal_{wanted[0]}", text("start.make_file")):
        sealed, packed = sealed_data(text("start.sealed_ending")), _json(wanted)
        sounds = sounds_of(current_workspace(), session.browser(), wanted[0], packed)
        make_file(wanted, sealed, sealed_export_of({wanted[0]: packed}, passphrase, sounds=sounds))


def _draw_open(wanted: Wanted) -> None:
    st.warning(text("start.open_warning"), icon=":material/info:")
    if st.button(text("start.make_file"), key=f"make_{wanted[0]}", type="primary"):
        make_file(wanted, DATA, _json(wanted).encode())


def _json(wanted: Wanted) -> str:
    """The sounds go along in a sealed file only, and only in one for the worker: nobody can look in them for
    what has to stay covered."""
    id, kind, private = wanted
    live = current_workspace().live(id, session.browser())
    spoken = kind == _SEALED and private
    return dossier_json(live.dossier, with_private=private, with_spoken=spoken) if live else ""


def _draw_fetch(wanted: Wanted) -> None:
    if made := made_file(wanted):
        draw_made(made, "dossier", key=f"fetch_{wanted[0]}", dossier=wanted[0])

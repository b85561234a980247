"""On a laptop: the file with which a dossier that was taken along goes back to the server."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.dossier_file import dossier_json
from supportcycle.documents.rendering import sealed_data
from supportcycle.storage.export.sealed_export import sealed_export_of
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.pages.start.first_passphrase import ask_twice
from supportcycle.ui.pages.start.keep_until import settings_now
from supportcycle.ui.shared.downloads import draw_made, made_file, make_file
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.spoken_sounds import sounds_of


def draw_return(one: Entry) -> None:
    """Make the file: all of the dossier, one's own notes and what was said aloud too. StoreError."""
    mark, workspace, browser = settings_now().mark_of(one.id), current_workspace(), session.browser()
    wanted = ("return", one.id)
    if mark is None:
        return
    st.markdown(text("along.return_how", day=mark.on))
    passphrase, live = ask_twice(f"return_{one.id}", text("start.make_file")), workspace.live(one.id, browser)
    if passphrase and live:
        packed = dossier_json(live.dossier)
        sounds = sounds_of(workspace, browser, one.id, packed)
        file = sealed_export_of({one.id: packed}, passphrase, sounds=sounds, along=mark)
        make_file(wanted, sealed_data(text("start.sealed_ending")), file)
    if made := made_file(wanted):
        draw_made(made, "dossier", key=f"fetch_return_{one.id}", dossier=one.id)
        st.markdown(text("along.return_after"))

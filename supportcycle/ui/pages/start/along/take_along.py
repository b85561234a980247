"""On the server: a dossier goes along in a sealed file, and stands there as taken until it is back."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.dossier_file import dossier_json
from supportcycle.documents.rendering import sealed_data
from supportcycle.domain.access.taken_along import Taking
from supportcycle.domain.errors import NotAllowed
from supportcycle.storage.export.sealed_export import sealed_export_of
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.pages.start.along.along_words import since_words
from supportcycle.ui.pages.start.along.come_back import draw_come_back, is_just_back
from supportcycle.ui.pages.start.first_passphrase import ask_twice
from supportcycle.ui.shared.downloads import draw_made, made_file, make_file
from supportcycle.ui.shared.team.step_up import draw_again_first
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.acting.worker import worker
from supportcycle.workspace.along.current import TeamAlong, current_along
from supportcycle.workspace.along.taking import call_lost, mark_taken, prepared
from supportcycle.workspace.spoken_sounds import sounds_of

_LOST = "along_lost"


def draw_along(one: Entry) -> None:
    """Take it along, or what is out of it: bring it back, or call it lost. StoreError."""
    if (along := current_along()) is None:
        return
    out = [taking for taking in along.takings.out() if taking.dossier == one.id]
    for taking in out:
        _draw_out(taking, along)
    is_mine = any(taking.person == worker() for taking in out)
    if made := made_file(("along", one.id)):
        draw_made(made, "dossier", key=f"fetch_along_{one.id}", dossier=one.id)
        st.markdown(text("along.take_how"))
    elif not is_mine:
        _draw_take(one.id, along)
    is_open = is_mine or is_just_back(one.id)
    with st.expander(text("along.come_back"), icon=":material/upload_file:", expanded=is_open):
        draw_come_back(one.id, along)


def _draw_take(id: str, along: TeamAlong) -> None:
    st.markdown(text("along.take_why"))
    if draw_again_first():
        return
    passphrase = ask_twice(f"along_{id}", text("along.take"))
    if not passphrase:
        return
    try:
        _take(id, along, passphrase)
    except NotAllowed as error:
        st.warning(text(f"along.refused.{error.denial}"), icon=":material/info:")
        return
    st.rerun()


def _take(id: str, along: TeamAlong, passphrase: str) -> None:
    workspace, browser = current_workspace(), session.browser()
    gone = prepared(workspace, browser, id, along)
    packed = dossier_json(gone.dossier)
    sounds = sounds_of(workspace, browser, id, packed)
    file = sealed_export_of({id: packed}, passphrase, sounds=sounds, along=gone.mark)
    mark_taken(along, gone)
    make_file(("along", id), sealed_data(text("start.sealed_ending")), file)


def _draw_out(taking: Taking, along: TeamAlong) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"out_{taking.id}"):
        st.markdown(since_words(taking, along))
        if session.recall(_LOST) != taking.id:
            st.button(
                text("along.lost"),
                key=f"lost_{taking.id}",
                type="tertiary",
                on_click=session.remember,
                args=(_LOST, taking.id),
            )
    if session.recall(_LOST) == taking.id:
        _draw_sure(taking, along)


def _draw_sure(taking: Taking, along: TeamAlong) -> None:
    st.info(text("along.lost_sure"), icon=":material/info:")
    with st.container(horizontal=True):
        sure = st.button(text("along.lost_yes"), key=f"lost_yes_{taking.id}", type="primary")
        label = text("along.lost_no")
        st.button(label, key=f"lost_no_{taking.id}", on_click=session.remember, args=(_LOST, None))
    if sure:
        call_lost(along, taking)
        session.remember(_LOST, None)
        st.rerun()

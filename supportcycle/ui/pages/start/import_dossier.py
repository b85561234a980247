"""A dossier, or a whole back-up, out of a file: shown beside what is there, and then taken over as chosen."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.errors import Damaged, SupportCycleError
from supportcycle.ui import session, state
from supportcycle.ui.components.streamed_upload import draw_incoming
from supportcycle.ui.pages.start.import_choice import draw_choices, draw_problems
from supportcycle.ui.pages.start.import_contents import (
    ImportAction,
    ImportContents,
    ImportResult,
    looked_at,
    take,
)
from supportcycle.ui.server.transfer_routes import INCOMING
from supportcycle.ui.shared.dossiers.row_text import thousands
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.transfers import Transfer

_FILE, _SEEN, _TAKEN = "incoming_file", "incoming_seen", "incoming_taken"
_MOST_NAMED = 20


def draw_import() -> None:
    """Folded away: choose a file, when it is sealed say its passphrase, and see what is in it."""
    busy = bool(_file() or session.recall(_TAKEN))
    with st.expander(text("start.take_in"), icon=":material/upload_file:", expanded=busy):
        st.markdown(text("start.take_in_calm"))
        draw_incoming("incoming", text("start.choose_file"), put_file)
        if file := _file():
            _draw_look(file)
        if taken := session.recall(_TAKEN):
            _draw_say_taken(taken)


def put_file(name: str) -> None:
    """Go on with the file that is kept under this name."""
    for each in (_SEEN, _TAKEN):
        session.remember(each, None)
    session.remember(_FILE, name)


def _file() -> Transfer | None:
    name = session.recall(_FILE)
    return current_workspace().transfers.find(INCOMING, session.browser(), name) if name else None


def _draw_look(file: Transfer) -> None:
    seen: ImportContents | None = session.recall(_SEEN)
    if seen is None:
        seen = _draw_opened(file)
    if seen is None:
        return
    if file.path is None and seen.offered[0].problem:
        st.warning(text(f"errors.{seen.offered[0].problem}"), icon=":material/info:")
        return
    _draw(file, seen)


def _draw_opened(file: Transfer) -> ImportContents | None:
    """What is in the file; None as long as its passphrase was not given."""
    passphrase = ""
    if file.path is not None and not (passphrase := _draw_asked()):
        return None
    bar = st.progress(0.0)

    def told(done: int) -> None:
        bar.progress(0.0, text=text("backup.looking", done=thousands(done)))

    try:
        seen = looked_at(current_workspace(), file, passphrase, told)
    except SupportCycleError as error:
        code = "file_damaged" if isinstance(error, Damaged) else error.code
        st.warning(text(f"errors.{code}"), icon=":material/info:")
        return None
    finally:
        bar.empty()
    session.remember(_SEEN, seen)
    return seen


def _draw_asked() -> str:
    with st.form("take_in"):
        typed = st.text_input(text("start.file_passphrase"), type="password", autocomplete="off")
        pressed = st.form_submit_button(text("start.open_file"), type="primary")
    return typed if pressed else ""


def _draw(file: Transfer, seen: ImportContents) -> None:
    if seen.made_on:
        st.markdown(text("start.file_of", day=seen.made_on, count=thousands(len(seen.offered))))
    if seen.is_cut:
        st.warning(text("start.file_cut"), icon=":material/info:")
    if seen.is_guess:
        st.info(text("start.file_letters"), icon=":material/info:")
    acts = draw_choices([each for each in seen.offered if not each.problem])
    draw_problems([each for each in seen.offered if each.problem])
    if not any(act is not ImportAction.SKIP for act in acts.values()):
        st.info(text("start.nothing_chosen"), icon=":material/info:")
        return
    if st.button(text("start.put_with_dossiers"), key="take_over_file", type="primary"):
        _draw_take(file, seen, acts)


def _draw_take(file: Transfer, seen: ImportContents, acts: dict[int, ImportAction]) -> None:
    bar = st.progress(0.0)

    def told(done: int) -> None:
        words = text("backup.taking", done=thousands(done), count=thousands(len(seen.offered)))
        bar.progress(min(1.0, done / len(seen.offered)), text=words)

    try:
        taken = take(current_workspace(), file, acts, state.window(), told)
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        return
    current_workspace().transfers.drop(INCOMING, session.browser())
    put_file("")
    session.remember(_TAKEN, taken)
    st.rerun()


def _draw_say_taken(taken: ImportResult) -> None:
    if taken.names:
        st.success(text("start.taken_in", names=_named(taken.names)), icon=":material/check:")
    if taken.replaced:
        st.info(text("start.taken_replaced", count=thousands(len(taken.replaced))), icon=":material/info:")
    if taken.without_sounds:
        names = _named(taken.without_sounds)
        st.info(text("start.taken_without_sounds", names=names), icon=":material/info:")
    if taken.failed:
        st.warning(text("start.taken_failed", names=_named(taken.failed)), icon=":material/info:")


def _named(names: list[str]) -> str:
    said, more = escape_markdown(", ".join(names[:_MOST_NAMED])), len(names) - _MOST_NAMED
    return text("start.taken_more", names=said, count=thousands(more)) if more > 0 else said

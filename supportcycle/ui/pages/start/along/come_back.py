"""On the server: the file that comes back is opened, joined with what is there, and said how it went."""

from collections.abc import Iterator
from pathlib import Path

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.dossier_file import dossier_from_json
from supportcycle.domain.access.taken_along import AlongRefusal
from supportcycle.domain.errors import ArchiveError, Damaged, NotAllowed, SupportCycleError
from supportcycle.storage.export.sealed_export import ExportedDossier, SealedExport, UnreadableDossier
from supportcycle.storage.migrations import upgraded
from supportcycle.ui import session
from supportcycle.ui.components.streamed_upload import draw_incoming
from supportcycle.ui.server.transfer_routes import INCOMING
from supportcycle.ui.shared.dossiers.row_text import thousands
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.along.bringing import BroughtDossier, ComeBack, bring_back
from supportcycle.workspace.along.current import TeamAlong
from supportcycle.workspace.transfers import Transfer

_FILE, _BACK = "along_file", "along_back"


def draw_come_back(id: str, along: TeamAlong) -> None:
    """Choose the file and say its passphrase. Whatever does not fit is told, and then nothing changed."""
    if (back := session.recall(_BACK)) and back[0] == id:
        _draw_say(back[1])
        return
    st.markdown(text("along.come_back_calm"))
    draw_incoming(f"along_{id}", text("start.choose_file"), put_along_file)
    if not (file := _file()):
        return
    with st.form(f"come_back_{id}"):
        typed = st.text_input(text("start.file_passphrase"), type="password", autocomplete="off")
        pressed = st.form_submit_button(text("along.bring"), type="primary")
    if pressed and typed:
        _draw_bring(id, file, typed, along)


def is_just_back(id: str) -> bool:
    """Whether it is told here how this dossier came back."""
    back = session.recall(_BACK)
    return back is not None and back[0] == id


def put_along_file(name: str) -> None:
    """Go on with the file that is kept under this name."""
    session.remember(_BACK, None)
    session.remember(_FILE, name)


def _file() -> Transfer | None:
    name = session.recall(_FILE)
    return current_workspace().transfers.find(INCOMING, session.browser(), name) if name else None


def _draw_bring(id: str, file: Transfer, passphrase: str, along: TeamAlong) -> None:
    try:
        brought = _brought(file, passphrase, id)
        back = bring_back(current_workspace(), session.browser(), id, brought, along)
    except NotAllowed as error:
        st.warning(text(f"along.refused.{error.denial}"), icon=":material/info:")
        return
    except SupportCycleError as error:
        code = "file_damaged" if isinstance(error, Damaged) else error.code
        st.warning(text(f"errors.{code}"), icon=":material/info:")
        return
    current_workspace().transfers.drop(INCOMING, session.browser())
    put_along_file("")
    session.remember(_BACK, (id, back))
    st.rerun()


def _brought(file: Transfer, passphrase: str, id: str) -> BroughtDossier:
    """The dossier in the file that was taken along of this one, or else the first.

    Damaged when the file is not whole, WrongSecret, ArchiveError for something else, NewerVersion.
    """
    if file.path is None:
        raise NotAllowed(AlongRefusal.NO_MARK)
    found = list(_packed(file.path, passphrase))
    fitting = (each for each in found if each.along and each.along.dossier == id)
    if (packed := next(fitting, found[0] if found else None)) is None:
        raise ArchiveError("nothing in it")
    return BroughtDossier(dossier_from_json(packed.text, upgraded), packed.along, packed.sounds)


def _packed(path: Path, passphrase: str) -> Iterator[ExportedDossier]:
    with path.open("rb") as sealed:
        for each in SealedExport(sealed, passphrase):
            if isinstance(each, UnreadableDossier):
                raise Damaged("parcel/dossier")
            yield each


def _draw_say(back: ComeBack) -> None:
    if back.again:
        st.info(text("along.again"), icon=":material/info:")
        return
    st.success(text("along.is_back"), icon=":material/check:")
    if not back.has_sounds:
        st.info(text("along.without_sounds"), icon=":material/info:")
    if not back.knew_base:
        st.info(text("along.base_gone"), icon=":material/info:")
    if back.to_choose:
        key = "along.to_choose_one" if back.to_choose == 1 else "along.to_choose"
        st.info(text(key, count=thousands(back.to_choose)), icon=":material/info:")

"""The files that are made here, while Streamlit keeps them: of whom they are, and how they go."""

import hashlib
import secrets
from typing import NamedTuple

from streamlit import runtime
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFileManager

from supportcycle.domain.access.audit_event import Act
from supportcycle.workspace.acting.worker import worker
from supportcycle.workspace.lock.idle_lock import at_lock

_MADE, _OF, _ACT, _DOSSIER = "; made=", "; of=", "; act=", "; dossier="
_OURS = ("made=", "of=", "act=", "dossier=")
_NOBODY = "nobody"
_SALT = secrets.token_bytes(32)
_windows: dict[str, str] = {}
_MANY = 5_000
"""Windows, after which those of before are forgotten; what was uploaded there then goes with any lock."""


class LeavingFile(NamedTuple):
    """A file as it goes out: what that is in the log, of which dossier, and the seal that tells it apart."""

    act: Act
    dossier: str | None
    seal: str


def kind_told(
    kind: str, data: bytes | None, *, of_nobody: bool, act: Act = Act.PRINT, dossier: str = ""
) -> str:
    """The kind of a file as it is told to Streamlit, with whose it is, what fetching it is, of which dossier
    it was made (none when it is of several), and a seal over all of it.

    Streamlit makes the address of a file from its kind, and of a large file from samples only. The seal gives
    each file, to its last byte, an address of its own that cannot be guessed.
    """
    seal = (
        secrets.token_hex(16)
        if data is None
        else hashlib.blake2b(data, key=_SALT, digest_size=16).hexdigest()
    )
    if of_nobody:
        return f"{kind}{_MADE}{seal}{_OF}{_NOBODY}"
    return f"{kind}{_MADE}{seal}{_OF}{worker()}{_ACT}{act.value}{_DOSSIER}{dossier}"


def is_of_nobody(kind: str) -> bool:
    """Whether a file that is told to be of this kind holds nothing of a dossier that lies behind the lock."""
    return f"{_OF}{_NOBODY}" in kind


def is_of_another(kind: str, person: str) -> bool:
    """Whether a file that is told to be of this kind was made of a dossier for somebody else."""
    return _said(kind, _OF) not in ("", person, _NOBODY)


def leaving(kind: str) -> LeavingFile | None:
    """What goes out with a file that is told to be of this kind; None when nothing of a dossier does."""
    if is_of_nobody(kind) or not _said(kind, _ACT):
        return None
    return LeavingFile(Act(_said(kind, _ACT)), _said(kind, _DOSSIER) or None, _said(kind, _MADE))


def told_type(kind: str) -> str:
    """The kind as others may know it."""
    return "; ".join(part for part in kind.split("; ") if not part.startswith(_OURS))


def _said(kind: str, what: str) -> str:
    return kind.partition(what)[2].partition(";")[0]


def drop_files() -> None:
    """Let go of every file made of a dossier for the person of now, whichever window made it, and of what was
    uploaded."""
    if runtime.exists():
        running = runtime.get_instance()
        drop_made(running.media_file_mgr, worker())
        drop_uploaded(running.uploaded_file_mgr, worker())


def drop_made(made: MediaFileManager, person: str) -> None:
    """Let go of what was made of a dossier for this person; Streamlit itself waits until the window is drawn
    again, twice."""
    with made._lock:
        for id in list(made._file_metadata):
            file = made.read_file(id)
            if file is None or not (is_of_nobody(file.mimetype) or is_of_another(file.mimetype, person)):
                made._delete_file(id)


def note_window() -> None:
    """Remember who works in the window that is drawn now, for what is uploaded there."""
    if (context := get_script_run_ctx()) is not None:
        if len(_windows) > _MANY:
            _windows.clear()
        _windows[context.session_id] = worker()


def drop_uploaded(uploaded: UploadedFileManager, person: str) -> None:
    """Let go of what was uploaded, but by somebody else; Streamlit itself waits until the window is gone."""
    for window in list(getattr(uploaded, "file_storage", {})):
        if _windows.get(window, person) == person:
            uploaded.remove_session_files(window)


at_lock(drop_files)

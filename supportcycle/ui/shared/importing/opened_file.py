"""The file that was chosen, read once for as long as it stands there."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import streamlit as st

from supportcycle.content.catalogue import text, texts
from supportcycle.documents.apart.doing import done
from supportcycle.documents.exchange.incoming.tables import IncomingTable
from supportcycle.domain.errors import RowRefused, SupportCycleError
from supportcycle.ui import session
from supportcycle.ui.shared.importing.subject import ImportSubject, Reading


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """What is in what was chosen: a whole reading, or tables of which columns are asked about.

    `key`: by what its fields are told from those of the file before.
    """

    of: tuple[str, ...]
    key: str
    whole: Reading | None
    tables: Sequence[IncomingTable] = field(default=(), repr=False)


def turn_name(subject: ImportSubject) -> str:
    """Under which name it is kept how often a file was taken over: then the field to choose one is empty."""
    return f"import_{subject.key}_turn"


def draw_opened(subject: ImportSubject) -> OpenedFile | None:
    """The field to choose a file, and what is in it; None as long as there is none that can be read."""
    turn = session.recall(turn_name(subject)) or 0
    files = st.file_uploader(
        text(f"importing.{subject.key}.choose"),
        type=list(subject.suffixes),
        accept_multiple_files=True,
        key=f"import_{subject.key}_{turn}",
    )
    if not files:
        return None
    of, name = tuple(file.file_id for file in files), f"import_{subject.key}_opened"
    known: OpenedFile | None = session.recall(name)
    if known is None or known.of != of:
        counted = f"import_{subject.key}_count"
        session.remember(counted, (session.recall(counted) or 0) + 1)
        read = [file.getvalue() for file in files]
        known = _draw_read(subject, of, f"{subject.key}_{session.recall(counted)}", read)
        session.remember(name, known)
    return known


def _draw_read(
    subject: ImportSubject, of: tuple[str, ...], key: str, files: list[bytes]
) -> OpenedFile | None:
    try:
        with st.spinner(text("importing.reading")):
            read = done(subject.read, files)
    except SupportCycleError as error:
        draw_refusal(error)
        return None
    return OpenedFile(of, key, read) if isinstance(read, Reading) else OpenedFile(of, key, None, read)


def draw_refusal(error: SupportCycleError) -> None:
    """Why a file cannot be read and what to do; nothing is lost."""
    key = f"errors.{error.code}"
    row = error.row if isinstance(error, RowRefused) else 0
    words = text(key, row=row) if key in texts() else text("errors.import_foreign")
    st.warning(words, icon=":material/info:")

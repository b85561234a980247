"""What a file brings, beside what is there already; and taking over what was chosen, dossier by dossier."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from supportcycle.documents.decoding import decoded
from supportcycle.documents.exchange.dossier_file import dossier_from_json
from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.dossier_list import code_of
from supportcycle.domain.errors import Damaged, Missing, StoreError, SupportCycleError
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.visits.kept_states import without_states
from supportcycle.storage.export.along_mark import AlongMark
from supportcycle.storage.export.sealed_export import ExportedDossier, SealedExport, UnreadableDossier
from supportcycle.storage.migrations import upgraded
from supportcycle.ui.pages.start.along.origin import remember_origin
from supportcycle.workspace.latest_dossier import newest, replace
from supportcycle.workspace.serialization import from_text
from supportcycle.workspace.spoken_sounds import take_sounds
from supportcycle.workspace.transfers import Transfer
from supportcycle.workspace.workspace import Workspace, new_id

_RANDOM = re.compile(r"[0-9a-f]{32}")
Told = Callable[[int], None]
"""Hears how many dossiers of the file were looked at."""


class ImportStanding(StrEnum):
    """How a dossier in a file stands to the one that is here."""

    ABSENT = "absent"
    SAME = "same"
    OLDER = "older"
    NEWER = "newer"
    DIFFERENT = "different"


class ImportAction(StrEnum):
    """What to do with it."""

    BESIDE = "beside"
    REPLACE = "replace"
    SKIP = "skip"


SAFE = {
    ImportStanding.ABSENT: ImportAction.BESIDE,
    ImportStanding.SAME: ImportAction.SKIP,
    ImportStanding.OLDER: ImportAction.SKIP,
    ImportStanding.NEWER: ImportAction.BESIDE,
    ImportStanding.DIFFERENT: ImportAction.BESIDE,
}
"""What is done when nobody chose: nothing that is here is ever changed by it."""


@dataclass(frozen=True, slots=True)
class OfferedDossier:
    """A dossier in a file. `problem` is the code of why it cannot be taken over."""

    number: int
    id: str = ""
    name: str = field(default="", repr=False)
    standing: ImportStanding = ImportStanding.ABSENT
    saved_at: datetime | None = None
    here_saved_at: datetime | None = None
    problem: str = ""

    @property
    def code(self) -> str:
        """What tells it apart from others of the same name."""
        return code_of(self.id)


@dataclass(slots=True)
class ImportContents:
    """All that a file offers; `is_cut` when it breaks off, `is_guess` when its letters had to be guessed."""

    offered: list[OfferedDossier] = field(default_factory=list, repr=False)
    made_on: str = ""
    is_cut: bool = False
    is_guess: bool = False


@dataclass(slots=True)
class ImportResult:
    """What came of it: ids of what was put beside the others or in the place of one, names of what failed.

    `beside_another` are those of which another with the same id was here, or whose id somebody chose;
    `without_sounds` the names of those that are here without all that was said aloud in them; `marks` by id
    what each of them carries when it was taken along from a server.
    """

    beside: list[str] = field(default_factory=list)
    beside_another: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list, repr=False)
    failed: list[str] = field(default_factory=list, repr=False)
    without_sounds: list[str] = field(default_factory=list, repr=False)
    marks: dict[str, AlongMark | None] = field(default_factory=dict)


def looked_at(workspace: Workspace, transfer: Transfer, passphrase: str, told: Told) -> ImportContents:
    """Everything in the file beside what is here; nothing is changed.

    ArchiveError when it is no file of ours, NewerVersion, WrongSecret, Damaged when nothing can be read.
    """
    contents = ImportContents()
    if transfer.path is not None:
        _open(transfer, transfer.path, passphrase)
    try:
        for number, packed in enumerate(_dossiers(transfer, contents), 1):
            told(number)
            workspace.store_lock.touch(transfer.browser)
            contents.offered.append(_offered(workspace, transfer.browser, packed, number))
    except Damaged:
        if not contents.offered:
            raise
        contents.is_cut = True
    return contents


def take(
    workspace: Workspace, transfer: Transfer, acts: Mapping[int, ImportAction], window: str, told: Told
) -> ImportResult:
    """Take over what was chosen of a file that was looked at, by number.

    One that does not fit stops no other and is named in `failed`.
    """
    taken, contents = ImportResult(), ImportContents()
    try:
        for number, packed in enumerate(_dossiers(transfer, contents), 1):
            told(number)
            workspace.store_lock.touch(transfer.browser)
            if (
                isinstance(packed, ExportedDossier)
                and (act := acts.get(number, ImportAction.SKIP)) is not ImportAction.SKIP
            ):
                _take(workspace, transfer.browser, packed, act, window, taken)
    except Damaged:  # it breaks off here, as was said before
        pass
    remember_origin(workspace, transfer.browser, taken.beside_another, contents.made_on, taken.marks)
    return taken


def _take(
    workspace: Workspace,
    browser: str,
    packed: ExportedDossier,
    act: ImportAction,
    window: str,
    taken: ImportResult,
) -> None:
    try:
        dossier = _placed(workspace, browser, without_states(_read(packed)), act, window, taken)
    except (SupportCycleError, ValueError):
        taken.failed.append(packed.name or code_of(packed.id))
        return
    taken.names.append(dossier.name)
    taken.marks[dossier.id] = packed.along
    try:
        take_sounds(workspace, browser, dossier, packed.sounds)
    except StoreError:
        taken.without_sounds.append(dossier.name)


def _placed(
    workspace: Workspace,
    browser: str,
    dossier: Dossier,
    act: ImportAction,
    window: str,
    taken: ImportResult,
) -> Dossier:
    """The dossier as it is here now, under the id that it has here."""
    if act is ImportAction.REPLACE:
        replace(workspace, dossier, browser, window)
        taken.replaced.append(dossier.id)
        return dossier
    if (id := workspace.add(_unnamed(dossier), browser)) is None:
        raise Missing("locked")
    taken.beside.append(id)
    if id != dossier.id:
        taken.beside_another.append(id)
    return dossier.model_copy(update={"id": id})


def _open(transfer: Transfer, path: Path, passphrase: str) -> None:
    """Its key is derived once: that takes the memory of many dossiers."""
    if transfer.opened:
        transfer.opened.close()
    sealed = path.open("rb")
    try:
        transfer.opened = SealedExport(sealed, passphrase)
    except BaseException:
        sealed.close()
        raise


def _dossiers(transfer: Transfer, contents: ImportContents) -> Iterator[ExportedDossier | UnreadableDossier]:
    if transfer.opened:
        day = as_date(transfer.opened.made_on)
        contents.made_on = as_typed(day) if day else ""
        yield from transfer.opened
        return
    file = decoded(transfer.data)
    contents.is_guess = file.is_guess
    yield ExportedDossier("", file.text)


def _offered(
    workspace: Workspace, browser: str, packed: ExportedDossier | UnreadableDossier, number: int
) -> OfferedDossier:
    if isinstance(packed, UnreadableDossier):
        return OfferedDossier(number, packed.id, packed.name, problem="file_damaged")
    try:
        dossier = _read(packed)
    except SupportCycleError as error:
        return OfferedDossier(number, packed.id, packed.name, problem=error.code)
    try:
        here = newest(workspace, dossier.id, browser)
        standing = _standing(packed, dossier, here)
    except Missing:
        return OfferedDossier(number, dossier.id, dossier.name, saved_at=packed.saved_at)
    except SupportCycleError:
        return OfferedDossier(number, dossier.id, dossier.name, ImportStanding.DIFFERENT, packed.saved_at)
    return OfferedDossier(number, dossier.id, dossier.name, standing, packed.saved_at, here.saved_at)


def _standing(packed: ExportedDossier, dossier: Dossier, here: ExportedDossier) -> ImportStanding:
    if here.text == packed.text or from_text(here.text) == dossier:
        return ImportStanding.SAME
    if packed.saved_at is None or here.saved_at is None or packed.saved_at == here.saved_at:
        return ImportStanding.DIFFERENT
    return ImportStanding.OLDER if packed.saved_at < here.saved_at else ImportStanding.NEWER


def _read(packed: ExportedDossier) -> Dossier:
    return dossier_from_json(packed.text, upgraded)


def _unnamed(dossier: Dossier) -> Dossier:
    """An id stands readable in the store and in the address: one that somebody chose is not kept."""
    return dossier if _RANDOM.fullmatch(dossier.id) else dossier.model_copy(update={"id": new_id()})

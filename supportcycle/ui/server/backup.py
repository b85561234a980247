"""All dossiers into one sealed file, one by one, and the file opened again to see that they come out."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import sha256
from os import SEEK_END
from pathlib import Path

from supportcycle.documents.exchange.dossier_file import dossier_from_json
from supportcycle.domain.dossier_list import code_of
from supportcycle.domain.errors import Damaged, Missing, SupportCycleError, Unwritable
from supportcycle.storage.encryption.key_slots import KDF_COST, KdfCost
from supportcycle.storage.export.sealed_export import (
    ExportedDossier,
    SealedExport,
    SealedExportWriter,
    UnreadableDossier,
)
from supportcycle.storage.export.spool import drop_spool, new_spool
from supportcycle.storage.migrations import upgraded
from supportcycle.storage.paths import data_folder
from supportcycle.storage.store import Entry
from supportcycle.workspace.latest_dossier import newest
from supportcycle.workspace.spoken_sounds import sounds_of
from supportcycle.workspace.transfers import Transfer
from supportcycle.workspace.workspace import Workspace

BACKUP = "backup"
Told = Callable[[str, int, int], None]
"""Hears which of the two is being done, how many dossiers are done, and of how many."""


@dataclass(slots=True)
class Backup:
    """What a back-up holds. `without` names the dossiers that are too damaged to be in it."""

    made_on: str
    size: int = 0
    count: int = 0
    without: list[str] = field(default_factory=list, repr=False)


def make_backup(
    workspace: Workspace, browser: str, passphrase: str, *, made_on: str, told: Told, cost: KdfCost = KDF_COST
) -> str:
    """Make the file and open it again; gives the name under which it can be fetched.

    Missing (locked), Unwritable, Damaged (the disk gave back something else than was written), ValueError
    (no passphrase).
    """
    if workspace.store_lock.store_for(browser) is None:
        raise Missing("locked")
    path = new_spool(data_folder())

    def goes_on(doing: str, done: int, of: int) -> None:
        workspace.store_lock.touch(browser)
        told(doing, done, of)

    try:
        about = _made(workspace, browser, passphrase, path, made_on, goes_on, cost)
    except OSError as error:
        drop_spool(path)
        raise Unwritable(type(error).__name__) from None
    except BaseException:
        drop_spool(path)
        raise
    return workspace.keep_transfer(BACKUP, Transfer(browser, path, about=about))


def _made(
    workspace: Workspace, browser: str, passphrase: str, path: Path, made_on: str, told: Told, cost: KdfCost
) -> Backup:
    about, seen = Backup(made_on), list[bytes]()
    with path.open("w+b") as file:
        writer = SealedExportWriter(file, passphrase, made_on=made_on, cost=cost)
        sealed = SealedExport(file, passphrase)
        file.seek(0, SEEK_END)
        entries, settings = workspace.entries(browser), workspace.settings(browser)
        for number, entry in enumerate(entries, 1):
            told("making", number, len(entries))
            try:
                packed = newest(workspace, entry.id, browser)
                sounds = sounds_of(workspace, browser, entry.id, packed.text)
                packed = replace(packed, sounds=sounds, along=settings.mark_of(entry.id))
                writer.add(packed)
            except SupportCycleError:
                about.without.append(name_of(entry))
            else:
                seen.append(_digest(packed))
        writer.finish()
        file.flush()
        _check(sealed, seen, about, told)
        about.size, about.count = path.stat().st_size, len(seen)
    return about


def _check(sealed: SealedExport, seen: list[bytes], about: Backup, told: Told) -> None:
    """Every dossier comes out as it went in, and is one that can be taken in."""
    count = 0
    for count, packed in enumerate(sealed, 1):
        told("checking", count, len(seen))
        if isinstance(packed, UnreadableDossier) or _digest(packed) != seen[count - 1]:
            raise Damaged("back-up")
        try:
            dossier_from_json(packed.text, upgraded)
        except SupportCycleError:
            about.without.append(packed.name or code_of(packed.id))
    if count != len(seen):
        raise Damaged("back-up")


def _digest(packed: ExportedDossier) -> bytes:
    words = sha256(f"{packed.id}\0{packed.text}".encode("utf-8", "surrogatepass"))
    for note, sound in packed.sounds.items():
        words.update(note.encode() + sha256(sound).digest())
    return words.digest()


def name_of(entry: Entry) -> str:
    """What a dossier is called; its code when even that cannot be read."""
    return str(entry.head["name"]) if entry.head else code_of(entry.id)


def note_backup(workspace: Workspace, browser: str, made_on: str) -> None:
    """Keep the day of the last back-up; failing that the reminder comes back, and no harm is done."""
    with suppress(SupportCycleError):
        workspace.choose(browser, lambda settings: replace(settings, backed_up_on=made_on))

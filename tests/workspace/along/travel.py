"""A server with two colleagues, and a laptop: each a workspace of its own, and files between them."""

import io

from supportcycle.documents.exchange.dossier_file import dossier_from_json, dossier_json
from supportcycle.domain.access.audit_event import Act, ActOutcome
from supportcycle.domain.model.base import Path
from supportcycle.domain.update import value_at, with_value
from supportcycle.storage.encryption.key_slots import KdfCost
from supportcycle.storage.export.along_mark import AlongMark
from supportcycle.storage.export.sealed_export import ExportedDossier, SealedExport, sealed_export_of
from supportcycle.storage.memory_store import MemoryContents, MemoryStore
from supportcycle.storage.migrations import upgraded
from supportcycle.storage.store import SOLE_WORKER, Store
from supportcycle.storage.team.along.memory_taken_along import MemoryTakenAlong, MemoryTakings
from supportcycle.workspace.along.bringing import BroughtDossier, ComeBack, bring_back
from supportcycle.workspace.along.current import TeamAlong
from supportcycle.workspace.along.taking import mark_taken, prepared
from supportcycle.workspace.lock.session_lock import Sessions
from supportcycle.workspace.open_dossier import OpenDossier
from supportcycle.workspace.spoken_sounds import sounds_of, take_sounds
from supportcycle.workspace.workspace import Workspace

CHEAP = KdfCost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE, BROWSER = "vier gewone woorden hier", "b1"
ID = "a" * 32
STORY: Path = ("rounds", "r1", "meeting", "story")


class Server:
    """One organisation; `me` takes along, `colleague` writes on meanwhile. `may` is what `me` may do."""

    def __init__(self, contents: MemoryContents | None = None) -> None:
        self.contents = contents or MemoryContents()
        self.takings, self.may, self.is_in = MemoryTakings(), "write", True
        self.log: list[tuple[Act, str, ActOutcome]] = []
        self.me, self.colleague = self.workspace(), self.workspace()
        self.along = self.along_of(MemoryTakenAlong(self.takings, SOLE_WORKER, lambda _: self.may))

    def workspace(self) -> Workspace:
        def store() -> Store:
            return MemoryStore(self.contents)

        return Workspace(Sessions(SOLE_WORKER, store, lambda _: self.is_in), idle=600)

    def along_of(self, takings: MemoryTakenAlong) -> TeamAlong:
        return TeamAlong(takings, lambda *told: self.log.append(told), lambda person: "")

    def take(self, id: str = ID) -> bytes:
        """The file that goes along."""
        gone = prepared(self.me, BROWSER, id, self.along)
        text = dossier_json(gone.dossier)
        sounds = sounds_of(self.me, BROWSER, id, text)
        mark_taken(self.along, gone)
        return sealed_export_of({id: text}, PASSPHRASE, sounds=sounds, along=gone.mark, cost=CHEAP)

    def bring(self, file: bytes, id: str = ID, along: TeamAlong | None = None) -> ComeBack:
        (packed,) = contents_of(file)
        brought = BroughtDossier(dossier_from_json(packed.text, upgraded), packed.along, packed.sounds)
        return bring_back(self.me, BROWSER, id, brought, along or self.along)


class Laptop:
    """What came out of a file, to be written in and to go back."""

    def __init__(self, file: bytes) -> None:
        (packed,) = contents_of(file)
        self.store = MemoryStore()
        self.workspace = Workspace(Sessions(SOLE_WORKER, lambda: self.store, lambda _: True), idle=600)
        dossier = dossier_from_json(packed.text, upgraded)
        self.workspace.add(dossier, BROWSER)
        self.id, self.mark = dossier.id, packed.along
        take_sounds(self.workspace, BROWSER, dossier, packed.sounds)

    def file(self, mark: AlongMark | None = None) -> bytes:
        text = dossier_json(live(self.workspace, self.id).dossier)
        sounds = sounds_of(self.workspace, BROWSER, self.id, text)
        mark = mark or self.mark
        return sealed_export_of({self.id: text}, PASSPHRASE, sounds=sounds, along=mark, cost=CHEAP)


def contents_of(file: bytes) -> list[ExportedDossier]:
    found = list(SealedExport(io.BytesIO(file), PASSPHRASE))
    return [each for each in found if isinstance(each, ExportedDossier)]


def live(workspace: Workspace, id: str = ID) -> OpenDossier:
    found = workspace.live(id, BROWSER)
    assert found is not None
    return found


def write(workspace: Workspace, text: str, path: Path = STORY) -> None:
    live(workspace).change(lambda dossier: with_value(dossier, path, text), window="w")


def read(workspace: Workspace, path: Path = STORY) -> object:
    """What stands there for whoever opens it now."""
    found = live(workspace)
    found.hear_of(found.revision + 1)
    return value_at(found.dossier, path)

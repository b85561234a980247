"""A back-up of all dossiers: everything that is known now, opened again before it is called ready."""

import io

import pytest

from supportcycle.domain.errors import Damaged, Missing, Unwritable
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.storage.encryption.key_slots import KdfCost
from supportcycle.storage.export import sealed_export
from supportcycle.storage.export.sealed_export import SealedExport, opened_export
from supportcycle.ui.server import backup
from supportcycle.ui.server.backup import BACKUP, make_backup
from supportcycle.workspace.serialization import from_text
from tests.ui.conftest import IDLE, PASSPHRASE

CHEAP = KdfCost(64, 1, 1)


def told(_doing: str, _done: int, _of: int) -> None:
    """Nobody watches here."""


def made(workspace):
    name = make_backup(workspace, "", PASSPHRASE, made_on="29-11-2026", told=told, cost=CHEAP)
    return workspace.transfers.find(BACKUP, "", name)


@pytest.fixture
def three(open_workspace):
    for letter in "abc":
        open_workspace.add(Dossier(id=letter * 32, name=f"Cliënt {letter}"), "")
    return open_workspace


def test_every_dossier_is_in_it_with_its_name_and_the_moment_it_was_saved(three):
    data = made(three).path.read_bytes()
    read = list(SealedExport(io.BytesIO(data), PASSPHRASE))
    saved = {entry.id: entry.saved_at for entry in three.entries("")}
    assert {each.id: each.saved_at for each in read} == saved
    assert [each.name for each in read] == ["Cliënt a", "Cliënt b", "Cliënt c"]
    assert "Cliënt".encode() not in data


def test_no_dossier_is_opened_for_it(three):
    made(three)
    assert [three.opened(letter * 32) for letter in "abc"] == [None] * 3


def test_what_was_typed_a_moment_before_is_in_it_also_when_the_disk_refuses(three, monkeypatch):
    live = three.live("a" * 32, "")
    store = three.store_lock.store_for("")

    def refuse(*_args, **_kinds):
        raise Unwritable("full")

    monkeypatch.setattr(store, "save", refuse)
    live.change(lambda one: with_value(one, ("identity", "town"), "Half getypt"))
    assert live.problem
    texts = opened_export(made(three).path.read_bytes(), PASSPHRASE)
    assert from_text(texts["a" * 32]).identity.town == "Half getypt"


def test_a_damaged_dossier_is_named_and_stops_no_other(three):
    with three.store_lock.store_for("")._writing() as db:
        db.exec_driver_sql(f"update dossier set body = x'00' where id = '{'b' * 32}'")
        db.exec_driver_sql(f"update dossier set head = x'00', body = x'00' where id = '{'c' * 32}'")
    file = made(three)
    assert file.about.without == ["Cliënt b", "CCCCCCCC"]
    assert set(opened_export(file.path.read_bytes(), PASSPHRASE)) == {"a" * 32}
    assert file.about.count == 1


def test_a_dossier_that_is_too_large_for_any_file_is_named(three, monkeypatch):
    monkeypatch.setattr(sealed_export, "TEXT_LIMIT", 10)
    assert made(three).about.without == ["Cliënt a", "Cliënt b", "Cliënt c"]


def test_a_file_that_does_not_give_back_what_was_written_is_no_back_up(three, monkeypatch):
    class Forgetful(backup.SealedExportWriter):
        def add(self, packed):
            super().add(backup.ExportedDossier(packed.id, packed.text.replace("Cli", "Kli"), packed.name))

    monkeypatch.setattr(backup, "SealedExportWriter", Forgetful)
    with pytest.raises(Damaged):
        made(three)


def test_nothing_of_it_stays_when_it_fails_is_made_anew_or_the_lock_closes(three, tmp_home, clock):
    def left():
        return [file for file in tmp_home.iterdir() if file.name.startswith(".spool-")]

    made(three)
    made(three)
    assert len(left()) == 1
    with pytest.raises(ValueError, match="empty"):
        make_backup(three, "", " ", made_on="", told=told, cost=CHEAP)
    assert len(left()) == 1
    clock.now += IDLE + 1
    assert three.store_lock.store_for("") is None
    assert left() == []


def test_making_a_long_back_up_keeps_the_lock_open(three, clock):
    def slowly(_doing, _done, _of):
        clock.now += IDLE / 2

    name = make_backup(three, "", PASSPHRASE, made_on="", told=slowly, cost=CHEAP)
    assert three.transfers.find(BACKUP, "", name)


def test_nothing_of_it_is_kept_when_the_lock_closes_meanwhile(three, tmp_path):
    def lock(doing: str, _done: int, _of: int) -> None:
        if doing == "making":
            three.store_lock.lock()

    with pytest.raises(Missing):
        make_backup(three, "", PASSPHRASE, made_on="29-11-2026", told=lock, cost=CHEAP)
    assert list(tmp_path.rglob(".spool-*")) == []

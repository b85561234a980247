"""A file beside what is here: nothing here is changed unless chosen, and one bad dossier stops no other."""

import io
from datetime import UTC, datetime, timedelta

import pytest

from supportcycle.documents.exchange.dossier_file import dossier_json
from supportcycle.domain.errors import ArchiveError, Damaged, Unwritable
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.storage.encryption.key_slots import KdfCost
from supportcycle.storage.export.sealed_export import ExportedDossier, SealedExportWriter, sealed_export_of
from supportcycle.storage.export.spool import new_spool
from supportcycle.storage.paths import data_folder
from supportcycle.ui.pages.start.import_contents import (
    SAFE,
    ImportAction,
    ImportContents,
    ImportResult,
    ImportStanding,
    looked_at,
    take,
)
from supportcycle.ui.server.backup import BACKUP, make_backup
from supportcycle.workspace.field_keys import key_of
from supportcycle.workspace.latest_dossier import newest
from supportcycle.workspace.serialization import as_text
from supportcycle.workspace.spoken_sounds import RecordedNote, keep_recorded, sound_of, sounds_of
from supportcycle.workspace.transfers import Transfer
from tests.ui.conftest import PASSPHRASE

CHEAP = KdfCost(64, 1, 1)
SOUND = b"\x1aE\xdf\xa3" + b"woof" * 20
OTHER, BRAM = "b" * 32, "a" * 32
NOW = datetime.now(UTC)


def told(_done: int) -> None:
    """Nobody watches here."""


@pytest.fixture
def bram(open_workspace) -> Dossier:
    dossier = Dossier(id=BRAM, name="Bram")
    open_workspace.add(dossier, "")
    return dossier


def town(dossier: Dossier, where: str) -> Dossier:
    return with_value(dossier, ("identity", "town"), where)


def parcel(*packed: ExportedDossier, made_on: str = "29-11-2026") -> bytes:
    file = io.BytesIO()
    writer = SealedExportWriter(file, PASSPHRASE, made_on=made_on, cost=CHEAP)
    for each in packed:
        writer.add(each)
    writer.finish()
    return file.getvalue()


MADE: list[Transfer] = []


@pytest.fixture(autouse=True)
def nothing_stays_open():
    """As the lock does with every file that is on its way."""
    yield
    while MADE:
        MADE.pop().drop()


def transfer(data: bytes) -> Transfer:
    path = new_spool(data_folder())
    path.write_bytes(data)
    MADE.append(Transfer("", path))
    return MADE[-1]


def packed(dossier: Dossier, saved_at: datetime | None = None) -> ExportedDossier:
    return ExportedDossier(dossier.id, as_text(dossier), dossier.name, saved_at)


def seen(workspace, *dossiers: ExportedDossier) -> ImportContents:
    return looked_at(workspace, transfer(parcel(*dossiers)), PASSPHRASE, told)


def taken_of(workspace, data: bytes, acts: dict[int, ImportAction]) -> ImportResult:
    """Look at a file, and take over what is chosen."""
    file = transfer(data)
    looked_at(workspace, file, PASSPHRASE, told)
    return take(workspace, file, acts, "window", told)


@pytest.mark.parametrize(
    ("where", "minutes", "standing"),
    [
        ("", None, ImportStanding.SAME),
        ("", -5, ImportStanding.SAME),
        ("Zwolle", -5, ImportStanding.OLDER),
        ("Zwolle", 5, ImportStanding.NEWER),
        ("Zwolle", None, ImportStanding.DIFFERENT),
    ],
)
def test_a_dossier_that_is_here_too_is_the_same_older_newer_or_different(
    open_workspace, bram, where, minutes, standing
):
    at = None if minutes is None else datetime.now(UTC) + timedelta(minutes=minutes)
    contents = seen(open_workspace, packed(town(bram, where), at))
    assert [each.standing for each in contents.offered] == [standing]
    assert contents.made_on == "29-11-2026"


def test_a_dossier_that_was_written_by_an_older_workbook_is_still_known_as_the_same(open_workspace, bram):
    contents = seen(open_workspace, ExportedDossier(BRAM, dossier_json(bram), "Bram", NOW))
    assert contents.offered[0].standing is ImportStanding.SAME


def test_what_is_open_and_not_on_disk_is_what_is_compared(open_workspace, bram):
    live = open_workspace.live(BRAM, "")
    live.change(lambda one: town(one, "Zwolle"))
    assert seen(open_workspace, packed(town(bram, "Zwolle"))).offered[0].standing is ImportStanding.SAME
    assert newest(open_workspace, BRAM, "").text == as_text(live.dossier)


@pytest.mark.parametrize("standing", ImportStanding)
def test_what_is_done_when_nobody_chooses_replaces_nothing(standing):
    assert SAFE[standing] is not ImportAction.REPLACE


def test_looking_changes_nothing(open_workspace, bram):
    seen(open_workspace, packed(town(bram, "Zwolle"), NOW), packed(Dossier(id=OTHER, name="Ans")))
    assert [(entry.id, entry.revision) for entry in open_workspace.entries("")] == [(BRAM, 1)]


def test_each_act_does_what_it_says(open_workspace, bram):
    data = parcel(
        packed(town(bram, "Zwolle")), packed(town(bram, "Delft")), packed(Dossier(id=OTHER, name="Ans"))
    )
    taken = taken_of(
        open_workspace, data, {1: ImportAction.REPLACE, 2: ImportAction.BESIDE, 3: ImportAction.SKIP}
    )
    towns = {
        entry.id: open_workspace.live(entry.id, "").dossier.identity.town
        for entry in open_workspace.entries("")
    }
    assert towns.pop(BRAM) == "Zwolle"
    assert list(towns.values()) == ["Delft"]
    assert (taken.replaced, len(taken.beside), taken.failed) == ([BRAM], 1, [])


@pytest.mark.parametrize("act", [ImportAction.BESIDE, ImportAction.REPLACE])
def test_what_is_taken_over_points_to_no_earlier_state_of_another_computer(open_workspace, bram, act):
    visit = Visit(kind="meeting", revision=3, ended_revision=4, begun_at="2026-11-30T10:00")
    came = with_value(bram, ("rounds", "r1", "visits", "b1"), visit)
    taken = taken_of(open_workspace, parcel(packed(came)), {1: act})
    (id,) = (*taken.beside, *taken.replaced)
    held = open_workspace.live(id, "").dossier.rounds["r1"].visits["b1"]
    assert held == visit.model_copy(update={"revision": None, "ended_revision": None})


@pytest.mark.parametrize("is_open", [True, False])
def test_what_is_replaced_stays_among_the_earlier_versions_whether_or_not_it_is_open(
    open_workspace, bram, is_open
):
    if is_open:
        open_workspace.live(BRAM, "").change(lambda one: town(one, "Zwolle"))
    taken_of(open_workspace, parcel(packed(town(bram, "Delft"))), {1: ImportAction.REPLACE})
    live = open_workspace.live(BRAM, "")
    assert live.dossier.identity.town == "Delft"
    assert ("Zwolle" if is_open else "") in [live.at(one.revision).identity.town for one in live.history()]


def test_one_that_does_not_fit_stops_no_other_and_is_named(open_workspace):
    bad = [
        ExportedDossier("x", "{", "Piet"),
        ExportedDossier("y", '{"schema_version": 99}', "Ria"),
        ExportedDossier("", "[]"),
    ]
    good = [packed(Dossier(id=OTHER, name="Ans"))]
    contents = seen(open_workspace, *bad, *good)
    assert [(each.name, each.problem) for each in contents.offered] == [
        ("Piet", "archive_foreign"),
        ("Ria", "archive_newer"),
        ("", "archive_foreign"),
        ("Ans", ""),
    ]
    acts = dict.fromkeys(range(1, 5), ImportAction.BESIDE)
    taken = taken_of(open_workspace, parcel(*bad, *good), acts)
    assert taken.names == ["Ans"]
    assert taken.failed == ["Piet", "Ria", ""]


def test_one_that_was_changed_on_the_way_is_named_and_the_others_come(open_workspace):
    data = bytearray(parcel(*(packed(Dossier(id=letter * 32, name=letter)) for letter in "cde")))
    middle = len(data) // 2
    data[middle] ^= 1
    contents = looked_at(open_workspace, transfer(bytes(data)), PASSPHRASE, told)
    assert [each.problem for each in contents.offered] == ["", "file_damaged", ""]
    assert not contents.is_cut
    taken = taken_of(open_workspace, bytes(data), dict.fromkeys((1, 2, 3), ImportAction.BESIDE))
    assert taken.names == ["c", "e"]


def test_of_a_file_that_was_cut_off_what_can_be_read_is_offered_and_it_is_said(open_workspace):
    data = parcel(*(packed(Dossier(id=letter * 32, name=letter)) for letter in "cde"))
    contents = looked_at(open_workspace, transfer(data[: len(data) // 2]), PASSPHRASE, told)
    assert contents.is_cut
    assert [each.name for each in contents.offered] == ["c"]
    with pytest.raises(Damaged):
        looked_at(open_workspace, transfer(data[:300]), PASSPHRASE, told)


def test_an_id_that_somebody_chose_in_a_parcel_is_not_kept_and_ours_is(open_workspace):
    chosen = packed(Dossier(id="jan_jansen", name="A"))
    data = parcel(chosen, packed(Dossier(id=OTHER, name="B")))
    taken_of(open_workspace, data, {1: ImportAction.BESIDE, 2: ImportAction.BESIDE})
    ids = {entry.head["name"]: entry.id for entry in open_workspace.entries("")}
    assert ids["B"] == OTHER
    assert "jan" not in ids["A"]


def test_a_single_readable_dossier_is_compared_too(open_workspace, bram):
    contents = looked_at(open_workspace, Transfer("", data=dossier_json(bram).encode()), "", told)
    assert [each.standing for each in contents.offered] == [ImportStanding.SAME]


def test_a_file_of_nothing_of_ours_is_refused(open_workspace):
    with pytest.raises(ArchiveError):
        looked_at(open_workspace, transfer(b"PK nothing of ours"), PASSPHRASE, told)


def test_a_parcel_that_tells_no_moment_is_compared_without_one(open_workspace, bram):
    data = sealed_export_of({"a": as_text(town(bram, "x"))}, PASSPHRASE, cost=CHEAP)
    contents = looked_at(open_workspace, transfer(data), PASSPHRASE, told)
    assert [each.standing for each in contents.offered] == [ImportStanding.DIFFERENT]


def test_what_is_put_beside_one_of_the_same_id_is_known_to_be_from_a_back_up(open_workspace, bram):
    data = parcel(packed(town(bram, "Delft")), packed(Dossier(id=OTHER, name="Ans")))
    taken = taken_of(open_workspace, data, dict.fromkeys((1, 2), ImportAction.BESIDE))
    other = taken.beside[0]
    assert open_workspace.settings("").from_backup == {other: "29-11-2026"}
    open_workspace.forget(other, "")
    assert open_workspace.settings("").from_backup == {}


@pytest.mark.parametrize("made_on", ["<b>", "[x](http://x)", "31-02-2026", "", "x" * 10_000])
def test_a_day_that_somebody_made_up_is_not_shown(open_workspace, made_on):
    data = parcel(packed(Dossier(id=OTHER, name="Ans")), made_on=made_on)
    assert looked_at(open_workspace, transfer(data), PASSPHRASE, told).made_on == ""


def test_what_was_said_aloud_comes_back_out_of_a_back_up_and_not_out_of_a_readable_file(open_workspace, bram):
    field = key_of(0, BRAM, ("rounds", "r1", "meeting", "story"))
    note = keep_recorded(open_workspace, "", RecordedNote(field, 7, "w", SOUND))
    name = make_backup(open_workspace, "", PASSPHRASE, made_on="29-11-2026", told=lambda *_: None, cost=CHEAP)
    data = open_workspace.transfers.find(BACKUP, "", name).path.read_bytes()
    assert note not in dossier_json(open_workspace.live(BRAM, "").dossier, with_spoken=False)
    open_workspace.forget(BRAM, "")
    taken = taken_of(open_workspace, data, {1: ImportAction.BESIDE})
    assert (taken.beside, SOUND in data) == ([BRAM], False)
    assert sound_of(open_workspace, "", BRAM, note) == SOUND


def test_a_dossier_that_is_put_in_the_place_of_another_brings_its_sounds(open_workspace, bram):
    said = with_value(bram, ("spoken", "n1"), {"place": "rounds-r1-meeting-story", "seconds": 7})
    brought = ExportedDossier(BRAM, as_text(said), "Bram", None, {"n1": SOUND, "n2": SOUND})
    taken_of(open_workspace, parcel(brought), {1: ImportAction.REPLACE})
    assert sounds_of(open_workspace, "", BRAM, as_text(said)) == {"n1": SOUND}


@pytest.mark.parametrize("act", [ImportAction.BESIDE, ImportAction.REPLACE])
def test_what_is_taken_over_without_its_sounds_is_taken_over_and_that_is_said(
    open_workspace, bram, monkeypatch, act
):
    def full(*_: object, **__: object):
        raise Unwritable("full")

    monkeypatch.setattr(open_workspace.store_lock.store_for(""), "keep_sound", full)
    said = with_value(bram, ("spoken", "n1"), {"place": "rounds-r1-meeting-story", "seconds": 7})
    brought = ExportedDossier(BRAM, as_text(said), "Bram", None, {"n1": SOUND})
    taken = taken_of(open_workspace, parcel(brought), {1: act})
    assert (taken.names, taken.failed, taken.without_sounds) == (["Bram"], [], ["Bram"])
    (id,) = (*taken.beside, *taken.replaced)
    assert list(open_workspace.live(id, "").dossier.spoken) == ["n1"]

"""A parcel opens with its passphrase only, and says what is wrong when it does not."""

import hashlib
import io
import json
import secrets
import struct
import time
import tracemalloc
import zlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.errors import ArchiveError, Damaged, NewerVersion, SupportCycleError, WrongSecret
from supportcycle.storage.encryption.crypto import fresh_key, pack, seal
from supportcycle.storage.encryption.key_slots import SLOT_BYTES, KdfCost, closed_slot
from supportcycle.storage.export import sealed_export, sealed_export_v1
from supportcycle.storage.export.records import Records
from supportcycle.storage.export.sealed_export import (
    ExportedDossier,
    SealedExport,
    SealedExportWriter,
    UnreadableDossier,
    is_sealed_export,
    opened_export,
    sealed_export_of,
)
from supportcycle.storage.export.sealed_export_v1 import SIZE_LIMIT, TEXT_LIMIT
from tests.examples import many
from tests.storage.conftest import CHEAP, PASSPHRASE

TEXTS = {"id-1": '{"wish": "a café with a view"}', "id-2": "{}"}
SOUND = b"\x1aE\xdf\xa3" + b"woof" * 20
PARCEL = sealed_export_of(TEXTS, PASSPHRASE, cost=CHEAP)
START = 9 + SLOT_BYTES


def pieces(data: bytes) -> list[bytes]:
    """The records of a parcel, each with its kind and length."""
    file = io.BytesIO(data[START:])
    records, found = Records(file), []
    while not records.is_at_end():
        file.seek(-1, io.SEEK_CUR)
        begin = file.tell()
        records.next()
        found.append(data[START + begin : START + file.tell()])
    return found


def put_together(records: list[bytes]) -> bytes:
    return PARCEL[:START] + b"".join(records)


def parcel_with(content: bytes, cost: KdfCost = CHEAP) -> bytes:
    """A parcel of version 1 that somebody who knows the passphrase made by hand."""
    key = fresh_key()
    slot = closed_slot(key, PASSPHRASE, "parcel/slot", cost)
    return b"SCPARCEL\x01" + slot + seal(key, content, "parcel/content")


def packed(raw: bytes) -> bytes:
    squeezed = zlib.compress(raw)
    return len(squeezed).to_bytes(4, "big") + squeezed


@many
@given(
    st.dictionaries(st.text(max_size=8), st.text(max_size=200), max_size=4),
    st.text(min_size=1).filter(str.strip),
)
def test_whatever_was_put_in_comes_out(texts: dict[str, str], passphrase: str):
    assert opened_export(sealed_export_of(texts, passphrase, cost=CHEAP), passphrase) == texts


def test_two_parcels_of_the_same_texts_look_different_and_hide_them():
    again = sealed_export_of(TEXTS, PASSPHRASE, cost=CHEAP)
    assert PARCEL[9:] != again[9:]
    assert b"view" not in PARCEL
    assert b"id-1" not in PARCEL


@pytest.mark.parametrize("wrong", ["", "four plain words", PASSPHRASE + "!"])
def test_another_passphrase_is_told_as_such(wrong: str):
    with pytest.raises(WrongSecret):
        opened_export(PARCEL, wrong)


def test_an_empty_passphrase_seals_nothing():
    with pytest.raises(ValueError, match="empty"):
        sealed_export_of(TEXTS, "")


OLD = parcel_with(pack(json.dumps(TEXTS)))
VERSIONS = pytest.mark.parametrize("whole", [PARCEL, OLD], ids=["2", "1"])


@VERSIONS
def test_a_parcel_of_every_version_opens(whole: bytes):
    assert opened_export(whole, PASSPHRASE) == TEXTS


@VERSIONS
@many
@given(st.integers(0, 2**32))
def test_one_flipped_bit_is_never_opened_nor_called_a_wrong_passphrase(whole: bytes, at: int):
    bit = at % (len(whole) * 8)
    changed = bytearray(whole)
    changed[bit // 8] ^= 1 << bit % 8
    with pytest.raises((Damaged, ArchiveError)) as caught:
        opened_export(bytes(changed), PASSPHRASE)
    assert isinstance(caught.value, Damaged) == (bit // 8 >= len(b"SCPARCEL") + 1)


@VERSIONS
def test_a_parcel_that_is_cut_off_anywhere_is_damaged(whole: bytes):
    for length in {*range(START + 40), *range(START, len(whole), 61), len(whole) - 1}:
        with pytest.raises((Damaged, ArchiveError)):
            opened_export(whole[:length], PASSPHRASE)


def test_a_parcel_whose_parts_were_moved_left_out_or_doubled_is_noticed():
    about, head1, body1, head2, body2, end = records = pieces(PARCEL)
    assert put_together(records) == PARCEL
    other = pieces(sealed_export_of(TEXTS, PASSPHRASE, cost=CHEAP))
    for changed in (
        [about, head2, body2, head1, body1, end],
        [about, head1, body2, head2, body1, end],
        [about, head1, body1, end],
        [about, end],
        [about, head1, body1, head2, body2],
        [about, head1, body1, head1, body1, head2, body2, end],
        [*records, end],
        [*records, about],
        [head1, body1, head2, body2, end],
        [*other],
        [*records[:2], other[2], *records[3:]],
        [],
    ):
        with pytest.raises(Damaged):
            opened_export(put_together(changed), PASSPHRASE)


def test_one_dossier_that_was_changed_stops_no_other_and_is_named():
    written = io.BytesIO()
    writer = SealedExportWriter(written, PASSPHRASE, cost=CHEAP)
    moment = datetime(2026, 11, 29, 12, tzinfo=UTC)
    for number in range(1, 4):
        writer.add(ExportedDossier(f"id{number}", "{}", f"Name {number}", moment))
    writer.finish()
    data = bytearray(written.getvalue())
    records = pieces(bytes(data))
    start = START + sum(map(len, records[:4]))
    data[start + 300] ^= 1
    read = list(SealedExport(io.BytesIO(bytes(data)), PASSPHRASE))
    assert read == [
        ExportedDossier("id1", "{}", "Name 1", moment),
        UnreadableDossier(2, "id2", "Name 2"),
        ExportedDossier("id3", "{}", "Name 3", moment),
    ]


def test_a_parcel_says_when_it_was_made_to_who_knows_the_passphrase_only():
    written = io.BytesIO()
    SealedExportWriter(written, PASSPHRASE, made_on="29-11-2026", cost=CHEAP).finish()
    assert b"29-11" not in written.getvalue()
    assert SealedExport(written, PASSPHRASE).made_on == "29-11-2026"
    assert list(SealedExport(written, PASSPHRASE)) == []


def test_a_parcel_of_many_dossiers_is_made_and_read_without_holding_them_all(tmp_path):
    text = json.dumps({"story": secrets.token_hex(50_000)})
    tracemalloc.start()
    with (tmp_path / "parcel").open("w+b") as file:
        writer = SealedExportWriter(file, PASSPHRASE, cost=CHEAP)
        for number in range(300):
            writer.add(ExportedDossier(f"id{number}", text))
        writer.finish()
        assert sum(isinstance(each, ExportedDossier) for each in SealedExport(file, PASSPHRASE)) == 300
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 3_000_000


def test_no_more_is_written_of_one_dossier_than_can_be_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sealed_export, "TEXT_LIMIT", 100)
    opened_export(sealed_export_of({"a": "x" * 100}, PASSPHRASE, cost=CHEAP), PASSPHRASE)
    for text in ("x" * 101, "é" * 51):
        with pytest.raises(ArchiveError) as caught:
            sealed_export_of({"a": text}, PASSPHRASE, cost=CHEAP)
        assert caught.value.code == "archive_too_large"


@pytest.mark.parametrize(
    ("memory_kib", "passes", "lanes"),
    [
        (64 * 1024 * 1024, 3, 4),
        (2**32 - 1, 1, 1),
        (64, 65_535, 1),
        (2048 * 1024, 16, 16),
        (64, 1, 65_535),
        (257 * 1024, 1, 1),
        (64, 5, 1),
    ],
)
def test_a_parcel_that_asks_for_more_than_a_laptop_has_is_refused_at_once(
    memory_kib: int, passes: int, lanes: int
):
    slot = bytearray(PARCEL[9:][:SLOT_BYTES])
    struct.pack_into(">IHH", slot, 1, memory_kib, passes, lanes)
    slot[-16:] = hashlib.sha256(b"parcel/2/slot\0" + slot[:-16]).digest()[:16]
    begun = time.process_time()
    with pytest.raises(Damaged):
        opened_export(PARCEL[:9] + bytes(slot) + PARCEL[9 + SLOT_BYTES :], PASSPHRASE)
    assert time.process_time() - begun < 0.5


def test_a_length_of_gigabytes_in_the_content_is_damage():
    with pytest.raises(Damaged):
        opened_export(parcel_with(b"\xff\xff\xff\xff" + packed(b"{}")[4:-1]), PASSPHRASE)


def test_a_parcel_with_something_behind_it_is_damaged():
    with pytest.raises(Damaged):
        opened_export(PARCEL + b"\0", PASSPHRASE)


@many
@given(st.binary(max_size=300), st.booleans())
def test_any_other_bytes_are_refused_in_our_own_words(data: bytes, dressed: bool):
    with pytest.raises(SupportCycleError):
        opened_export(b"SCPARCEL" + data if dressed else data, PASSPHRASE)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b'{"schema_version": 1}', b"SCPARCE", b"SCPARCEL"])
def test_a_file_of_something_else_is_foreign(data: bytes):
    assert not is_sealed_export(data)
    with pytest.raises(ArchiveError) as caught:
        opened_export(data, PASSPHRASE)
    assert caught.value.code == "archive_foreign"


def test_a_parcel_of_a_later_version_is_known_as_a_parcel_and_refused():
    later = b"SCPARCEL\x04" + PARCEL[9:]
    assert is_sealed_export(PARCEL)
    assert is_sealed_export(later)
    with pytest.raises(NewerVersion):
        opened_export(later, PASSPHRASE)


def test_an_old_parcel_that_is_too_large_is_refused_before_it_is_opened():
    with pytest.raises(ArchiveError) as caught:
        opened_export(OLD + bytes(SIZE_LIMIT), PASSPHRASE)
    assert caught.value.code == "archive_too_large"


@pytest.mark.parametrize("record", range(6))
def test_a_length_of_gigabytes_in_a_record_takes_no_memory(record: int):
    records = pieces(PARCEL)
    records[record] = records[record][:1] + b"\xff\xff\xff\xff" + records[record][5:]
    tracemalloc.start()
    with pytest.raises(Damaged):
        opened_export(put_together(records), PASSPHRASE)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


def test_a_small_file_that_swells_to_gigabytes_is_stopped(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sealed_export_v1, "TEXT_LIMIT", TEXT_LIMIT // 64)
    bomb = parcel_with(packed(b'{"a": "' + bytes(TEXT_LIMIT // 8) + b'"}'))
    tracemalloc.start()
    with pytest.raises(Damaged):
        opened_export(bomb, PASSPHRASE)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < TEXT_LIMIT // 16


@pytest.mark.parametrize("content", [b"", b"\0\0\0\xff", packed(b"\xff"), b"\0\0\0\x02hi"])
def test_content_that_was_never_packed_is_damaged(content: bytes):
    with pytest.raises(Damaged):
        opened_export(parcel_with(content), PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"{", b"no JSON", b"[" * 200_000, b'{"a": ' + b"9" * 5000 + b"}"])
def test_content_that_is_no_json_is_foreign(content: bytes):
    with pytest.raises(ArchiveError) as caught:
        opened_export(parcel_with(packed(content)), PASSPHRASE)
    assert caught.value.__context__ is None


@pytest.mark.parametrize("content", [[], "text", None, {"a": 1}, {"a": {"b": "c"}}])
def test_content_of_another_shape_is_foreign(content: object):
    with pytest.raises(ArchiveError):
        opened_export(parcel_with(packed(json.dumps(content).encode())), PASSPHRASE)


def test_the_sounds_of_a_dossier_come_out_with_it_and_one_that_was_changed_leaves_the_rest():
    data = sealed_export_of({"a": "{}", "b": "{}"}, PASSPHRASE, sounds={"n1": SOUND, "n2": b""}, cost=CHEAP)
    read = list(SealedExport(io.BytesIO(data), PASSPHRASE))
    assert [each.sounds for each in read] == [{"n1": SOUND, "n2": b""}] * 2
    parts = pieces(data)
    first = next(number for number, part in enumerate(parts) if part.startswith(b"S"))
    parts[first] = parts[first][:-1] + bytes([parts[first][-1] ^ 1])
    flipped = data[:START] + b"".join(parts)
    left = list(SealedExport(io.BytesIO(flipped), PASSPHRASE))
    assert [(each.id, each.text) for each in left] == [("a", "{}"), ("b", "{}")]
    assert sum(len(each.sounds) for each in left) == 3

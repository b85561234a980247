"""Files that are broken, locked, swollen or of another kind: read, or refused with a sentence."""

import io
import logging
import tempfile
import tracemalloc
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from openpyxl import Workbook

from supportcycle.content.catalogue import texts
from supportcycle.documents.exchange.incoming.limits import MOST_BYTES
from supportcycle.domain.errors import ArchiveError
from tests.documents.exchange.incoming.contact_files import GOOGLE_OLD, PHONE_3_0
from tests.documents.exchange.incoming.family_files import GRAMPS, VERSION_7
from tests.documents.exchange.incoming.reading_offers import offers_in
from tests.documents.exchange.incoming.reading_people import read_people
from tests.running.walking import for_each

SECRET = "Zebedeus"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def archive(**parts: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return written.getvalue()


def book(*rows: list[object]) -> bytes:
    made, written = Workbook(), io.BytesIO()
    for row in rows:
        made.active.append(row)
    made.save(written)
    return written.getvalue()


def encrypted() -> bytes:
    data = bytearray(archive(geheim=b"x"))
    for mark in (b"PK\x01\x02", b"PK\x03\x04"):
        at = data.index(mark) + (8 if mark == b"PK\x01\x02" else 6)
        data[at] |= 1
    return bytes(data)


REFUSED = {
    "nothing": (b"", "import_empty"),
    "white": (b" \r\n\t ", "import_empty"),
    "only separators": (b";;;\n;;;\n", "import_empty"),
    "an empty sheet": (book(), "import_empty"),
    "an old spreadsheet": (OLE + "Workbook".encode("utf-16-le"), "import_xls"),
    "one with a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "import_locked"),
    "an old letter": (OLE + "WordDocument".encode("utf-16-le"), "import_foreign"),
    "a letter": (archive(word__document_dot_xml=b"<x/>"), "import_zip"),
    "LibreOffice": (archive(content_dot_xml=b"<x/>", mimetype=b"application/vnd.oasis"), "import_ods"),
    "a packed family": (archive(gedcom_dot_ged=b"0 HEAD"), "import_zip"),
    "an archive": (archive(a_dot_txt=b"x"), "import_zip"),
    "an empty archive": (archive(), "import_zip"),
    "a locked archive": (encrypted(), "import_locked"),
    "half an archive": (archive(a=b"x" * 100)[:40], "import_damaged"),
    "a pdf": (b"%PDF-1.7 x", "import_foreign"),
    "a photo": (b"\xff\xd8\xff\xe0 x", "import_foreign"),
    "a web page called xls": (b"<html><table><tr><td>Naam</td></tr></table></html>", "import_foreign"),
    "xml with entities": (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "import_foreign"),
    "bytes": (bytes(range(256)) * 4, "import_foreign"),
    "too large": (b"Naam\n" * (MOST_BYTES // 5 + 2), "archive_too_large"),
    "a quotation mark that stays open": (b'Naam\n"' + b"x\n" * 200_000, "import_row"),
    "a broken line of a family": (VERSION_7.replace("1 NAME Ben", "1 N!").encode(), "import_line"),
    "half a family": (VERSION_7[:200].encode(), "import_line"),
    "levels with a gap": (b"0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n2 DATE x\n0 TRLR\n", "import_line"),
    "a level of a billion": (b"0 HEAD\n999999999 NOTE x\n0 TRLR\n", "import_line"),
    "a bomb by its own words": (
        archive(xl__workbook_dot_xml=b"x").replace((1).to_bytes(4, "little"), (2**31).to_bytes(4, "little")),
        "archive_too_large",
    ),
}
READ = {
    "half a card": PHONE_3_0[:-60],
    "a card without an end": b"BEGIN:VCARD\nFN:x\n",
    "a card of nothing": b"BEGIN:VCARD\nEND:VCARD\n",
    "a card in a card": b"BEGIN:VCARD\nBEGIN:VCARD\nFN:x\nEND:VCARD\nEND:VCARD\n",
    "half a table": GOOGLE_OLD[:300],
    "a heading alone": b"Naam;Telefoon\n",
    "two headings the same": b"Naam;Naam\na;b\n",
    "more cells than headings": b"Naam\na;b;c\n",
    "fewer cells than headings": b"Naam;Telefoon;Rol\na\n",
    "a family of nobody": b"0 HEAD\n1 CHAR UTF-8\n0 TRLR\n",
    "a family without a head": b"0 HEAD\n0 @I1@ INDI\n1 NAME x\n",
    "pointers to nowhere": GRAMPS.replace("@I1@ INDI", "@I9@ INDI").encode(),
    "a pointer where a word is": GRAMPS.replace("1 SEX F", "1 SEX @F0@").encode(),
    "a date of nothing": GRAMPS.replace("2 DATE ABT 1950", "2 DATE").encode(),
    "a day that is none": GRAMPS.replace("ABT 1950", "99 FOO 19999999").encode(),
    "letters nobody knows": GRAMPS.replace("CHAR UTF-8", "CHAR FOO-8").encode(),
    "another calendar": GRAMPS.replace("ABT 1950", "@#DHEBREW@ 1 TSH 5710").encode(),
    "an error in a cell": book(["Naam"], ["#N/B"], ["=1/0"]),
    "everything in one column": book(["Naam, telefoon"], ["a, 1"]),
}


def refusal(read: Callable[[bytes], object], data: bytes) -> str:
    """All that the error says; nothing when there is none."""
    try:
        read(data)
    except ArchiveError as error:
        return f"{error!r} {error.__cause__!r}"
    return ""


@for_each("name", REFUSED)
def test_a_file_that_cannot_be_read_is_refused_with_what_to_do(name: str):
    data, code = REFUSED[name]
    with pytest.raises(ArchiveError) as told:
        read_people(data)
    assert told.value.code == code
    assert f"errors.{code}" in texts()


@for_each("name", READ)
def test_a_file_with_something_odd_in_it_is_read_for_what_it_says(name: str):
    network, _ = read_people(READ[name])
    assert len(network.rows) <= 6


@for_each("name", [*REFUSED, *READ])
def test_nothing_of_a_file_stands_in_an_error_a_log_or_on_disk(
    name: str, caplog, tmp_path: Path, monkeypatch
):
    data = REFUSED[name][0] if name in REFUSED else READ[name]
    data = data.replace(b"Annie", SECRET.encode()).replace(b" Ben", f" {SECRET}".encode())
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for read in (read_people, offers_in):
        caplog.clear()
        with caplog.at_level(logging.DEBUG):
            assert SECRET not in refusal(read, data)
        assert SECRET not in caplog.text
    assert not list(tmp_path.iterdir())


@for_each("name", [name for name in REFUSED if name != "too large"])
def test_what_is_refused_takes_no_memory_to_speak_of(name: str):
    data = REFUSED[name][0]
    tracemalloc.start()
    with suppress(ArchiveError):
        read_people(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 * len(data) + 6_000_000

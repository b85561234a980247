"""What a share slip leaves out is not among the bytes of any file."""

import re
import zlib
from io import BytesIO
from zipfile import ZipFile

import pytest

from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.rendering import rendered
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.update import with_value
from tests.documents.composing import NOON, TODAY
from tests.documents.pdf.reading import read
from tests.dossiers.bram import AANVRAAG, SHEETS, bram

SECRET = "Quetzalcoatl"
FORMATS = ("pdf", "docx", "html", "txt", "json")
NAMES = ("wmo-aanvraag", "persoonlijk-plan", "plan-heronderzoek", "een-bladzijde", "kaartjes")
BOUNDS = ShareSlip(silent=("p1",), left_out=("problems", "who_i_am"), with_medical=False)


def telling():
    """Bram, with the same strange word wherever the slip says no."""
    cells = {**SHEETS["personal_profile"]["cells"], "health": {"now": SECRET}}
    dossier = with_value(bram(), ("rounds", "r1", "sheets", "personal_profile", "cells"), cells)
    dossier = with_value(dossier, ("rounds", "r1", "wishes", "health__1"), {"text": SECRET, "rank": "1"})
    dossier = with_value(
        dossier, ("rounds", "r1", "marks", "health__1"), {"text": SECRET, "kind": "strength"}
    )
    dossier = with_value(dossier, ("rounds", "r1", "links", "l9"), {"cause": SECRET, "effect": "pijn"})
    dossier = with_value(dossier, ("rounds", "r1", "meeting", "reason"), SECRET)
    dossier = with_value(dossier, ("people", "p1"), {"name": SECRET, "relation": SECRET, "reachable": SECRET})
    helper = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t2", "others", "a1", "what")
    dossier = with_value(dossier, helper, SECRET)
    return with_value(dossier, ("rounds", "r1", "aanvraag", "medical"), ("l9", "reason"))


def streams(data):
    """Everything inside a file, unpacked."""
    yield data
    if data.startswith(b"PK"):
        archive = ZipFile(BytesIO(data))
        yield from (archive.read(name) for name in archive.namelist())
    for stream in re.findall(rb"stream\r?\n(.+?)\r?\nendstream", data, re.DOTALL):
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            continue


def holds(data):
    spelled = (SECRET.encode(), SECRET.encode("utf-16-be"))
    found = any(spelling in part for part in streams(data) for spelling in spelled)
    return found or (data.startswith(b"%PDF") and SECRET in read(data).text)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_what_the_slip_leaves_out_is_not_among_the_bytes(name):
    document = composed(name, telling(), TODAY, BOUNDS)
    assert [format for format in FORMATS if holds(rendered(document, format, created=NOON))] == []


@pytest.mark.parametrize("format", FORMATS)
def test_the_search_finds_what_may_leave(format):
    document = composed("wmo-aanvraag", telling(), TODAY, ShareSlip())
    assert holds(rendered(document, format, created=NOON))


@pytest.mark.slow
def test_without_medical_data_no_document_holds_any():
    quiet = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t2", "others")
    dossier = with_value(with_value(telling(), ("people", "p1"), {}), quiet, {})
    dossier = with_value(dossier, ("rounds", "r1", "aanvraag", "medical_data"), "stays")
    printed = {name: rendered(composed(name, dossier, TODAY), "txt", created=NOON) for name in documents()}
    assert [name for name, words in printed.items() if SECRET in words.decode()] == []


def test_a_part_that_stays_at_the_table_stays_out_of_the_document():
    dossier = bram(aanvraag={**AANVRAAG, "parts": {"problems": {"stays": True}}})
    text = rendered(composed("wmo-aanvraag", dossier, TODAY), "txt", created=NOON).decode()
    assert "1. Hoe dat komt" in text

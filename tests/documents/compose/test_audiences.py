"""What is the client's, what is the municipality's, and what is only the worker's."""

import io
import zipfile
from collections.abc import Iterator

import pytest
from pydantic import BaseModel
from pypdf import PdfReader

from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.compose.registry import composed, offers
from supportcycle.documents.exchange.dossier_calendar import agenda_events
from supportcycle.documents.rendering import AGENDA, rendered
from supportcycle.domain.update import with_value
from tests.documents.composing import NOON, TODAY
from tests.dossiers.reviewed import COACHING, REVIEW, ROUND, SECRET, TOLD, UNTOLD, reviewed
from tests.running.walking import for_each

TO_OTHERS = tuple(
    name
    for name, offer in offers().items()
    if offer.audience in (Audience.CLIENT, Audience.MUNICIPALITY, Audience.HELPER)
)


def in_words(name, dossier=None):
    return rendered(composed(name, dossier or reviewed(), TODAY), "json", created=NOON).decode()


def every_text(node) -> Iterator[str]:
    if isinstance(node, BaseModel):
        node = dict(node)
    if isinstance(node, dict):
        for value in node.values():
            yield from every_text(value)
    elif isinstance(node, str):
        yield node


def unpacked(data: bytes, format: str) -> str:
    """All that a file holds, taken out of its wrapping."""
    if format == "pdf":
        reader = PdfReader(io.BytesIO(data))
        return "\n".join(page.extract_text() for page in reader.pages) + str(reader.metadata)
    if format == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    return data.decode()


def test_nothing_of_the_worker_alone_is_in_any_document():
    dossier = reviewed()
    told = {name: in_words(name, dossier) for name in offers()}
    assert [name for name, words in told.items() if SECRET in words or UNTOLD in words] == []


@pytest.mark.slow
@for_each("format", ["pdf", "docx", "html", "txt"])
@for_each("name", TO_OTHERS)
def test_nor_among_the_bytes_of_any_file_for_others(name, format):
    told = unpacked(rendered(composed(name, reviewed(), TODAY), format, created=NOON), format)
    assert "Bram" in told
    assert "GEHEIM" not in told


def test_nor_in_the_agenda():
    file = AGENDA.write(agenda_events(reviewed(), "r1", neutral=False), NOON).decode()
    assert "GEHEIM" not in file.replace("\r\n ", "")


def test_the_client_reads_all_that_was_said_together():
    told = in_words("evaluatie")
    for words in every_text(reviewed().rounds["r1"].evaluations["v1"]):
        if words.startswith("KLANT"):
            assert words in told
    for words in ("KLANT-TERUG", "KLANT-SIGNAAL", "KLANT-ACTIE", TOLD, "Toegekend, 3 uur per week"):
        assert words in told


def test_the_municipality_reads_nothing_of_the_clients_own_review():
    evaluation = reviewed().rounds["r1"].evaluations["v1"]
    own = evaluation.model_copy(update={"municipality": type(evaluation.municipality)()})
    told = in_words("gemeente")
    said = {words for words in every_text(own) if len(words) > 4 and not words.startswith(("v1", "24-"))}
    assert len(said) > 15
    assert [words for words in said if words in told] == []
    for never in ("KLANT", TOLD, "KLANT-TERUG", "KLANT-GEHOORD", "Boodschappen", "buurman", "kliko"):
        assert never not in told


def test_the_municipality_reads_only_the_lines_the_client_agrees_to():
    told = in_words("gemeente")
    assert "Het blijft schoon." in told
    assert "Hulp bij het huishouden" in told
    assert "NIET-GEDEELD" not in told
    assert "Ambulante begeleiding" not in told


def test_without_a_single_line_agreed_to_no_help_is_named():
    dossier = reviewed()
    for line in dossier.rounds["r1"].evaluations["v1"].municipality.lines:
        dossier = with_value(dossier, (*REVIEW, "municipality", "lines", line, "may_be_shared"), False)
    told = in_words("gemeente", dossier)
    assert "Hulp bij het huishouden" not in told
    assert "Het blijft schoon." not in told


def test_what_is_not_granted_is_not_accounted_for_even_when_it_was_agreed_to():
    line = (*ROUND, "versions", "v1", "plans", "g1", "steps", "g1_t5", "wmo", "w1", "outcome")
    dossier = with_value(reviewed(), (*REVIEW, "municipality", "lines", COACHING, "may_be_shared"), True)
    assert "NIET-GEDEELD" not in in_words("gemeente", with_value(dossier, line, "refused"))


def test_who_is_not_to_be_named_takes_the_card_along():
    dossier = with_value(reviewed(), (*ROUND, "slips", "x"), {"document": "evaluatie", "silent": ("p1",)})
    slip = dossier.rounds["r1"].slips["x"]
    told = rendered(composed("evaluatie", dossier, TODAY, slip), "json", created=NOON).decode()
    assert TOLD not in told

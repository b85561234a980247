"""Another program than Word opens the file without repairing it, and prints it."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pypdf
import pytest

from supportcycle.content.practice import practice_names, practice_text
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.tree import Document, Paragraph, Picture
from supportcycle.documents.word import rendered_docx
from supportcycle.domain.model.client_edition import ClientEdition
from supportcycle.domain.model.dossier import Dossier
from tests.documents.pdf.test_blocks import KITCHEN_SINK, NOON, SVG
from tests.documents.pdf.test_stress import SENTENCE, everywhere

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice did not open anything: soffice was not found"),
]


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The documents as LibreOffice prints them, by name."""
    folder = tmp_path_factory.mktemp("word")
    bram = Dossier.model_validate_json(practice_text("bram-plan"))
    documents = {
        name: composed(name, bram, date(2026, 11, 23)) for name in ("wmo-aanvraag", "persoonlijk-plan")
    }
    for client in practice_names():
        dossier = Dossier.model_validate_json(practice_text(client))
        documents[f"short-{client}"] = composed("korte-aanvraag", dossier, date(2026, 11, 23))
        for language in ("", "ar"):
            spoken = dossier.model_copy(update={"edition": ClientEdition(language=language)})
            documents[f"page-{client}-{language}"] = composed("een-bladzijde", spoken, date(2026, 11, 23))
    ria = Dossier.model_validate_json(practice_text("ria"))
    documents["drawing"] = composed("kaart-toen-en-nu", ria, date(2026, 11, 23))
    documents["sink"] = Document("Kitchen sink", KITCHEN_SINK, footer="Ours", page_words=("Page", "of"))
    documents["picture"] = Document("Picture", (Picture(SVG, "A map.", 0.5), Paragraph("Under it.")))
    documents["long"] = everywhere(SENTENCE * 100)
    for name, document in documents.items():
        (folder / f"{name}.docx").write_bytes(rendered_docx(document, created=NOON))
    _print(folder)
    return folder


def _print(folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = sorted(folder.glob("*.docx"))
    command = (OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files)
    subprocess.run(command, check=True, capture_output=True, timeout=180)


def text_of(printed: Path, name: str) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(printed / f"{name}.pdf").pages)


@pytest.mark.parametrize("name", ["wmo-aanvraag", "persoonlijk-plan", "sink", "picture", "long"])
def test_every_document_is_opened_and_printed(printed, name):
    assert (printed / f"{name}.pdf").stat().st_size > 5_000


def test_the_short_request_of_every_practice_client_has_at_most_two_pages(printed):
    for client in practice_names():
        assert len(pypdf.PdfReader(printed / f"short-{client}.pdf").pages) <= 2, client


def test_the_clients_page_and_a_drawing_with_its_note_are_one_side(printed):
    sides = [*sorted(printed.glob("page-*.pdf")), printed / "drawing.pdf"]
    assert [each.name for each in sides if len(pypdf.PdfReader(each).pages) != 1] == []


def test_pages_are_numbered(printed):
    assert "Page 1 of 3" in text_of(printed, "sink")


def test_the_last_words_of_a_long_document_are_there(printed):
    assert text_of(printed, "long").count("zus") >= 500


def test_the_picture_is_drawn(printed):
    (page,) = pypdf.PdfReader(printed / "picture.pdf").pages
    assert [picture.image.width > 500 for picture in page.images] == [True]


def test_a_plan_is_a_few_pages_and_no_page_is_blank(printed):
    pages = [page.extract_text() for page in pypdf.PdfReader(printed / "persoonlijk-plan.pdf").pages]
    assert 5 <= len(pages) <= 10
    assert min(map(len, pages)) > 100

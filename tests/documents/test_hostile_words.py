"""Words that try to be more than words: in every document, in every format, they are only text."""

import re
from html.parser import HTMLParser
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pikepdf
import pytest

from supportcycle.content import practice_text
from supportcycle.documents.compose.register import Audience, composed, offers
from supportcycle.documents.rendering import rendered
from supportcycle.documents.tree import Document, Picture
from supportcycle.domain.dossier import Dossier
from supportcycle.ui.keys import is_text_place
from supportcycle.ui.stored import from_text
from tests.documents.composing import NOON, TODAY

HOSTILE = (
    '=HYPERLINK("http://a") <script>alert(1)</script><img src=x onerror=y> </svg>\'"&amp; '
    "{ INCLUDETEXT c:/x } {{name}} {count} {nb} [w](javascript:1) ]]> ${7*7} \\input{x}"
)
ACTIVE_IN_PDF = ("/JavaScript", "/JS", "/Launch", "/URI", "/AA", "/EmbeddedFiles", "/AcroForm", "/RichMedia")
FILLED = sorted(name for name, offer in offers().items() if offer.audience is not Audience.BLANK)
FIELDS_OF_WORD = {"PAGE", "NUMPAGES"}
ACTIVE_IN_SVG = {"script", "foreignObject", "image", "a", "iframe", "animate", "set", "style", "use"}


def hostile(node: Any, path: tuple[str, ...] = ()) -> Any:
    """The same dossier with every free text replaced."""
    if isinstance(node, dict):
        return {key: hostile(each, (*path, key)) for key, each in node.items()}
    return HOSTILE if isinstance(node, str) and node and is_text_place(path) else node


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return Dossier.model_validate(hostile(from_text(practice_text("bram-review")).model_dump()))


@pytest.fixture(scope="module", params=FILLED)
def document(request: pytest.FixtureRequest, dossier: Dossier) -> Document:
    return composed(request.param, dossier, TODAY)


class Tags(HTMLParser):
    """Every tag with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def active(tag: str, attributes: dict[str, str]) -> bool:
    """Whether this could run or fetch something."""
    links = [value for name, value in attributes.items() if name.endswith(("href", "src", "action"))]
    return (
        tag in ("script", "iframe", "object", "embed", "form", "base", "foreignobject")
        or any(name.startswith("on") for name in attributes)
        or any(not link.startswith(("#", "data:")) for link in links)
    )


def test_a_page_for_the_browser_holds_nothing_that_runs_or_fetches(document: Document):
    page = rendered(document, "html", created=NOON).decode()
    assert [found for found in Tags(page).found if active(*found)] == []


def test_a_pdf_holds_nothing_that_runs_and_no_link(document: Document):
    with pikepdf.open(BytesIO(rendered(document, "pdf", created=NOON))) as pdf:
        keys = {key for each in pdf.objects if isinstance(each, pikepdf.Dictionary) for key in each}
    assert keys.isdisjoint(ACTIVE_IN_PDF)


def test_a_word_file_holds_only_the_fields_of_the_house_and_nothing_from_elsewhere(document: Document):
    with ZipFile(BytesIO(rendered(document, "docx", created=NOON))) as file:
        parts = {name: file.read(name).decode("utf-8", "replace") for name in file.namelist()}
    fields = [
        field
        for part in parts.values()
        for field in re.findall(r"<w:instrText[^>]*>([^<]*)<|w:instr=\"([^\"]*)\"", part)
    ]
    assert {"".join(field).split()[0] for field in fields} <= FIELDS_OF_WORD
    assert not any('TargetMode="External"' in part for name, part in parts.items() if name.endswith(".rels"))
    assert not any("w:altChunk" in part or "vbaProject" in name for name, part in parts.items())


def test_every_drawing_is_a_drawing_only(document: Document):
    for picture in (block for block in document.blocks if isinstance(block, Picture)):
        for element in ElementTree.fromstring(picture.svg).iter():
            names = [name.rpartition("}")[2] for name in element.attrib]
            assert element.tag.rpartition("}")[2] not in ACTIVE_IN_SVG
            assert not any(name.startswith("on") or name == "href" for name in names)


def test_the_words_stand_in_a_document_as_they_were_typed(dossier: Dossier):
    words = rendered(composed("wmo-aanvraag", dossier, TODAY), "txt", created=NOON).decode()
    assert " ".join(HOSTILE.split()) in " ".join(words.split())

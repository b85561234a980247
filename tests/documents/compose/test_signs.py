"""In the simple edition each chapter of the client's page has its picture, beside its word, never instead."""

from datetime import date
from io import BytesIO

import docx
import pikepdf
import pytest

from supportcycle.content import pictures
from supportcycle.content.catalogue import text
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.rendering import FORMATS
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Document, Picture
from supportcycle.domain.model.client_edition import ClientEdition
from tests.documents.composing import NOON, headings
from tests.documents.pdf.checks import faults
from tests.domain.dossiers import practice

PLAIN = practice("bram-review")
SIMPLE = PLAIN.model_copy(update={"edition": ClientEdition(simple=True)})


@pytest.fixture(scope="module")
def page() -> Document:
    return composed(text("names.client_page"), SIMPLE, date(2026, 11, 24))


def words(page: Document) -> list[str]:
    return [heading.text for heading in headings(page)]


def test_each_chapter_has_the_picture_that_says_its_word(page: Document):
    signs = [block for block in page.blocks if isinstance(block, Picture)]
    assert [sign.alt for sign in signs] == words(page)
    assert len({sign.svg for sign in signs}) == len(signs) == 6
    assert not any("currentColor" in sign.svg for sign in signs)


def test_the_page_of_another_edition_has_none():
    plain = composed(text("names.client_page"), PLAIN, date(2026, 11, 24))
    assert [block for block in plain.blocks if isinstance(block, Picture)] == []


def test_as_text_the_word_says_it_once(page: Document):
    lines = rendered_text(page).splitlines()
    assert {heading: lines.count(heading) for heading in words(page)} == dict.fromkeys(words(page), 1)


def test_on_paper_they_are_named_and_take_no_second_page(page: Document):
    paper = FORMATS["pdf"].write(page, NOON)
    assert faults(paper) == []
    with pikepdf.open(BytesIO(paper)) as pdf:
        assert len(pdf.pages) == 1


def test_in_word_and_on_the_web_they_are_named(page: Document):
    web = FORMATS["html"].write(page, NOON).decode()
    word = docx.Document(BytesIO(FORMATS["docx"].write(page, NOON)))
    drawn = word.element.body.xpath(".//wp:docPr/@descr")
    assert drawn == words(page)
    assert [f'aria-label="{heading}"' in web for heading in words(page)] == [True] * 6


def test_a_picture_that_is_gone_leaves_the_word(monkeypatch: pytest.MonkeyPatch, page: Document):
    drawn = {name: svg for name, svg in pictures.pictures().items() if not name.startswith("client_page.")}
    monkeypatch.setattr(pictures, "pictures", lambda: drawn)
    alone = composed(text("names.client_page"), SIMPLE, date(2026, 11, 24))
    assert words(alone) == words(page)
    assert not any(isinstance(block, Picture) for block in alone.blocks)

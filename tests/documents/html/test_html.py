"""A document as one web page: complete in itself, nothing runs on it, and it is what it looks like."""

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from supportcycle.content.practice import practice_text
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.html import rendered_html
from supportcycle.documents.tree import (
    Block,
    Bullets,
    Column,
    Document,
    Heading,
    Labelled,
    Notice,
    Paragraph,
    Picture,
    SignatureLine,
    Table,
)
from supportcycle.domain.model.dossier import Dossier
from tests.documents.pdf.test_blocks import KITCHEN_SINK, SENTENCE, SVG
from tests.documents.pdf.test_stress import AWKWARD, everywhere
from tests.running.walking import for_each

COLUMNS = (Column("Step", 2), Column("Who"))
VOID = ("meta", "br", "col")
SINK = Document("My plan", KITCHEN_SINK, subtitle="Round 1", author="Marloes", footer="Ours")


class Page(HTMLParser):
    """The elements and the text of a page; every element must be closed where it was opened."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        assert len(dict(attrs)) == len(attrs)
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs):
        raise AssertionError(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.text += data if self._open[-1:] != ["style"] else ""

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def body(*blocks: Block) -> str:
    page = rendered_html(Document("T", blocks))
    return page.partition("</header>")[2].partition("</main>")[0]


@pytest.mark.parametrize(
    ("block", "markup"),
    [
        (Heading("Chapter"), "<h2>Chapter</h2>"),
        (Heading("Deep", 3), "<h2>Deep</h2>"),
        (Heading(" "), ""),
        (Paragraph("One\ntwo"), "<p>One<br>two</p>"),
        (Paragraph("Words", "own_words"), "<blockquote><p>Words</p></blockquote>"),
        (Paragraph("Words", "lead"), '<p class="lead">Words</p>'),
        (Paragraph(" "), ""),
        (Labelled("Name", "Bram"), "<dl><div><dt>Name</dt><dd>Bram</dd></div></dl>"),
        (Labelled("Name", ""), '<dl><div><dt>Name</dt><dd class="line"></dd></div></dl>'),
        (Bullets(("one", "")), '<ul><li>one</li><li class="line"></li></ul>'),
        (Bullets(()), ""),
        (Notice("A draft."), '<p class="notice">A draft.</p>'),
        (SignatureLine("Name\nDate"), '<div class="signing"><p>Name</p><p>Date</p></div>'),
        (Table("", (), ()), ""),
        (Picture("", "", 1.0), ""),
        (Paragraph("اسمي"), '<p dir="rtl">اسمي</p>'),
    ],
)
def test_each_kind_of_block_as_markup(block, markup):
    assert body(block) == markup


def test_labels_after_each_other_are_one_list():
    assert body(Labelled("A", "1"), Labelled("B", "2"), Paragraph("C")).count("<dl>") == 1


def test_headings_never_skip_a_level():
    found = re.findall(r"<h(\d)>", body(Heading("A", 3), Heading("B", 1), Heading("C", 3), Heading("D", 1)))
    assert found == ["2", "2", "3", "2"]


def test_a_table_says_what_its_headings_are_for():
    page = Page(rendered_html(Document("T", (Table("Plan", COLUMNS, (("Call", "Bram"),)),))))
    assert [heading["scope"] for heading in page.all("th")] == ["col", "col", "row"]
    assert len(page.all("caption")) == len(page.all("td")) == 1
    plain = Page(rendered_html(Document("T", (Table("", COLUMNS, (("a", "b"),), row_headings=False),))))
    assert len(plain.all("td")) == 2


def test_columns_and_rows_have_their_room_without_styles_of_their_own():
    page = rendered_html(Document("T", (Table("", COLUMNS, (("a", ""),), room=4),)))
    assert "col:nth-child(1) { width: 67%; }" in page
    assert ".room-4 td { height: 6em; }" in page
    assert "style=" not in page


def test_a_row_with_a_cell_missing_is_refused():
    with pytest.raises(ValueError, match="cells"):
        body(Table("", COLUMNS, (("a",),)))


def test_a_picture_is_an_image_with_a_name():
    page = rendered_html(Document("T", (Picture(SVG, 'One "person", Ayşe.', 0.5, caption="Map"),)))
    (drawing,) = Page(page).all("svg")
    assert (drawing["role"], drawing["aria-label"]) == ("img", 'One "person", Ayşe.')
    assert drawing["width"] == "170mm"
    assert "<figcaption>Map</figcaption>" in page


@pytest.mark.parametrize("svg", ["", "no drawing", "<svg/>", "<p/>"])
def test_what_cannot_be_drawn_is_told_in_words(svg):
    assert "<p>One person.</p>" in body(Picture(svg, "One person.", 0.5))


HOSTILE = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" onload="a()" style="x:y">'
    '<script>alert(1)</script><style>*{}</style><foreignObject><p>p</p></foreignObject><image href="http://a"/>'
    '<a x:href="javascript:b()"><text>c</text></a><rect fill="url(http://d)" onclick="e()"/>'
    '<text style="f:g">kept</text></svg>'
)


def test_a_drawing_brings_nothing_but_shapes_and_letters():
    drawn = body(Picture(HOSTILE, "alt", 1.0))
    assert "kept" in drawn
    banned = ("script", "style", "foreign", "image", "href", "http:", "url", "onclick", "onload", "alert")
    assert [word for word in banned if word in drawn.replace("http://www.w3.org/2000/svg", "")] == []


@for_each("text", [*AWKWARD.values(), "<script>x</script>", "</style>&lt;", "' onload=\"a"])
def test_any_text_may_stand_anywhere_and_stays_text(text):
    page = Page(rendered_html(everywhere(text)))
    assert page.all("script") == []
    assert {name for name, _ in page.tags} <= {name for name, _ in Page(rendered_html(SINK)).tags} | {"br"}
    assert not [
        attributes for _, attributes in page.tags if any(name.startswith("on") for name in attributes)
    ]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("a\x00b\x1bc", "abc"),
        ("a\ud83db", "a\ufffdb"),
        ("<b> & &amp;", "<b> & &amp;"),
        ("😀 你好", "😀 你好"),
    ],
)
def test_what_people_type_is_shown_as_typed(typed, shown):
    assert shown in Page(rendered_html(Document("T", (Paragraph(typed),)))).text


def test_fifty_thousand_characters_are_all_there():
    assert (SENTENCE * 600)[:50_000] in rendered_html(Document("T", (Paragraph(SENTENCE * 600),)))


def test_the_page_allows_only_its_own_style_sheet():
    page = rendered_html(SINK)
    styles = page.partition("<style>")[2].partition("</style>")[0]
    fingerprint = b64encode(sha256(styles.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{fingerprint}'" in page


def test_the_page_names_its_language_and_title_and_goes_nowhere():
    page = rendered_html(SINK)
    assert page.startswith('<!doctype html>\n<html lang="nl-NL">')
    assert "<title>My plan</title>" in page
    assert [
        word for word in ("http://", "https://", "src=", "@import", "url(") if word in _without_svg(page)
    ] == []


def _without_svg(page: str) -> str:
    return re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL)


def test_a_document_without_a_title_still_has_one():
    assert "<title>–</title>" in rendered_html(Document(" ", ()))


def test_the_same_document_gives_the_same_page():
    assert rendered_html(SINK) == rendered_html(SINK)


@pytest.mark.browser
def test_a_browser_shows_the_page_without_complaint(chromium, driver, tmp_path):
    dossier = Dossier.model_validate_json(practice_text("bram-plan"))
    plan = composed("persoonlijk-plan", dossier, date(2026, 11, 23))
    blocks = (*plan.blocks, *KITCHEN_SINK)
    (tmp_path / "plan.html").write_text(rendered_html(Document(plan.title, blocks)), encoding="utf-8")
    browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    page = browser.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("request", lambda request: heard.append(request.url))
    page.goto((tmp_path / "plan.html").as_uri())
    widths = page.evaluate("[document.body.scrollWidth, innerWidth]")
    colour = page.evaluate("getComputedStyle(document.querySelector('h2')).color")
    browser.close()
    assert heard == [(tmp_path / "plan.html").as_uri()]
    assert widths[0] <= widths[1]
    assert colour == "rgb(31, 111, 99)"

"""The house style in Word: an organisation may bring its own, and hears what does not fit."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.shared import Pt, RGBColor

from supportcycle.documents.tree import Document, Heading, Notice, Paragraph
from supportcycle.documents.word import render, rendered_docx
from supportcycle.documents.word.house_style import opened as opened_style
from supportcycle.documents.word.house_style import style_names
from supportcycle.domain.errors import TemplateError
from supportcycle.resources import TEMPLATES
from tests.documents.pdf.test_blocks import NOON
from tests.documents.word.reading import all_text, opened, paragraphs
from tools.house_style.parts import starting_style

DOCUMENT = Document("My plan", (Heading("Chapter"), Paragraph("Words"), Notice("Draft")), footer="Ours")
SHIPPED = TEMPLATES / "house_style.docx"


@pytest.fixture
def own_style(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped house style, where an organisation can change it."""
    monkeypatch.setattr(render, "TEMPLATES", tmp_path)
    file = tmp_path / SHIPPED.name
    file.write_bytes(SHIPPED.read_bytes())
    return file


def made() -> bytes:
    return rendered_docx(DOCUMENT, created=NOON)


def test_the_shipped_house_style_has_every_style():
    assert set(opened_style(SHIPPED).ids) == set(style_names())


def test_a_house_style_can_be_made_anew(tmp_path):
    (tmp_path / "new.docx").write_bytes(starting_style())
    assert set(opened_style(tmp_path / "new.docx").ids) == set(style_names())
    assert starting_style() == starting_style()


def test_the_shipped_house_style_is_as_its_maker_makes_it():
    assert SHIPPED.read_bytes() == starting_style()


def test_colours_letters_and_logo_of_an_organisation_are_used(own_style):
    theirs = docx.Document(str(own_style))
    theirs.styles["Heading 1"].font.color.rgb = RGBColor(200, 0, 0)
    theirs.styles["Normal"].font.size = Pt(14)
    theirs.sections[0].header.paragraphs[0].text = "Organisation"
    theirs.save(str(own_style))
    whole = opened(made())
    assert whole.styles["Heading 1"].font.color.rgb == RGBColor(200, 0, 0)
    assert whole.sections[0].header.paragraphs[0].text == "Organisation"


def test_a_footer_of_their_own_is_left_alone(own_style):
    theirs = docx.Document(str(own_style))
    theirs.sections[0].footer.paragraphs[0].text = "Our address"
    theirs.save(str(own_style))
    assert [line.text for line in opened(made()).sections[0].footer.paragraphs] == ["Our address"]


def test_an_empty_footer_of_their_own_is_filled(own_style):
    theirs = docx.Document(str(own_style))
    theirs.sections[0].footer.is_linked_to_previous = False
    theirs.save(str(own_style))
    assert opened(made()).sections[0].footer.paragraphs[0].text.startswith("Ours")


def test_text_and_names_left_in_their_file_do_not_come_along(own_style):
    theirs = docx.Document(str(own_style))
    theirs.add_paragraph("Letter to somebody else")
    theirs.add_table(1, 1).cell(0, 0).text = "A cell"
    theirs.core_properties.author = theirs.core_properties.comments = "Somebody"
    theirs.save(str(own_style))
    assert "somebody" not in all_text(made())
    assert [text for _, text in paragraphs(made())] == ["My plan", "Chapter", "Words", "Draft"]
    assert (opened(made()).core_properties.author, opened(made()).core_properties.comments) == ("", "")


def test_missing_styles_are_all_named(own_style):
    theirs = docx.Document(str(own_style))
    for name in ("Melding", "Heading 2"):
        theirs.styles[name].delete()
    theirs.save(str(own_style))
    with pytest.raises(TemplateError, match=r"house_style\.docx: has no style named Heading 2, Melding"):
        made()


def test_a_style_of_another_kind_does_not_count(own_style):
    theirs = docx.Document(str(own_style))
    theirs.styles["Werkboektabel"].delete()
    theirs.styles.add_style("Werkboektabel", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    theirs.save(str(own_style))
    with pytest.raises(TemplateError, match="Werkboektabel"):
        made()


def _cut(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def _broken_xml(whole: bytes) -> bytes:
    from zipfile import ZipFile

    out = BytesIO()
    with ZipFile(BytesIO(whole)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<w:broken" if name == "word/styles.xml" else old.read(name))
    return out.getvalue()


@pytest.mark.parametrize("damage", [_cut, _broken_xml, lambda _: b"", lambda _: b"%PDF-1.7"])
def test_a_file_that_is_no_word_file_is_refused_by_name(own_style, damage):
    own_style.write_bytes(damage(SHIPPED.read_bytes()))
    with pytest.raises(TemplateError, match=r"house_style\.docx: is not a Word file"):
        made()


def test_a_house_style_that_is_not_there_is_refused_by_name(own_style):
    own_style.unlink()
    with pytest.raises(TemplateError, match=r"house_style\.docx"):
        made()

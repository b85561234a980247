"""No word is broken for want of room: a wide table stands row by row, a long word gets hyphens."""

from dataclasses import replace

import pytest

from supportcycle.documents import theme
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.stacked_rows import stacked_rows
from supportcycle.documents.tree import Column, Document, Paragraph, Table
from tests.documents.composing import NOON
from tests.documents.pdf.checks import faults
from tests.documents.pdf.reading import read, words_broken_without_hyphen
from tests.documents.pdf.test_dossiers import DOSSIERS, TODAY

LARGE = 1.5
TITLES = ("Stap", "Boodschappen doen", "Professionele hulp", "Huishoudelijke ondersteuning", "Vrijwilligers")
WIDE = Table(
    "Wie doet wat",
    tuple(map(Column, TITLES)),
    (
        ("Schoonmaken", "Buurman", "–", "Ambulante begeleiding", "Volleybalvereniging"),
        ("Koken", "", "", "", ""),
    ),
)
SPREAD = (
    ("bram-review", "persoonlijk-plan"),
    ("bram-review", "werkblad-action_plan"),
    ("bram-plan", "werkblad-quality_of_life"),
    ("tavenier", "wmo-aanvraag"),
    ("tavenier", "kaart-netwerkcirkel"),
)


def paper(dossier: str, name: str, scale: float) -> bytes:
    document = composed(name, DOSSIERS[dossier], TODAY)
    return rendered_pdf(replace(document, scale=max(scale, document.scale)), created=NOON)


def test_a_table_with_room_stays_a_table_and_one_without_stands_row_by_row():
    ordinary = rendered_pdf(Document("T", (WIDE,)), created=NOON)
    large = rendered_pdf(Document("T", (WIDE,), scale=LARGE), created=NOON)
    assert faults(large) == []
    assert [len(read(made).all("Table")) for made in (ordinary, large)] == [1, 0]
    words = [each.text for each in read(large).all("P")]
    assert words[:4] == [
        "Wie doet wat",
        "Schoonmaken",
        "Boodschappen doen Buurman",
        f"{TITLES[3]} {WIDE.rows[0][3]}",
    ]
    assert words_broken_without_hyphen(large) == []


def test_a_row_that_stands_apart_leaves_out_what_is_empty_unless_all_of_it_is():
    first, second = stacked_rows(WIDE)
    assert [label for label, _ in first.facts] == [
        "Boodschappen doen",
        "Huishoudelijke ondersteuning",
        "Vrijwilligers",
    ]
    assert [label for label, _ in second.facts] == list(TITLES[1:])
    to_write_on = next(stacked_rows(Table("", (Column("Naam"), Column("Telefoon")), (), room=3)))
    assert to_write_on == ("", (("Naam", ""), ("Telefoon", "")))


def test_a_word_wider_than_the_page_gets_a_hyphen_and_is_read_aloud_without():
    word = "arbeidsongeschiktheidsverzekering" * 4
    made = rendered_pdf(Document("T", (Paragraph(f"Mijn {word} gaat in."),), scale=LARGE), created=NOON)
    assert faults(made) == []
    assert read(made).all("P")[0].text == f"Mijn {word} gaat in."
    assert words_broken_without_hyphen(made) == []


def test_no_words_in_a_table_or_beside_a_field_are_small():
    assert min(each.size for each in (theme.CELL, theme.ROW_HEADING, theme.VALUE)) >= 10
    assert min(each.size for each in (theme.LABEL, theme.COLUMN, *theme.PARAGRAPHS.values())) >= 9


@pytest.mark.slow
@pytest.mark.parametrize(("dossier", "name"), SPREAD)
def test_large_print_breaks_no_word(dossier, name):
    assert words_broken_without_hyphen(paper(dossier, name, LARGE)) == []


@pytest.mark.soak
@pytest.mark.parametrize("dossier", sorted(DOSSIERS.keys() - {"extreme"}))
@pytest.mark.parametrize("scale", [1.0, LARGE])
def test_no_paper_breaks_a_word(dossier, scale):
    broken = {name: words_broken_without_hyphen(paper(dossier, name, scale)) for name in documents()}
    assert {name: words for name, words in broken.items() if words} == {}

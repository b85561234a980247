"""What belongs together stands on one page."""

from io import BytesIO

import pypdf
import pytest

from supportcycle.documents.compose.cards.client_page import beyond_client_page, client_page
from supportcycle.documents.compose.plan.persoonlijk_plan import persoonlijk_plan
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.tree import (
    Bullets,
    Column,
    Document,
    Heading,
    Labelled,
    Paragraph,
    SignatureLine,
    Table,
)
from tests.documents.composing import NOON, TODAY
from tests.documents.pdf.checks import faults
from tests.documents.pdf.reading import read
from tests.dossiers.bram import bram, empty

COLUMNS = (Column("Wat"), Column("Wanneer"))
ROWS = tuple((f"Rij {n}", "op maandag") for n in range(1, 7))
FACTS = tuple(Labelled(f"Feit {n}", f"waarde {n}", beside=True) for n in range(1, 5))


SIGNED = (
    Heading("Akkoord"),
    Paragraph("Ben ik het eens?"),
    Paragraph("Wat hierboven staat, klopt."),
    SignatureLine("Handtekening cliënt\nDatum"),
    SignatureLine("Handtekening ondersteuner\nDatum"),
)


def pages(*blocks) -> list[str]:
    """The words on each page."""
    whole = rendered_pdf(Document("T", blocks), created=NOON)
    assert faults(whole) == []
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(whole)).pages]


def filling(lines: int) -> Bullets:
    return Bullets(tuple(f"regel {n}" for n in range(lines)))


@pytest.mark.parametrize("lines", range(20, 32, 2))
def test_a_small_table_stays_whole_with_its_heading(lines):
    (page,) = (
        page
        for page in pages(filling(lines), Heading("Data"), Table("Kop", COLUMNS, ROWS))
        if "Rij 1" in page
    )
    assert "Data" in page
    assert "Rij 6" in page


@pytest.mark.slow
@pytest.mark.parametrize("rows", range(20, 32))
def test_the_last_row_of_a_long_table_is_not_alone_on_its_page(rows):
    table = Table("Kop", COLUMNS, tuple((f"Rij {n}.", "x") for n in range(rows)))
    last = pages(table)[-1]
    assert f"Rij {rows - 2}." in last


@pytest.mark.parametrize("lines", range(20, 32, 2))
def test_short_facts_stay_together_under_their_heading(lines):
    (page,) = (page for page in pages(filling(lines), Heading("Wie"), *FACTS) if "Feit 1" in page)
    assert "Wie" in page
    assert "Feit 4" in page


@pytest.mark.parametrize("lines", range(30, 50, 2))
def test_lines_to_sign_on_stand_under_what_is_agreed_to_and_never_alone(lines):
    last = pages(filling(lines), *SIGNED)[-1]
    for words in (
        "Akkoord",
        "Ben ik het eens?",
        "klopt.",
        "Handtekening cliënt",
        "Handtekening ondersteuner",
    ):
        assert words in last


@pytest.mark.parametrize("lines", range(22, 44, 2))
def test_a_heading_never_stays_behind_when_what_is_signed_goes_to_the_next_page(lines):
    consent = (Heading("Toestemming"), Paragraph("Met een kruisje.", "note"), Paragraph("vakje\n" * 5))
    room = (Heading("Zienswijze", 2), Labelled("", "", lines=4))
    whole = pages(filling(lines), *consent, *SIGNED[:1], *room, *SIGNED[1:])
    for title, below in (("Toestemming", "vakje"), ("Akkoord", "Zienswijze")):
        assert all(below in page for page in whole if title in page)


@pytest.mark.parametrize("lines", [20, 40])
def test_a_long_view_goes_on_over_the_page_and_its_end_stays_with_the_lines_to_sign_on(lines):
    view = Paragraph("Ik zie het zo. " * 400, "own_words")
    last = pages(filling(lines), Heading("Hoe ik het zie"), view, *SIGNED)[-1]
    assert "Ben ik het eens?" in last
    assert "Handtekening ondersteuner" in last


@pytest.mark.parametrize("value", ["", "kort", "een lang verhaal over van alles " * 90])
@pytest.mark.parametrize("label", ["", "Naam", "een heel lang opschrift " * 4])
def test_a_fact_with_its_label_beside_it_is_read_label_first(label, value):
    text = "\n".join(pages(Labelled(label, value, beside=True), Paragraph("erna")))
    assert (
        text.index(label[:8]) <= text.index(value[:8])
        if value
        else text.index(label[:8]) < text.index("erna")
    )


def test_a_label_and_the_value_beside_it_are_read_as_two_words():
    whole = rendered_pdf(Document("T", FACTS[:1]), created=NOON)
    assert "Feit 1 waarde 1" in read(whole).text


@pytest.mark.parametrize("dossier", [bram(), empty()])
def test_the_view_of_the_client_stands_once_with_its_room_to_write_above_the_signatures(dossier):
    plan = persoonlijk_plan(dossier, round_id="r1", today=TODAY)
    _, below = "\n".join(pages(*plan.blocks)).split("zienswijze)")
    assert "Handtekening" in below


def test_a_view_that_was_not_written_has_lines_to_write_on():
    plan = persoonlijk_plan(empty(), round_id="r1", today=TODAY)
    assert Labelled("", "", lines=4) in plan.blocks


def test_what_does_not_fit_on_the_page_of_the_client_is_said_on_it_and_counted():
    many = bram(goals={f"g{n}": {"own_words": f"Doel {n}"} for n in range(1, 9)})
    page = client_page(many, round_id="r1", today=TODAY)
    points = [point for block in page.blocks if isinstance(block, Bullets) for point in block.items]
    assert beyond_client_page(many, round_id="r1", today=TODAY)["Mijn doelen"] == 5
    assert "… en nog 5 in mijn plan" in points
    assert len(pages(*page.blocks)) == 1


def test_one_point_more_than_fits_is_simply_there():
    few = bram(goals={f"g{n}": {"own_words": f"Doel {n}"} for n in range(1, 5)})
    assert "Mijn doelen" not in beyond_client_page(few, round_id="r1", today=TODAY)


@pytest.mark.parametrize("lines", range(20, 32, 3))
def test_a_table_that_is_a_chapter_of_its_own_is_not_torn_apart(lines):
    rows = tuple((f"Datum {n}", "op maandag\nwie weet") for n in range(1, 7))
    (page,) = (
        page
        for page in pages(filling(lines), Heading("Datums"), Table("", COLUMNS, rows))
        if "Datum 1" in page
    )
    assert "Datums" in page
    assert "Datum 6" in page

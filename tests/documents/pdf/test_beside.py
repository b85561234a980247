"""Two languages beside each other: each read as a whole in its own language, over any number of pages."""

import pytest
from pikepdf import Pdf

from supportcycle.documents.tree import (
    Beside,
    Bullets,
    Column,
    Heading,
    Labelled,
    Notice,
    Paragraph,
    Table,
    TextBlock,
)
from tests.documents.pdf.checks import faults
from tests.documents.pdf.reading import read
from tests.documents.pdf.test_blocks import made
from tests.documents.pdf.test_checks import elements

ARABIC: tuple[TextBlock, ...] = (
    Heading("أهدافي"),
    Paragraph("أريد أن أخرج أكثر مع Ton"),
    Paragraph("هذا ما قلته", "own_words"),
    Bullets(("الخروج كل أسبوع", "")),
    Labelled("متى", ""),
    Labelled("من", "Ton"),
    Notice("لم يقرأ أحد هذه الترجمة بعد."),
)
DUTCH: tuple[TextBlock, ...] = (
    Heading("Mijn doelen"),
    Paragraph("Ik wil vaker naar buiten met Ton"),
    Paragraph("Dit zei ik", "own_words"),
    Bullets(("Elke week naar buiten", "")),
    Labelled("Wanneer", ""),
    Labelled("Wie", "Ton"),
    Notice("Nog niemand las deze vertaling."),
)
LONG = "Praten met de buren in de wijk waar ik al jaren woon. "


def languages(whole: bytes) -> list[str]:
    from io import BytesIO

    with Pdf.open(BytesIO(whole)) as pdf:
        return [
            str(each.Lang)
            for kind in ("/Sect", "/TD", "/TH")
            for each in elements(pdf, kind)
            if "/Lang" in each
        ]


@pytest.mark.parametrize("backwards", [True, False])
def test_each_column_says_its_language_and_is_read_as_a_whole(backwards: bool):
    whole = made(Beside(ARABIC, DUTCH, "ar", backwards), language="nl-NL")
    assert faults(whole) == []
    assert languages(whole) == ["ar", "nl-NL"]
    first, second = read(whole).all("Sect")
    assert [each.text for each in first.all("H2")] == ["أهدافي"]
    assert [each.text for each in second.all("H2")] == ["Mijn doelen"]


def test_one_may_say_more_than_the_other():
    assert faults(made(Beside(ARABIC[:2], DUTCH, "ar", backwards=True))) == []
    assert faults(made(Beside((), DUTCH, "ar"))) == []


@pytest.mark.parametrize("count", [1, 3, 40])
def test_long_words_go_on_on_other_pages_in_both_columns(count: int):
    points = Bullets((LONG * count,) * 12)
    told = (Heading("One"), Paragraph(LONG * count), points, Labelled("Who", "", lines=60))
    whole = made(Beside(told, told, "tr"), scale=1.5)
    assert faults(whole) == []
    left, right = (part.text.count("jaren") for part in read(whole).all("Sect"))
    assert left == right == 13 * count


def test_a_card_says_the_language_of_each_of_its_cells():
    columns = (Column("بطاقة", language="ar", backwards=True), Column("Kaartje"))
    whole = made(Table("", columns, (("شكرا", "Dank"),), row_headings=False, room=17, cut=True))
    assert faults(whole) == []
    assert languages(whole) == ["ar", "ar"]


def told(part) -> str:
    return " ".join([part.text, *map(told, part.parts)])


def test_dutch_words_in_a_column_from_the_right_keep_their_full_stop_behind_them():
    own = (Paragraph("Mijn huis schoon."), Paragraph("+31 6 12 34 56 78"))
    words = told(read(made(Beside(own, own, "ar", backwards=True))))
    assert ".Mijn huis schoon" not in words
    assert words.count("Mijn huis schoon.") == words.count("Mijn huis schoon") > 1
    assert words.count("+31 6 12 34 56 78") == words.count("31 6 12 34 56 78") > 1

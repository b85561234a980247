"""Whatever people type, there is a valid PDF that reads it back."""

import time
from datetime import UTC, datetime

import pytest

from supportcycle.documents.pdf import rendered_pdf, unprintable
from supportcycle.documents.tree import (
    Bullets,
    Column,
    Document,
    Heading,
    Labelled,
    Notice,
    Paragraph,
    Picture,
    Table,
)
from tests.documents.pdf.checks import faults
from tests.documents.pdf.reading import read
from tests.running.walking import for_each

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SENTENCE = "Ik kan de trap niet meer op, en mijn zus komt elke week om te helpen met het huis. "
WORD = "zelfredzaamheid" * 700
COLUMNS = (Column("Step"), Column("Who", 2), Column("When"))
AWKWARD = {
    "a long cell": SENTENCE * 120,
    "a word without end": WORD,
    "fifty thousand characters": SENTENCE * 600,
    "control characters": "".join(map(chr, range(0x20))) + "a\x7f\x80\x9fb\ufeff\u00adc\ue000d\ufffee",
    "directions": "a\u202eb\u2066c\u200fd",
    "emoji": "Gezin 👨‍👩‍👧 👍🏽 ❤️ ☺ 1️⃣ 🫨",
    "Arabic": "اسمي أيمن وأنا أعيش هنا. " * 20 + "Ayman woont hier.",
    "Arabic within Dutch": SENTENCE + "أيمن" + SENTENCE * 3,
    "Hebrew and Chinese": "שלום 你好",
    "Arabic with numbers within Dutch": "Wonen: “أريد أن أعيش في بيتي رقم 12 مع 2 من إخوتي (3)” op 12-3 " * 9,
    "Persian": "می‌خواهم در خانه‌ام بمانم ۱۲",
    "scripts": "ኣብ ገዛይ ክነብር ይደሊ ქართული Հայերեն ܣܘܪܝܬ ⵜⴰⵎⴰⵣⵉⵖⵜ தமிழ் வீடு घर में रहना বাংলা ਪੰਜਾਬੀ ภาษาไทย",
    "stray joiners": "a\u200cb \u200d c\u200c ክ\u200dነ",
    "Turkish": "Ayşe Çağlayan, İstanbul, ığdır, ŞÜKRÜ",
    "lone surrogates": "a\ud83d b\ude00 c",
    "a typed page number": "Pagina {nb} van {nb}",
    "markup": "**vet** __schuin__ <b>b</b> [x](y) \\ ( ) %% /P <</MCID 1>> BDC EMC ET",
    "only white": " \n\t \r\n\u2028 ",
    "white inside": "een  twee   drie\n\n\n vier",
    "nothing": "",
    "combining marks": "e\u0301e\u0308\u0323 x\u0301\u0489",
    "newlines only at places": "\nregel 1\r\nregel 2\rregel 3\u2028regel 4\n",
}


def everywhere(text: str) -> Document:
    """A text in every place where a text can stand."""
    return Document(
        text[:300],
        (
            Heading(text[:500]),
            Paragraph(text),
            Paragraph(text, "own_words"),
            Labelled(text[:300], text),
            Bullets((text, text[:100])),
            Table(text[:300], COLUMNS, ((text, "short", ""), ("a", text, "b"))),
            Picture("<svg/>", text, 0.5, caption=text[:200]),
            Notice(text),
        ),
        subtitle=text[:100],
        author=text[:100],
        footer=text[:300],
        page_words=(text[:20], text[:20]),
    )


def spoken(document: Document) -> str:
    whole = rendered_pdf(document, created=NOON)
    assert faults(whole) == []
    return read(whole).text


@pytest.mark.slow
@for_each("text", AWKWARD.values(), ids=AWKWARD)
def test_any_text_may_stand_anywhere(text):
    spoken(everywhere(text))


LITERAL = ("a long cell", "a word without end", "Turkish", "a typed page number", "markup")


@pytest.mark.parametrize("name", LITERAL)
@pytest.mark.parametrize("style", ["normal", "own_words"])
def test_running_text_is_read_to_the_letter(name, style):
    assert AWKWARD[name].strip() in spoken(Document("T", (Paragraph(AWKWARD[name], style),)))


@pytest.mark.parametrize("name", LITERAL)
def test_a_cell_is_read_to_the_letter(name):
    table = Table("", COLUMNS, (("a", AWKWARD[name], "b"),))
    whole = rendered_pdf(Document("T", (table,)), created=NOON)
    assert read(whole).all("TD")[0].text == AWKWARD[name].strip()


def test_lines_that_were_typed_apart_are_read_with_a_space_between():
    assert "een twee" in spoken(Document("T", (Paragraph("een\ntwee"),)))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\x00b\x1bc\u202ed\ue000e", "abcde"),
        ("a\tb", "a b"),
        ("cafe\u0301", "café"),
        ("a\ud83db", "a\ufffdb"),
        ("\ud83d\ude00", "😀"),
        ("བད", "\ufffd\ufffd"),
        ("👍🏽 ❤️", "👍 ❤"),
        ("שלום", "שלום"),
        ("ትግርኛ தமிழ் हिन्दी", "ትግርኛ தமிழ் हिन्दी"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\u200cb\u200d", "ab"),
    ],
)
def test_what_cannot_be_printed_is_replaced_everywhere(typed, printed):
    document = Document(typed, (Heading(typed), Paragraph(typed), Picture("no drawing", typed, 1.0)))
    assert spoken(document) == printed * 4


def test_text_from_right_to_left_is_read_in_the_order_of_writing():
    text = "اسمي أيمن"
    tree = read(rendered_pdf(Document("T", (Paragraph(text), Bullets((text,)))), created=NOON))
    assert [tree.all("P")[0].text, tree.all("LBody")[0].text] == [text, text]


def test_the_characters_that_cannot_be_printed_are_named_beforehand():
    document = Document("T", (Paragraph("Ayşe བད 😀 \x00"), Table("", COLUMNS, (("ད", "ཀ", ""),))))
    assert unprintable(document) == "བདཀ"


def test_a_cell_that_goes_on_over_pages_stays_one_cell_under_a_repeated_heading():
    table = Table("Plan", COLUMNS, (("a", SENTENCE * 120, "b"), ("c", "d", "e")))
    tree = read(rendered_pdf(Document("T", (table,)), created=NOON))
    cell = tree.all("TD")[0]
    assert (len(tree.all("Table")), len(tree.all("TR"))) == (1, 3)
    assert cell.pages > 2
    assert [heading.text for heading in tree.all("THead")[0].all("TH")] == ["Step", "Who", "When"]
    assert "Column" in tree.all("TH")[0].attributes
    assert "Row" in tree.all("TBody")[0].all("TH")[0].attributes


def test_a_table_without_row_headings_has_only_cells():
    table = Table("", COLUMNS, (("a", "b", "c"),), row_headings=False)
    tree = read(rendered_pdf(Document("T", (table,)), created=NOON))
    assert [len(tree.all("TBody")[0].all(kind)) for kind in ("TH", "TD")] == [0, 3]
    assert tree.all("Caption") == []


def test_a_row_with_a_cell_missing_is_refused_before_anything_is_lost():
    table = Table("", COLUMNS, (("a", "b"),))
    with pytest.raises(ValueError, match="argument"):
        rendered_pdf(Document("T", (table,)), created=NOON)


@pytest.mark.parametrize("table", [Table("", (), ()), Table("Empty", COLUMNS, ())])
def test_a_table_without_rows_or_columns_is_valid(table):
    spoken(Document("T", (table,)))


def test_three_hundred_rows_are_one_table_within_a_few_seconds():
    rows = tuple((f"Stap {n}", SENTENCE * (n % 3), "voor 1 december") for n in range(300))
    start = time.perf_counter()
    whole = rendered_pdf(Document("T", (Table("Plan", COLUMNS, rows),)), created=NOON)
    assert time.perf_counter() - start < 10
    assert faults(whole) == []
    assert len(read(whole).all("Table")[0].all("TR")) == 301


def test_rows_to_write_on_by_hand_fit_on_pages_whatever_room_they_ask():
    spoken(Document("T", tuple(Table("", COLUMNS, (("a", "", ""),) * 3, room=room) for room in (0, 4, 200))))


def test_a_document_that_cannot_be_made_leaves_no_file_of_a_typeface_open(monkeypatch):
    files = []

    def broken(paper, _blocks):
        files.extend(face.ttfont.reader.file for face in paper.fonts.values())
        raise RuntimeError("no room")

    monkeypatch.setattr("supportcycle.documents.pdf.render.draw", broken)
    with pytest.raises(RuntimeError):
        rendered_pdf(Document("Plan", (Paragraph(SENTENCE),)), created=NOON)
    assert files
    assert all(file.closed for file in files)

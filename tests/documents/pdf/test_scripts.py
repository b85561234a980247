"""Every script that people here write is printed, in words and in drawings; what cannot be is told."""

import unicodedata
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from supportcycle.documents.fonts import BOLD, FALLBACKS, MORE, MORE_SCRIPTS, REGULAR, SCRIPTS, glyphs
from supportcycle.documents.pdf import rendered_pdf, unprintable
from supportcycle.documents.pdf.line_breaking import wrapped
from supportcycle.documents.rasterise import as_png
from supportcycle.documents.rendering import rendered
from supportcycle.documents.tree import Document, Paragraph, Picture
from supportcycle.resources import FONTS
from tests.documents.pdf.checks import faults
from tests.documents.pdf.reading import read
from tests.documents.pdf.test_stress import everywhere
from tests.documents.word.reading import all_text

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
WRITTEN = {
    "Tigrinya and Amharic": "ኣብ ገዛይ ክነብር ይደሊ",
    "Arabic": "أريد أن أعيش في بيتي",
    "Persian and Dari": "می‌خواهم در خانه‌ام بمانم",
    "Sorani": "دەمەوێت لە ماڵی خۆم بژیم",
    "Urdu and Pashto": "میں گھر میں رہنا چاہتا ہوں زه غواړم په کور کې ژوند وکړم",
    "Hebrew": "אני רוצה לגור בבית שלי",
    "Suryoyo": "ܒܥܐ ܐܢܐ ܕܐܚܐ ܒܒܝܬܝ",
    "Berber": "ⵔⵉⵖ ⴰⴷ ⵣⴷⵖⵖ ⴳ ⵜⴳⵎⵎⵉ",
    "Armenian": "Ես ուզում եմ ապրել իմ տանը",
    "Georgian": "მინდა ვიცხოვრო ჩემს სახლში",
    "Tamil": "நான் என் வீட்டில் வாழ விரும்புகிறேன்",
    "Hindi and Nepali": "मैं अपने घर में रहना चाहता हूँ",
    "Bengali": "আমি আমার বাড়িতে থাকতে চাই",
    "Punjabi": "ਮੈਂ ਆਪਣੇ ਘਰ ਵਿੱਚ ਰਹਿਣਾ ਚਾਹੁੰਦਾ ਹਾਂ",
    "Thai": "ฉันอยากอยู่บ้านของฉัน",
    "Russian, Ukrainian, Bulgarian": "Я хочу жити у своєму домі, ѝ",
    "Sinhala": "මට මගේ ගෙදර ඉන්න ඕනෙ, ක්\u200dෂ",
    "Gujarati": "મારે મારા ઘરમાં રહેવું છે",
    "Telugu": "నేను నా ఇంట్లో ఉండాలనుకుంటున్నాను",
    "Kannada": "ನಾನು ನನ್ನ ಮನೆಯಲ್ಲಿ ಇರಲು ಬಯಸುತ್ತೇನೆ",
    "Malayalam": "എനിക്ക് എൻ്റെ വീട്ടിൽ താമസിക്കണം",
    "Khmer": "ខ្ញុំចង់រស់នៅផ្ទះរបស់ខ្ញុំ",
    "Lao": "ຂ້ອຍຢາກຢູ່ເຮືອນ",
    "Burmese": "ကျွန်တော် အိမ်မှာ နေချင်တယ်",
    "Chinese": "我想住在自己的家里。我想住在自己的家裡。",
    "Japanese": "自分の家で暮らしたいです。カタカナ",
    "Korean": "나는 내 집에서 살고 싶어요",
    "Greek": "Θέλω να μένω στο σπίτι μου",
    "Vietnamese": "Tôi muốn sống ở nhà tôi, được chứ",
    "Turkish, Polish, Romanian": "Şükrü ığdır Łódź ąęźć țărână",
}
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 60"><text x="5" y="40">{}</text></svg>'


@pytest.mark.slow
@pytest.mark.parametrize("words", WRITTEN.values(), ids=WRITTEN)
def test_words_in_any_script_of_people_here_are_printed_and_read_back(words):
    document = Document("T", (Paragraph(words), Paragraph(f"Zij zegt: “{words}”, 2 keer.")))
    made = rendered_pdf(document, created=NOON)
    assert unprintable(document) == ""
    assert faults(made) == []
    assert [each.text for each in read(made).all("P")] == [words, f"Zij zegt: “{words}”, 2 keer."]


@pytest.mark.slow
@pytest.mark.parametrize("words", WRITTEN.values(), ids=WRITTEN)
def test_a_drawing_shows_words_in_any_script_on_paper(words):
    picture = Picture(DRAWING.format(words), "een tekening", 0.15)
    made = rendered_pdf(Document("T", (picture,)), created=NOON)
    assert faults(made) == []
    assert "\ufffd" not in read(made).text


@pytest.mark.parametrize("words", WRITTEN.values(), ids=WRITTEN)
def test_a_drawing_as_dots_shows_other_letters_than_empty_boxes(words):
    drawn, boxes = as_png(DRAWING.format(words), 400), as_png(DRAWING.format("\ufffd" * len(words)), 400)
    nothing = as_png(DRAWING.format(""), 400)
    assert drawn not in (boxes, nothing, None)


@pytest.mark.parametrize("words", ["سلام ሰላም", "Ali سلام 你好", "Zoë हिन्दी (2)", "Ali (سلام), 5"])
def test_a_drawing_as_dots_shows_each_of_several_scripts_in_one_name(words):
    apart = sum(ink(word) for word in words.split())
    assert ink(words) == pytest.approx(apart, rel=0.04)


def test_a_drawing_of_another_with_sizes_in_words_is_drawn_as_it_is():
    assert as_png(DRAWING.format("Ali سلام").replace('x="5"', 'x="5" font-size="12px"'), 400)


def ink(words: str) -> int:
    """How dark a drawing of these words is."""
    dots = as_png(DRAWING.format(words), 800)
    assert dots is not None
    return sum(255 - dot for dot in Image.open(BytesIO(dots)).convert("L").tobytes())


def test_a_drawing_with_letters_the_pdf_library_cannot_set_is_put_in_as_one_opaque_image():
    picture = Picture(DRAWING.format(WRITTEN["Tigrinya and Amharic"]), "een tekening", 0.15)
    made = rendered_pdf(Document("T", (picture,)), created=NOON)
    with pikepdf.open(BytesIO(made)) as pdf:
        images = [image for page in pdf.pages for image in page.get_images().values()]
    assert len(images) == 1
    assert "/SMask" not in images[0]


def test_a_drawing_with_latin_letters_stays_lines():
    made = rendered_pdf(
        Document("T", (Picture(DRAWING.format("Şükrü"), "een tekening", 0.15),)), created=NOON
    )
    with pikepdf.open(BytesIO(made)) as pdf:
        assert [image for page in pdf.pages for image in page.get_images().values()] == []


@pytest.mark.parametrize("words", ["བོད་ཡིག", "𞤀𞤣𞤤𞤢𞤥", "ߒߞߏ"])
def test_a_script_without_a_face_is_named_beforehand_also_in_a_drawing(words):
    assert unprintable(Document("T", (Paragraph(words),))) == "".join(dict.fromkeys(words))
    assert unprintable(Document("T", (Picture(DRAWING.format(words), "x", 0.1),)))


def test_joiners_stay_within_a_word_and_go_elsewhere():
    document = Document(
        "T", (Paragraph("می\u200cخواهم"), Paragraph("a\u200cb \u200d"), Paragraph("ක්\u200dෂ"))
    )
    assert unprintable(document) == ""
    assert [each.text for each in read(rendered_pdf(document, created=NOON)).all("P")][:2] == [
        "می\u200cخواهم",
        "ab",
    ]


@pytest.mark.slow
def test_words_in_all_scripts_are_printed_wherever_words_of_a_dossier_stand():
    document = everywhere("\n".join(WRITTEN.values()))
    assert unprintable(document) == ""
    made = rendered_pdf(document, created=NOON)
    assert faults(made) == []
    assert "\ufffd" not in read(made).text


@pytest.mark.parametrize("format", ["docx", "html", "txt", "json"])
def test_every_other_format_keeps_words_in_any_script_as_they_were_typed(format):
    words = "\n".join(WRITTEN.values())
    made = rendered(Document("T", (Paragraph(words),)), format, created=NOON)
    found = all_text(made) if format == "docx" else made.decode()
    assert [each for each in WRITTEN.values() if each not in found] == []


def test_words_in_our_own_letters_open_no_other_typeface():
    glyphs.cache_clear()
    rendered_pdf(Document("Mijn plan", (Paragraph("Şükrü\nen Zoë, 2×\t€ 3"),)), created=NOON)
    assert glyphs.cache_info().currsize == 1


def test_chinese_is_broken_where_the_line_is_full_but_never_before_a_full_stop():
    lines = wrapped("我想住在自己的家里。" * 6, 9, len)
    assert "".join(lines) == "我想住在自己的家里。" * 6
    assert len(lines) > 5
    assert not [line for line in lines if line[0] in "。" or "\u00ad" in line]


def test_thai_is_never_broken_within_what_is_drawn_as_one_sign():
    lines = wrapped(WRITTEN["Thai"], 7, len)
    assert "".join(lines) == WRITTEN["Thai"]
    assert not [line for line in lines if unicodedata.category(line[0]) == "Mn" or line[-1] in "เแโใไ"]


def test_without_the_folder_that_may_be_left_out_signs_are_told_beforehand():
    assert all(face.file.startswith(f"{MORE}/") for face in FALLBACKS[2 + len(SCRIPTS) :])
    assert {face.file.removeprefix(f"{MORE}/") for face in FALLBACKS[2 + len(SCRIPTS) :]} == {
        f"NotoSans{script}-Regular.ttf" for script in MORE_SCRIPTS
    }


@pytest.mark.parametrize("face", [REGULAR, BOLD, *FALLBACKS], ids=lambda face: face.file)
def test_every_face_is_there_with_its_licence(face):
    assert len(glyphs(face)) > 50
    assert face.file.split("/")[-1].split("-")[0].removeprefix("NotoSans") in (FONTS / "OFL.txt").read_text(
        encoding="utf-8"
    ).replace(" ", "")

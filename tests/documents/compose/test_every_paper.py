"""What holds of all papers of all practice dossiers: how a day is written, and that nothing is small."""

import re
from collections.abc import Iterator
from datetime import date

import docx
import pytest

from supportcycle.content.practice import practice_names
from supportcycle.documents import theme
from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.tree import Document, strings
from supportcycle.documents.word.looks import Look
from supportcycle.documents.word.one_side import SMALLEST
from supportcycle.resources import TEMPLATES
from tests.documents.composing import TODAY
from tests.domain.dossiers import practice

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
OTHERWISE = re.compile(
    r"\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b"
    r"|\b\d{1,2} (?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\b"
)
IN_FULL = re.compile(rf"\b({'|'.join(WEEKDAYS)}) (\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")
MARKUP = re.compile(r"<[^>]*>")
LEAST = 10.0
"""In points: what somebody reads who finds reading hard."""


def papers() -> Iterator[tuple[str, Document]]:
    """Every paper of every practice dossier; a blank form is the same for all of them."""
    for client in practice_names():
        for name, offer in documents().items():
            if offer.audience is not Audience.BLANK or client == "leeg":
                yield f"{client} {name}", composed(name, practice(client), TODAY)


def words(document: Document) -> str:
    """All words, those in drawings too."""
    return "\n".join(MARKUP.sub(" ", each) for each in strings(document))


@pytest.mark.slow
def test_days_are_written_in_words_with_the_right_day_of_the_week_and_no_paper_is_small() -> None:
    counted, in_full = 0, 0
    for name, document in papers():
        said = words(document)
        assert OTHERWISE.findall(said) == [], name
        for weekday, day, month, year in IN_FULL.findall(said):
            day_meant = date(int(year), MONTHS.index(month) + 1, int(day))
            assert WEEKDAYS[day_meant.weekday()] == weekday, name
            in_full += 1
        assert document.scale >= 1.0, name
        counted += 1
    assert counted > 500
    assert in_full > 50


def test_another_way_to_write_a_day_is_noticed() -> None:
    for other in ("12-12-2026", "12/12/26", "2026-12-12", "12 dec"):
        assert OTHERWISE.search(f"op {other}.")
    assert not OTHERWISE.search("zaterdag 12 december 2026, 06-12345678, 12.30 uur")


def test_what_is_read_in_a_pdf_is_ten_points_or_larger() -> None:
    read = (theme.CELL, theme.ROW_HEADING, theme.REPEATED, theme.VALUE, theme.BULLET, theme.NOTICE)
    texts = (style for key, style in theme.PARAGRAPHS.items() if key != "note")
    assert min(style.size for style in (*read, theme.STACKED_NAME, *texts)) >= LEAST


def test_what_is_read_in_word_is_ten_points_or_larger() -> None:
    file = docx.Document(str(TEMPLATES / "house_style.docx"))
    one_side = [Look.of(file, style).size * SMALLEST for style in ("Normal", "ListBullet")]
    tables = [Look.of(file, style.style_id).size for style in file.styles if style.type == 3][-1:]
    assert min(one_side + tables) >= LEAST

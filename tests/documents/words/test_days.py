"""Every paper writes a day in the same words."""

import re
from datetime import date

import pytest

from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.text import rendered_text
from supportcycle.documents.words.days import coming_day, day_words, short_day, written
from tests.domain.dossiers import practice

DAY = date(2026, 12, 12)


def test_a_day_is_written_with_its_weekday_and_where_there_is_little_room_without():
    assert written(DAY) == "zaterdag 12 december 2026"
    assert written(DAY, short=True) == "12 december 2026"


@pytest.mark.parametrize("typed", ["12-12-2026", "2026-12-12", " 12/12/2026 ", "12 december 2026"])
def test_however_it_was_typed_it_is_written_the_same(typed):
    assert (day_words(typed), short_day(typed)) == ("zaterdag 12 december 2026", "12 december 2026")


@pytest.mark.parametrize("typed", ["na de zomer", "31-02-2026", "", "12-12-2026 om tien uur"])
def test_what_is_no_day_stays_as_it_was_typed(typed):
    assert (day_words(typed), short_day(typed), coming_day(typed, DAY)) == (typed, typed, typed)


def test_a_day_that_is_over_is_said_as_past_and_today_is_not():
    assert coming_day("11-12-2026", DAY) == "was op vrijdag 11 december 2026"
    assert coming_day("12-12-2026", DAY) == "zaterdag 12 december 2026"


def test_no_paper_of_a_full_dossier_writes_a_day_in_figures():
    """Tavenier has a day of everything; words that people typed themselves stay as they are."""
    dossier, numbers = practice("tavenier"), re.compile(r"\b\d{1,2}-\d{1,2}-\d{4}\b")
    words = {name: rendered_text(composed(name, dossier, DAY)) for name in documents()}
    assert {name: found for name, each in words.items() if (found := numbers.findall(each))} == {}


def test_a_term_that_is_over_is_said_as_that_and_a_plan_may_still_come():
    words = rendered_text(composed("wmo-aanvraag", practice("tavenier"), date(2026, 11, 30)))
    assert "was uiterlijk maandag 23 november 2026 (7 dagen na de melding). Later mag ook" in words
    assert "Wanneer: uiterlijk maandag 28 december 2026" in words

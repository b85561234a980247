"""What is declared once changes everywhere at once."""

import os
import re
import shutil
import subprocess
import sys
from datetime import date

import pytest

from supportcycle.content.number_words import months_in_words, number_in_words
from supportcycle.content.practice import practice_text
from supportcycle.content.rules import rules
from supportcycle.content.worksheets import worksheets
from supportcycle.domain.dates import months_later
from supportcycle.domain.model.review import CARD_KINDS
from supportcycle.resources import TEMPLATES
from tests.sources import ROOT, place, tracked

DOSSIER = "bram-review"
MONTHS: int = rules()["evaluation"]["months"]
OTHER = MONTHS * 2
TERM = re.compile(rf"\b(?:{number_in_words(MONTHS)}|{MONTHS}) maanden\b", re.IGNORECASE)
TODAY = date(2026, 11, 30)


@pytest.fixture(scope="module")
def after_twice_as_long(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Every text of screen and paper with templates in which is looked back after twice as long."""
    home = tmp_path_factory.mktemp("rules") / "templates"
    shutil.copytree(TEMPLATES, home, ignore=shutil.ignore_patterns("*.ttf"))
    file = home / "rules.toml"
    before = file.read_text(encoding="utf-8")
    after = before.replace(f"[evaluation]\nmonths = {MONTHS}", f"[evaluation]\nmonths = {OTHER}")
    assert after != before
    file.write_text(after, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.words_everywhere", DOSSIER],
        cwd=ROOT,
        env=os.environ | {"SUPPORTCYCLE_TEMPLATES": str(home), "SUPPORTCYCLE_TODAY": TODAY.isoformat()},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.slow
def test_another_term_to_look_back_changes_the_button_its_day_and_every_sentence(after_twice_as_long):
    day = months_later(TODAY, OTHER).strftime("%d-%m-%Y")
    assert f"Over {months_in_words(OTHER)}: {day}" in after_twice_as_long
    assert any(f"terugkijken na {months_in_words(OTHER)}" in words for words in after_twice_as_long)


@pytest.mark.slow
def test_no_screen_and_no_paper_tells_the_term_of_before(after_twice_as_long):
    own_words = practice_text(DOSSIER)
    told = {words for words in after_twice_as_long if TERM.search(words) and words not in own_words}
    assert told == set()


def test_no_template_and_no_paper_for_people_repeats_a_term_of_the_rules():
    files = [*(TEMPLATES / "nl").rglob("*.toml"), ROOT / "docs" / "handleiding.md", ROOT / "README.md"]
    assert [file.name for file in files if TERM.search(file.read_text(encoding="utf-8"))] == []


def test_a_number_in_a_sentence_is_a_word_up_to_twelve():
    assert [number_in_words(count) for count in (1, 3, 12, 13)] == ["één", "drie", "twaalf", "13"]
    assert [months_in_words(count) for count in (1, 2, 18)] == ["één maand", "twee maanden", "18 maanden"]


def test_the_kinds_of_cards_stand_in_the_evaluation_and_nowhere_else():
    assert {kind.sheet for kind in CARD_KINDS} <= set(worksheets())
    assert [kind.sheet for kind in CARD_KINDS if kind.own] == ["card_client"]
    names = re.compile("|".join(f'"(?:{kind.place}|{kind.sheet})"' for kind in CARD_KINDS))
    code = [place(file) for file in tracked("supportcycle/*.py") if names.search(file.read_text("utf-8"))]
    assert code == ["supportcycle/domain/model/evaluation_cards.py"]

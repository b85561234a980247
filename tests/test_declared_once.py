"""What is declared once changes everywhere at once."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from supportcycle.content.number_words import months_in_words, number_in_words
from supportcycle.content.practice import practice_text
from supportcycle.content.rules import rules
from supportcycle.domain.model.review import CARD_KINDS
from supportcycle.resources import TEMPLATES
from tests.sources import ROOT, place, tracked

DOSSIER = "bram-review"
TERM = re.compile(r"\b(?:drie|3) maanden\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def after_six_months(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Every text of screen and paper with templates in which is looked back after six months."""
    home = tmp_path_factory.mktemp("rules") / "templates"
    shutil.copytree(TEMPLATES, home, ignore=shutil.ignore_patterns("*.ttf"))
    file = home / "rules.toml"
    before = file.read_text(encoding="utf-8")
    after = before.replace("[evaluation]\nmonths = 3", "[evaluation]\nmonths = 6")
    assert after != before
    file.write_text(after, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.words_everywhere", DOSSIER],
        cwd=ROOT,
        env=os.environ | {"SUPPORTCYCLE_TEMPLATES": str(home), "SUPPORTCYCLE_TODAY": "2026-11-30"},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.slow
def test_another_term_to_look_back_changes_the_button_its_day_and_every_sentence(after_six_months):
    assert "Over zes maanden: 30-05-2027" in after_six_months
    assert any("terugkijken na zes maanden" in words for words in after_six_months)


@pytest.mark.slow
def test_no_screen_and_no_paper_tells_the_term_of_before(after_six_months):
    own_words = practice_text(DOSSIER)
    told = {words for words in after_six_months if TERM.search(words) and words not in own_words}
    assert told == set()


def test_no_template_and_no_paper_for_people_repeats_a_term_of_the_rules():
    files = [*(TEMPLATES / "nl").rglob("*.toml"), ROOT / "docs" / "handleiding.md", ROOT / "README.md"]
    assert [file.name for file in files if TERM.search(file.read_text(encoding="utf-8"))] == []


def test_a_number_in_a_sentence_is_a_word_up_to_twelve():
    assert [number_in_words(count) for count in (1, 3, 12, 13)] == ["één", "drie", "twaalf", "13"]
    assert [months_in_words(count) for count in (1, 2, 18)] == ["één maand", "twee maanden", "18 maanden"]
    assert months_in_words(rules()["evaluation"]["months"]) == "drie maanden"


def test_the_kinds_of_cards_stand_in_the_evaluation_and_nowhere_else():
    assert [kind.sheet for kind in CARD_KINDS] == ["card_client", "card_network_member", "card_volunteer"]
    assert [kind.own for kind in CARD_KINDS] == [True, False, False]
    names = re.compile("|".join(f'"(?:{kind.place}|{kind.sheet})"' for kind in CARD_KINDS))
    code = [place(file) for file in tracked("supportcycle/*.py") if names.search(file.read_text("utf-8"))]
    assert code == ["supportcycle/domain/model/evaluation_cards.py"]

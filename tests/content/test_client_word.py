"""What an organisation calls the client holds on every screen, sheet, card and paper."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from supportcycle.content import catalogue
from supportcycle.content.catalogue import client_word, text
from supportcycle.content.language import HOME
from supportcycle.domain.errors import TemplateError
from supportcycle.resources import TEMPLATES
from tests.sources import ROOT

ALONE = re.compile(r"(?<!\w)[Cc]liënt(?!\w)")
TELL = """
import json
from datetime import date
from pydantic_core import to_json
from supportcycle.content import library
from supportcycle.content.catalogue import choice_lists, loose_end_texts, texts
from supportcycle.content.practice import practice_text
from supportcycle.content.worksheets import worksheets
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.exchange.dossier_file import dossier_from_json
from supportcycle.documents.text import rendered_text
from supportcycle.storage.migrations import upgraded
bram = dossier_from_json(practice_text("bram-plan"), upgraded)
paper = rendered_text(composed("wmo-aanvraag", bram, date(2026, 11, 24)))
rest = [to_json(read()).decode() for read in (choice_lists, loose_end_texts, worksheets, *library.LIBRARY)]
print(json.dumps([texts(), rest, paper]))
"""


def told(tmp_path: Path, organisation: str) -> list:
    """All words of a workbook of an organisation that changed its file."""
    for file in TEMPLATES.iterdir():
        if file.name != "organisation.toml":
            (tmp_path / file.name).symlink_to(file)
    (tmp_path / "organisation.toml").write_text(organisation, encoding="utf-8")
    variables = {**os.environ, "SUPPORTCYCLE_TEMPLATES": str(tmp_path), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", TELL],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout)


def test_the_word_of_the_organisation_stands_on_screen_in_the_library_and_on_paper(tmp_path):
    texts, rest, paper = told(tmp_path, 'client_word = "inwoner"')
    assert texts.pop("shared.client") == "cliënt"
    assert not [words for words in (*texts.values(), *rest, paper) if ALONE.search(words)]
    assert texts["about.what"].startswith(
        "Een werkboek voor aan de keukentafel. Inwoner en ondersteuner lopen"
    )
    assert "in gesprek met de inwoner" in paper
    assert all(any("de inwoner" in words for words in some) for some in (texts.values(), rest))


def test_every_template_leaves_room_for_the_word():
    """Terms of law and method keep their name: the cliëntondersteuner, the quadrant of the cliënten."""
    found = {
        f"{file.name}: {line}"
        for file in (TEMPLATES / HOME).rglob("*.toml")
        for line in file.read_text("utf-8").splitlines()
        if ALONE.search(line)
    }
    assert found == {'shared.toml: client = "cliënt"'}


def test_without_a_word_of_its_own_it_is_the_word_of_the_language(monkeypatch):
    monkeypatch.setattr(catalogue, "organisation", lambda: {"client_word": " "})
    assert catalogue._word_of_organisation() == ""
    assert client_word() == "cliënt"


def test_a_file_of_the_organisation_that_is_broken_keeps_no_page_from_its_words(monkeypatch):
    def broken():
        raise TemplateError(TEMPLATES / "organisation.toml", 1, "broken")

    monkeypatch.setattr(catalogue, "organisation", broken)
    assert catalogue._word_of_organisation() == ""


def test_what_people_type_is_never_taken_for_the_word():
    assert "{client}" in text("keeping.closed", name="{client}")


@pytest.mark.parametrize(
    ("written", "put"),
    [("De {client} zegt", "De cliënt zegt"), ("{Client} zegt {name}", "Cliënt zegt {name}")],
)
def test_the_word_gets_a_capital_where_it_begins_a_sentence(written, put):
    assert catalogue._with_client({"a": [written]}) == {"a": [put]}

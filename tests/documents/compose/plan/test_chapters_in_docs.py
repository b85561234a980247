"""docs/documents.md names every chapter, at the letter of the law where it stands."""

import re

import pytest

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.plan.persoonlijk_plan import CHAPTERS
from supportcycle.domain.model.wmo import PARTS
from tests.sources import ROOT

PAGE = (ROOT / "docs" / "documents.md").read_text(encoding="utf-8")


def rows(title: str) -> list[list[str]]:
    """The cells of the table under a title, without its heading."""
    table = PAGE.partition(f"### {title}\n")[2].partition("\n#")[0]
    lines = [line for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def number(part: str) -> str:
    return "".join(re.findall(r"^\d", part))


def test_the_chapters_of_the_plan_stand_at_their_letters():
    letters = {key: text(f"plan.letters.{letter}") if letter else "–" for key, letter in CHAPTERS.items()}
    expected = [(text(f"plan.chapters.{key}"), letter) for key, letter in letters.items()]
    assert [(chapter, law.partition(" (")[0]) for chapter, law, *_ in rows("Persoonlijk plan")] == expected


def test_the_seven_parts_of_the_request_stand_in_the_order_of_the_book():
    expected = [(text(f"aanvraag.chapters.{part}"), str(at)) for at, part in enumerate(PARTS, 1)]
    assert [(chapter, number(part)) for chapter, _, part in rows("Wmo-aanvraag")] == expected


@pytest.mark.parametrize("part", PARTS)
def test_each_part_of_the_book_has_its_place_in_the_plan(part):
    assert str(PARTS.index(part) + 1) in {number(cells[2]) for cells in rows("Persoonlijk plan")}

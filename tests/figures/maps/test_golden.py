"""The drawings of the cases are those that a person looked at. To write them anew:
SUPPORTCYCLE_GOLDEN=write pytest this file."""

import os
from pathlib import Path

import pytest

from tests.figures.golden_colours import with_names_of_colours
from tests.figures.maps.cases import CASES

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", CASES)
def test_the_drawing_of_a_case_is_the_one_that_was_looked_at(name):
    file = GOLDEN / f"{name}.svg"
    svg = with_names_of_colours(CASES[name]().svg)
    if os.environ.get("SUPPORTCYCLE_GOLDEN") == "write":
        file.write_text(svg, encoding="utf-8")
    assert svg == file.read_text(encoding="utf-8")


def test_there_is_no_golden_drawing_without_its_case():
    assert {file.stem for file in GOLDEN.glob("*.svg")} == set(CASES)

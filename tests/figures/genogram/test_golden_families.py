"""The families that somebody looked at stay as they were, and keep the rules of a good drawing. To write them
anew: SUPPORTCYCLE_GOLDEN=write pytest this file; then look at each."""

import os

import pytest

from tests.figures.genogram.families import FAMILIES
from tests.figures.genogram.golden import FOLDER, drawn
from tests.figures.genogram.lines import crossings, lying_on_each_other, words_on_bonds, words_on_lines
from tests.figures.golden_colours import with_names_of_colours
from tests.figures.reading import overlapping

NUMBERS = {"1", "2", "?"}

each_family = pytest.mark.parametrize("name", FAMILIES)


@each_family
def test_a_family_is_drawn_as_it_was_when_somebody_looked_at_it(name):
    file, svg = FOLDER / f"{name}.svg", with_names_of_colours(drawn(name).svg) + "\n"
    if os.environ.get("SUPPORTCYCLE_GOLDEN") == "write":
        file.write_text(svg, encoding="utf-8", newline="\n")
    assert svg == file.read_text(encoding="utf-8")


@each_family
def test_no_lines_cross_or_cover_each_other(name):
    assert crossings(drawn(name).svg) == []
    assert lying_on_each_other(drawn(name).svg) == []


@each_family
def test_no_line_runs_through_words_and_no_words_stand_on_words(name):
    svg = drawn(name).svg
    assert words_on_lines(svg, NUMBERS) == []
    assert words_on_bonds(svg, NUMBERS) == set()
    assert overlapping(svg) == []

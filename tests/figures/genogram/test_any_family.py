"""What holds for every genogram, whatever family was given."""

import logging

import pytest
from fpdf.svg import SVGObject
from hypothesis import HealthCheck, given, settings

from supportcycle.figures.genogram import GenogramDescent, GenogramPartnership, GenogramPerson, genogram
from supportcycle.figures.genogram.cards import names
from tests.figures.genogram.families import WORDS
from tests.figures.genogram.lines import crossings, lying_on_each_other, words_on_bonds, words_on_lines
from tests.figures.genogram.strategies import families, trees
from tests.figures.reading import drawing, frame, overlapping, says, shape_boxes, squeezed, text_boxes, texts


def calm(examples):
    return settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))


def all_said(svg, told):
    """Whether every character of these texts stands in the drawing, in order."""
    said = squeezed("".join(texts(svg)))
    return all(squeezed(text) in said for text in told)


@pytest.fixture(autouse=True)
def _loud(caplog):
    caplog.set_level(logging.WARNING)


@pytest.mark.slow
@calm(20)
@given(family=families())
def test_any_family_gives_a_drawing_that_keeps_to_its_frame(family, caplog):
    drawn = genogram(*family, words=WORDS)
    root, edge = drawing(drawn.svg), frame(drawn.svg)

    assert drawn == genogram(*family, words=WORDS), "the same family must give the same bytes"
    assert (edge.right, edge.bottom) == (
        pytest.approx(drawn.width, abs=0.01),
        pytest.approx(drawn.height, abs=0.01),
    )
    assert all(box.within(edge) for box in text_boxes(drawn.svg) + shape_boxes(drawn.svg))
    assert all(float(item.attrib["font-size"]) >= 12 for item in root.iter() if "font-size" in item.attrib)
    SVGObject(drawn.svg)
    assert not caplog.records, "the PDF writer does not know something in this drawing"


@pytest.mark.slow
@calm(25)
@given(family=families())
def test_no_two_words_of_forty_people_stand_on_each_other(family):
    assert overlapping(genogram(*family, words=WORDS).svg) == []


@calm(20)
@given(family=families(most=20))
def test_every_name_and_note_is_there_in_full(family):
    svg = genogram(*family, words=WORDS).svg
    shown = {person.id: person for person in family[0]}.values()
    assert all_said(svg, [*names(list(shown)), *(person.note for person in shown)])


@calm(15)
@given(family=families(most=20))
def test_lines_keep_off_words(family):
    svg = genogram(*family, words=WORDS).svg
    signs = {str(at) for at in range(20)} | {"?"}
    assert words_on_bonds(svg, signs) == set()


@calm(25)
@given(family=trees())
def test_an_ordinary_family_is_drawn_without_crossings(family):
    svg = genogram(*family, words=WORDS).svg
    assert crossings(svg) == []
    assert lying_on_each_other(svg) == []
    assert words_on_lines(svg) == []


@calm(10)
@given(family=families(most=12))
def test_the_order_of_the_ties_of_others_does_not_matter_to_who_is_drawn(family):
    people, partnerships, descents, _ = family
    svg = genogram(people, partnerships[::-1], descents[::-1], words=WORDS).svg
    assert all_said(svg, names(people))


def test_three_hundred_people_become_a_calm_list():
    people = [GenogramPerson(f"p{at}", f"Person {at}", age="30") for at in range(300)]
    ties = [GenogramPartnership("u", "p0", "p1", "married")]
    descents = [GenogramDescent(f"p{at}", "u" if at < 150 else "p2") for at in range(2, 300)]
    drawn = genogram(people, ties, descents, words=WORDS)
    assert overlapping(drawn.svg) == []
    assert all_said(drawn.svg, [WORDS.listed, "married: Person 1", *(person.name for person in people)])


def test_three_hundred_generations_do_not_exhaust_the_machine():
    people = [GenogramPerson(f"p{at}", f"Person {at}") for at in range(300)]
    descents = [GenogramDescent(f"p{at + 1}", f"p{at}") for at in range(299)]
    assert says(genogram(people, [], descents, words=WORDS).svg, "Person 299")


def test_no_people_at_all_give_an_empty_sheet_with_a_friendly_word():
    assert says(genogram([], [], [], words=WORDS).svg, WORDS.nobody)

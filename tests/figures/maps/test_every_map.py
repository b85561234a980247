"""What holds for every map of the network, whoever is on it and whatever people typed."""

import logging
import time

import pytest
from fpdf.svg import SVGObject
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from supportcycle.documents.pdf.printable_svg import printable_svg
from tests.figures.maps.cases import CASES
from tests.figures.maps.drawing import MAPS, draw, shown
from tests.figures.maps.strategies import names
from tests.figures.reading import drawing, frame, overlapping, says, shape_boxes, text_boxes, texts
from tests.figures.strategies import words

each_map = pytest.mark.parametrize("kind", MAPS)
calm = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(autouse=True)
def _loud(caplog):
    caplog.set_level(logging.WARNING)


@pytest.mark.slow
@each_map
@calm
@given(data=st.data())
def test_any_words_give_a_drawing_that_keeps_to_its_sheet_and_loses_nothing(kind, data, caplog):
    people, name = data.draw(MAPS[kind](words, 15)), data.draw(words)
    width = data.draw(st.sampled_from([480, 720]))
    drawn = draw(kind, people, width=width, name=name)
    root, edge = drawing(drawn.svg), frame(drawn.svg)

    assert drawn == draw(kind, people, width=width, name=name), "the same data must give the same bytes"
    assert all(box.within(edge) for box in text_boxes(drawn.svg) + shape_boxes(drawn.svg))
    assert all(float(item.attrib["font-size"]) >= 12 for item in root.iter() if "font-size" in item.attrib)
    assert all(says(drawn.svg, text) for text in shown(kind, people)), "a part of a text was lost"
    SVGObject(printable_svg(drawn.svg))
    assert not caplog.records, "the PDF writer does not know something in this drawing"


@pytest.mark.slow
@each_map
@calm
@given(data=st.data())
def test_no_words_stand_on_each_other_up_to_forty_people(kind, data):
    people = data.draw(MAPS[kind](names, 40, data.draw(st.sampled_from([0, 38]))))
    assert overlapping(draw(kind, people).svg) == []


@each_map
@pytest.mark.parametrize("width", [480, 720])
def test_an_empty_map_can_be_printed_to_fill_in_by_hand(kind, width):
    nobody = ((), ()) if kind == "ecogram" else ()
    drawn = draw(kind, nobody, width=width)
    assert drawn.width == width
    assert not overlapping(drawn.svg)


@each_map
def test_a_legend_says_nothing_that_the_map_does_not_use(kind):
    nobody = ((), ()) if kind == "ecogram" else ()
    legend = dict.fromkeys(["person", "strong", "weight", "daily", "gives", "practical", "place"], "LEGEND")
    assert "LEGEND" not in texts(draw(kind, nobody, words=legend).svg)


@pytest.mark.parametrize("name", CASES)
def test_the_pdf_writer_draws_all_of_a_case(name, caplog):
    SVGObject(printable_svg(CASES[name]().svg))
    assert not caplog.records


def test_words_missing_from_the_legend_are_no_reason_to_fail():
    assert CASES["circle"]().svg != draw("circle", (), words={}).svg


def fastest(make, runs=5):
    times = []
    for _ in range(runs):
        start = time.process_time()
        make()
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("name", CASES)
def test_a_drawing_is_ready_within_three_frames(name):
    assert fastest(CASES[name]) < 0.045

"""What holds for every picture, whatever people typed."""

import logging
from dataclasses import astuple

import pytest
from fpdf.svg import SVGObject
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from supportcycle.figures.cause_diagram.drawing import links_picture
from supportcycle.figures.progress.cycle import cycle_picture
from supportcycle.figures.progress.goal_progress import progress_picture
from supportcycle.figures.progress.load import load_picture
from supportcycle.figures.progress.quality_of_life import petals_picture
from supportcycle.figures.progress.then_and_now import then_now_picture
from supportcycle.figures.progress.week import week_picture
from supportcycle.figures.support_circles.drawing import circles_picture
from supportcycle.figures.support_circles.then_and_now import circles_then_now
from tests.figures import strategies as s
from tests.figures.reading import drawing, frame, says, shape_boxes, text_boxes

DRAWN = {
    "cycle": st.tuples(s.phases, s.words, st.just(False)),
    "compact": st.tuples(s.phases, s.words, st.just(True)),
    "circles": st.tuples(s.layers, s.words, s.words, s.circle_words),
    "links": st.tuples(s.graphs(), s.words),
    "petals": st.tuples(s.petals, s.petal_words, s.words),
    "week": st.tuples(s.week_rows, s.week_words, s.words),
    "course": st.tuples(s.courses, s.words, s.words),
    "carriers": st.tuples(s.carrier_rows, s.carrier_words, s.words),
    "circle_pairs": st.tuples(s.circle_pairs, s.moment_words, s.words),
    "then_now": st.tuples(s.then_now_rows, s.then_now_words, s.words),
}


HOW_IT_WENT = {
    "course": (
        lambda data: progress_picture(data[0], no_number=data[1], title=data[2]),
        lambda data: [
            text for course in data[0] for text in (course.name, *(p.label for p in course.points))
        ],
    ),
    "carriers": (
        lambda data: load_picture(data[0], words=data[1], title=data[2]),
        lambda data: [row.label for row in data[0]],
    ),
    "circle_pairs": (
        lambda data: circles_then_now(data[0], words=data[1], title=data[2]),
        lambda data: [
            *(text for pair in data[0] for text in (pair.label, *(each.name for each in pair.entries))),
            *(data[1].then, data[1].now),
        ],
    ),
}
"""How each of these is drawn, and what must be readable in it."""


def draw(kind, data):
    match kind:
        case "cycle" | "compact":
            return cycle_picture(data[0], title=data[1], compact=data[2])
        case "circles":
            return circles_picture(data[0], centre=data[1], title=data[2], words=data[3])
        case "links":
            return links_picture(*data[0], title=data[1])
        case "petals":
            return petals_picture(data[0], words=data[1], title=data[2])
        case "week":
            return week_picture(data[0], words=data[1], title=data[2])
        case _ if kind in HOW_IT_WENT:
            return HOW_IT_WENT[kind][0](data)
        case _:
            return then_now_picture(data[0], words=data[1], title=data[2])


def shown(kind, data):
    """The texts that must be readable in the picture."""
    match kind:
        case "cycle":
            return [phase.label for phase in data[0]] + [data[1]]
        case "circles":
            return [text for layer in data[0] for text in (layer.label, *layer.entries)] + [data[1]]
        case "links":
            return [*data[0][0], *(text for _, _, text in data[0][1])]
        case "petals":
            return [petal.label for petal in data[0]] + list(astuple(data[1]))
        case "week":
            tasks = [text for row in data[0] for item in row.items for text in (item.task, item.frequency)]
            return [*tasks, *(row.person for row in data[0]), data[1].person, data[1].tasks]
        case _ if kind in HOW_IT_WENT:
            return HOW_IT_WENT[kind][1](data)
        case "then_now":
            said = [text for row in data[0] for text in (row.label, row.before, row.now)]
            return [*said, data[1].before, data[1].now]
    return []


@pytest.fixture(autouse=True)
def _loud(caplog):
    caplog.set_level(logging.WARNING)


@pytest.mark.slow
@pytest.mark.parametrize("kind", DRAWN)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_text_gives_a_drawing_that_keeps_to_its_frame(kind, data, caplog):
    given_data = data.draw(DRAWN[kind])
    svg = draw(kind, given_data)
    root, edge = drawing(svg), frame(svg)

    assert svg == draw(kind, given_data), "the same data must give the same bytes"
    assert all(box.within(edge) for box in text_boxes(svg) + shape_boxes(svg))
    assert all(float(item.attrib["font-size"]) >= 12 for item in root.iter() if "font-size" in item.attrib)
    assert all(says(svg, text) for text in shown(kind, given_data)), "a part of a text was lost"
    SVGObject(svg)
    assert not caplog.records, "the PDF writer does not know something in this drawing"


@pytest.mark.parametrize("kind", DRAWN)
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_drawing_names_one_font_and_no_style_sheet(kind, data):
    root = drawing(draw(kind, data.draw(DRAWN[kind])))
    assert [item.attrib["font-family"] for item in root.iter() if "font-family" in item.attrib] == [
        "Noto Sans"
    ]
    assert not [item for item in root.iter() if item.tag.endswith("style") or "style" in item.attrib]


def test_a_title_names_the_picture_for_a_screen_reader_and_without_one_it_stays_silent():
    named = drawing(then_now_picture([], words=s.ThenNowWords("before", "now"), title='A "title" & more'))
    silent = drawing(then_now_picture([], words=s.ThenNowWords("before", "now")))
    assert (named.attrib["role"], named.attrib["aria-label"]) == ("img", 'A "title" & more')
    assert silent.attrib["aria-hidden"] == "true"

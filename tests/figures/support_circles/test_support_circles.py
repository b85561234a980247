"""The circles of support stay calm, whether they are empty or full."""

from itertools import pairwise

import pytest

from supportcycle.figures.support_circles.drawing import CircleLayer, CircleWords, circles_picture
from tests.figures.reading import SVG, drawing, overlapping, says, text_boxes, texts

NAMES = ["Own strength", "Social network", "General services", "Individual provisions"]


def layers(counts, discussed=True, entry="step"):
    return [
        CircleLayer(name, [f"{entry} {at}" for at in range(count)], discussed)
        for name, count in zip(NAMES, counts, strict=True)
    ]


def ovals(svg):
    return list(drawing(svg).iter(f"{SVG}ellipse"))


@pytest.mark.parametrize(
    "counts", [(0, 0, 0, 0), (1, 1, 1, 1), (5, 5, 5, 5), (12, 12, 12, 12), (0, 1, 5, 12)]
)
@pytest.mark.parametrize("entry", ["step", "a longer name of a step"])
def test_no_words_stand_on_each_other(counts, entry):
    assert not overlapping(circles_picture(layers(counts, entry=entry), centre="Bram"))


def test_a_few_names_stand_in_the_circles_themselves():
    svg = circles_picture(layers((2, 2, 0, 2)), centre="Bram")
    assert len(ovals(svg)) == 4
    assert not [text for text in texts(svg) if text.isdigit()]


def test_many_names_become_numbers_with_a_list_beside_the_circles():
    svg = circles_picture(layers((12, 1, 0, 3), entry="a longer name of a step"), centre="Bram")
    numbers = [text for text in texts(svg) if text.isdigit()]
    assert sorted(numbers, key=int) == [str(at) for at in range(1, 17) for _ in (0, 1)]
    assert min(box.left for box in text_boxes(svg) if "longer" in box.text) > 420


def test_more_numbers_than_fit_on_a_circle_become_one_range():
    assert "1–40" in texts(circles_picture(layers((40, 0, 0, 0)), centre="Bram"))


def test_a_name_that_is_too_long_for_the_heart_opens_the_list_in_full():
    name = "Anna Wilhelmina van Leeuwen-de Groot van Amstel"
    assert says(circles_picture(layers((1, 0, 0, 0)), centre=name), name)


def test_a_layer_that_was_not_talked_about_has_a_dashed_edge():
    some = [*layers((0, 0, 0, 0))[:3], CircleLayer("Individual provisions", [], False)]
    dashed = ["stroke-dasharray" in oval.attrib for oval in ovals(circles_picture(some, centre="Bram"))]
    assert dashed == [True, False, False, False]


def test_the_inner_circles_lie_inside_the_outer_ones():
    spans = [
        (float(o.attrib["cx"]), float(o.attrib["cy"]), float(o.attrib["rx"]), float(o.attrib["ry"]))
        for o in ovals(circles_picture(layers((1, 1, 1, 1)), centre="Bram"))
    ]
    for (x, y, rx, ry), (inner_x, inner_y, inner_rx, inner_ry) in pairwise(spans):
        assert abs(x - inner_x) < 1
        assert inner_rx < rx
        assert y - ry < inner_y - inner_ry < inner_y + inner_ry < y + ry


def test_the_legend_stands_there_only_when_it_has_words():
    legend = CircleWords("talked about", "not yet talked about")
    assert says(circles_picture(layers((1, 0, 0, 0)), centre="Bram", words=legend), "not yet talked about")
    assert not says(circles_picture(layers((1, 0, 0, 0)), centre="Bram"), "talked about")

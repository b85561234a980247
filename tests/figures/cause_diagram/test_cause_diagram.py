"""The links picture reads from left to right, whatever leads to what."""

from itertools import combinations

import pytest
from hypothesis import given, settings

from supportcycle.figures.cause_diagram.drawing import links_picture
from supportcycle.figures.cause_diagram.layers import groups_of
from tests.figures.reading import SVG, Box, drawing, overlapping, path_points, shape_boxes, texts
from tests.figures.strategies import graphs


def chain(length):
    return [f"remark {at}" for at in range(length)], [(at, at + 1, "") for at in range(length - 1)]


def boxes(svg):
    """The boxes of the nodes; papers behind words are smaller."""
    rects = [item for item in drawing(svg).iter(f"{SVG}rect") if float(item.attrib["height"]) >= 46]
    sides = [[float(rect.attrib[name]) for name in ("x", "y", "width", "height")] for rect in rects]
    return [Box(x, y, x + width, y + height) for x, y, width, height in sides]


def lines(svg):
    found = [item for item in drawing(svg).iter(f"{SVG}path") if item.attrib["fill"] == "none"]
    return [list(path_points(item.attrib["d"])) for item in found]


@pytest.mark.parametrize("length", range(1, 13))
def test_the_lines_of_a_chain_do_not_cross_each_other_or_a_box(length):
    svg = links_picture(*chain(length))
    spans = [
        Box(
            min(x for x, _ in line),
            min(y for _, y in line) - 1,
            max(x for x, _ in line),
            max(y for _, y in line) + 1,
        )
        for line in lines(svg)
    ]
    assert len(spans) == length - 1
    assert not any(a.touches(b) for a, b in combinations(spans, 2))
    assert not any(line[0] == line[-1] for line in lines(svg))
    assert all(box.within(Box(0, 0, 680, 2000)) for box in shape_boxes(svg))


def test_a_chain_of_twelve_is_folded_into_rows_of_three():
    assert len({box.top for box in boxes(links_picture(*chain(12)))}) == 4


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_boxes_never_stand_on_each_other(graph):
    assert not any(a.touches(b) for a, b in combinations(boxes(links_picture(*graph)), 2))


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_every_link_is_drawn_once(graph):
    nodes, links = graph
    assert len(lines(links_picture(nodes, links))) == len(links)


def test_a_circle_of_remarks_is_drawn_with_one_line_back():
    groups = groups_of(3, [(0, 1), (1, 2), (2, 0)])
    assert [route.link for route in groups[0].routes if route.backward] == [2]


def test_a_remark_stands_after_everything_that_leads_to_it():
    layers = groups_of(4, [(0, 1), (1, 2), (0, 2), (3, 2)])[0].layers
    assert [[stop for stop in layer if stop < 4] for layer in layers] == [[0], [1, 3], [2]]


def test_separate_stories_are_drawn_apart_and_loose_remarks_come_last():
    groups = groups_of(5, [(3, 4), (0, 1)])
    assert [sorted(stop for layer in group.layers for stop in layer) for group in groups] == [
        [0, 1],
        [3, 4],
        [2],
    ]


def test_short_words_stand_on_the_line_and_long_ones_in_a_list():
    svg = links_picture(["mess", "stress", "no visitors"], [(0, 1, "leads to"), (1, 2, "because of " * 5)])
    assert "leads to" in texts(svg)
    assert "1" in texts(svg)
    assert not overlapping(svg)


def test_a_link_to_a_node_that_is_not_there_is_refused_without_naming_the_node():
    with pytest.raises(IndexError, match="not there"):
        links_picture(["secret"], [(0, 1, "")])

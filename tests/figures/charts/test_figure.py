"""A figure has the look of the house, says nothing that plotly made up, and asks nothing of a network."""

import json
import re
from datetime import date

from supportcycle.figures.base.theme import ON_A_CHART
from supportcycle.figures.charts.axes import names_axis, number_axis, time_axis
from supportcycle.figures.charts.figure import SETTINGS, figure
from supportcycle.figures.charts.signs import SHAPES, filled, marked

NAMES = names_axis(["Fietsen", "Koken"])


def told(traces: list[dict[str, object]]) -> dict[str, object]:
    axis = time_axis(date(2026, 1, 1), date(2026, 6, 1))
    read: dict[str, object] = json.loads(figure(traces, across=axis, up=NAMES, height=200).to_json())
    return read


def test_every_series_has_a_sign_of_its_own_without_its_colour():
    lines = [marked(place) for place in range(len(SHAPES))]
    assert len({(one["marker"]["symbol"], one["line"]["dash"]) for one in lines}) == len(SHAPES)
    bars = [filled(place)["marker"] for place in range(8)]
    assert len({one["pattern"]["shape"] for one in bars}) == len(bars)
    assert len({json.dumps({**one, "pattern": None}) for one in bars}) == 1


def test_after_the_last_sign_they_begin_again():
    assert marked(len(SHAPES) + 1)["marker"]["symbol"] == marked(1)["marker"]["symbol"]
    assert filled(80)["marker"]["pattern"]["shape"] == filled(0)["marker"]["pattern"]["shape"]


def test_every_colour_of_a_figure_is_one_that_the_dark_and_contrast_themes_know():
    drawn = json.dumps(told([{"type": "scatter", "x": [1], "y": [0], **marked(0, is_open=True)}]))
    drawn += json.dumps(told([{"type": "bar", "x": [1], "y": [0], **filled(3)}]))
    colours = set(re.findall(r"#[0-9a-f]{6}", drawn))
    assert colours
    assert colours <= {colour for colour, _ in ON_A_CHART.values()}


def test_all_words_on_the_axes_are_ours():
    layout = told([])["layout"]
    assert layout["xaxis"]["tickmode"] == layout["yaxis"]["tickmode"] == "array"
    assert layout["xaxis"]["ticktext"][0] == "jan<br>2026"
    assert layout["yaxis"]["range"][0] > layout["yaxis"]["range"][1]


def test_a_figure_without_anything_is_still_one():
    empty = figure([], across=number_axis(0), up=names_axis([]), height=100)
    assert json.loads(empty.to_json())["data"] == []


def test_no_bar_no_formulas_no_other_server_and_nothing_that_moves_by_accident():
    assert SETTINGS["displayModeBar"] is SETTINGS["typesetMath"] is SETTINGS["scrollZoom"] is False
    assert SETTINGS["plotlyServerURL"] == ""
    layout = told([])["layout"]
    assert layout["dragmode"] is False
    assert layout["xaxis"]["fixedrange"] is layout["yaxis"]["fixedrange"] is True

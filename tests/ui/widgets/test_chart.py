"""A figure to touch stands beside its words and its table, and costs nothing in a closed fold."""

import json
import subprocess
import sys

from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from tests.sources import ROOT

LOADED = """
import sys
import streamlit.elements.plotly_chart
before = {name for name in sys.modules if name.startswith("plotly")}
import supportcycle.ui.widgets.chart, supportcycle.ui.shell.page_registry
print(sorted({name for name in sys.modules if name.startswith("plotly")} - before), "pandas" in sys.modules)
"""


def a_page():
    from functools import partial

    from supportcycle.figures.charts.axes import names_axis, number_axis
    from supportcycle.figures.charts.chart import Chart
    from supportcycle.figures.charts.figure import figure
    from supportcycle.ui.widgets.chart import draw_chart_fold

    bars = [{"type": "bar", "orientation": "h", "x": [3], "y": [0]}]
    make = partial(figure, bars, across=number_axis(3), up=names_axis(["<b>Ria</b>"]), height=150)
    chart = Chart("Wie kwam | er", "Ria kwam 3 keer.", ("Wie", "Hoe vaak"), [("<b>Ria</b> | *x*", "3")], make)
    draw_chart_fold("Een figuur", "one", lambda: chart)
    draw_chart_fold("Nog niets", "none", lambda: None)


def with_open(*keys: str) -> AppTest:
    app = AppTest.from_function(a_page, default_timeout=30)
    app.session_state["memory"] = {"folds": dict.fromkeys(keys, (True, 0))}
    return app.run()


def charts(app: AppTest) -> list[object]:
    return list(app.get("plotly_chart"))


def test_in_a_closed_fold_nothing_is_drawn() -> None:
    app = with_open()
    assert charts(app) == []
    assert not app.info


def test_an_open_fold_shows_the_figure_with_its_name_and_no_bar() -> None:
    [drawn] = charts(with_open("one"))
    assert drawn.proto.alt == "Wie kwam | er"
    assert json.loads(drawn.proto.config)["displayModeBar"] is False
    assert json.loads(drawn.proto.spec)["layout"]["yaxis"]["ticktext"] == ["&lt;b&gt;Ria&lt;/b&gt;"]


def test_the_same_stands_beside_it_in_words_and_as_a_table() -> None:
    app = with_open("one", "one_words", "one_table")
    assert [each.value for each in app.text] == ["Ria kwam 3 keer."]
    [table] = [each.value for each in app.markdown if "Hoe vaak" in each.value]
    assert table.splitlines()[0] == "| Wie | Hoe vaak |"
    assert table.splitlines()[2] == r"| \<b>Ria\</b> \| \*x\* | 3 |"


def test_with_nothing_to_show_it_says_so() -> None:
    assert [each.value for each in with_open("none").info] == [text("charts.nothing")]


def test_nothing_of_plotly_or_pandas_is_loaded_before_a_figure_is_shown() -> None:
    told = subprocess.run(
        (sys.executable, "-c", LOADED), cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[] False"

"""The measurements run and say what they should; how fast anything is depends on the machine."""

import json
import subprocess
import sys

import pytest

from benchmarks import __main__ as bench
from benchmarks.browser import NoBrowser
from benchmarks.measure import Figure, in_turn

INSIDE = ("save", "save_plan", "save_p99", "pdf", "unlock", "overview", "overview_first", "overview_filter")


def test_the_figures_have_the_names_that_others_look_for():
    assert {"edit_profile", "page_switch", "save", "pdf", "cold_start"} <= set(bench.MEASURES)


@pytest.mark.slow
@pytest.mark.parametrize("name", INSIDE)
def test_json_holds_the_numbers_and_nothing_else_is_printed(name, capsys):
    assert bench.main(["--json", "--rounds", "1", name]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert set(figures) == {name}
    assert set(figures[name]) == {"ratio", "ms", "floor_ms"}
    assert all(number > 0 for number in figures[name].values())


@pytest.mark.slow
def test_a_size_is_told_in_kilobytes(capsys):
    assert bench.main(["--json", "--rounds", "2", "size"]) == 0
    figure = json.loads(capsys.readouterr().out)["size"]
    assert set(figure) == {"ratio", "kb", "floor_kb"}
    assert all(number > 0 for number in figure.values())


def test_of_a_hundred_times_the_slow_ones_can_be_asked_for():
    times = [float(n) for n in range(101)]
    assert in_turn(iter(times).__next__, iter(times).__next__, 100, percent=99) == (99.0, 99.0)


@pytest.mark.slow
def test_without_json_every_figure_is_a_line_with_its_floor(capsys):
    bench.main(["--rounds", "1", "save"])
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("save ")
    assert line.endswith("(bare insert with fsync)")


def test_a_name_that_does_not_exist_is_refused(capsys):
    with pytest.raises(SystemExit):
        bench.main(["speed"])
    assert "edit_profile" in capsys.readouterr().err


def test_without_a_browser_the_other_figures_are_still_given(monkeypatch, capsys):
    monkeypatch.setitem(bench.MEASURES, "page_switch", _no_browser)
    monkeypatch.setitem(bench.MEASURES, "save", lambda: Figure("save", 3.0, 2.0, "less"))
    assert bench.main(["--json", "page_switch", "save"]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out) == {"save": {"ratio": 1.5, "ms": 3.0, "floor_ms": 2.0}}
    assert "page_switch" in told.err


def test_medians_leave_the_first_time_out():
    assert in_turn(iter((90.0, 1.0, 2.0, 9.0)).__next__, iter((80.0, 3.0, 3.0, 3.0)).__next__, 3) == (
        2.0,
        3.0,
    )


def test_the_browser_driver_is_loaded_only_when_something_is_measured_with_it():
    code = "import sys, benchmarks.screen; sys.exit('playwright' in sys.modules)"
    assert subprocess.run((sys.executable, "-c", code)).returncode == 0


@pytest.mark.browser
@pytest.mark.soak
@pytest.mark.parametrize("name", ["edit_profile", "page_switch", "every_page", "map_redraw"])
def test_the_screen_is_measured_in_a_real_browser(name, capsys):
    assert bench.main(["--json", "--rounds", "1", name]) == 0
    assert all(number > 0 for number in json.loads(capsys.readouterr().out)[name].values())


def _no_browser() -> Figure:
    raise NoBrowser

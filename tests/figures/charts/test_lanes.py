"""Marks in lanes: each in its own, none over another, and the words of all are with them."""

import json
from itertools import pairwise

from supportcycle.figures.charts.axes import Axis, columns_axis
from supportcycle.figures.charts.lanes import LaneMark, LaneSeries, lanes
from tests.running.walking import for_each

COLUMNS = columns_axis(["Toen", "Nu"])


def traces(*series: LaneSeries, names: tuple[str, ...] = ("Een", "Twee")) -> list[dict[str, object]]:
    read: list[dict[str, object]] = json.loads(lanes(series, names, COLUMNS).to_json())["data"]
    return read


def test_no_line_runs_from_one_lane_to_another() -> None:
    marks = [LaneMark(0, 1, ("a",)), LaneMark(0, 2, ("b",)), LaneMark(1, 1, ("c",)), LaneMark(1, 2, ("d",))]
    [drawn] = traces(LaneSeries("lijn", marks, joined=True))
    assert drawn["x"] == [1, 2, None, 1, 2, None]


def test_what_stands_at_one_place_is_one_mark_that_tells_how_many() -> None:
    marks = [LaneMark(0, 1, (f"zin {number}",)) for number in range(9)] + [LaneMark(0, 2, ("alleen",))]
    [drawn] = traces(LaneSeries("punten", marks))
    assert drawn["text"] == ["9", ""]
    assert drawn["hovertext"][0].split("<br>") == [*(f"zin {number}" for number in range(5)), "…"]
    assert drawn["hovertext"][1] == "alleen"


@for_each("count", [1, 2, 300, 10_000])
def test_however_many_marks_there_are_none_stands_over_another_and_all_are_counted(count: int) -> None:
    marks = [LaneMark(day % 2, (day * 7919) % 400, (f"dag {day}",)) for day in range(count)]
    across = Axis({}, (0, 400))
    made = lanes([LaneSeries("logboek", marks)], ("Een", "Twee"), across).to_json()
    [drawn] = json.loads(made)["data"]
    assert sum(int(number or 1) for number in drawn["text"]) == count
    for lane in (0, 1):
        places = [x for x, y in zip(drawn["x"], drawn["y"], strict=True) if y == lane]
        room = 400 / 50 * len(str(count))
        assert all(later - earlier > room for earlier, later in pairwise(places))


def test_a_higher_mark_stands_higher_and_stays_within_its_lane() -> None:
    marks = [LaneMark(1, 1, ("laag",)), LaneMark(1, 2, ("hoog",), height=1)]
    [drawn] = traces(LaneSeries("punten", marks))
    assert 0 < drawn["y"][1] < drawn["y"][0] == 1


def test_kinds_are_told_apart_and_an_empty_kind_is_not_named() -> None:
    one, other = LaneSeries("<i>een</i>", [LaneMark(0, 1, ("a",))]), LaneSeries("leeg", [])
    assert [each["name"] for each in traces(one, other)] == ["&lt;i&gt;een&lt;/i&gt;"]
    both = traces(one, LaneSeries("twee", [LaneMark(1, 1, ("b",))], is_open=True))
    assert len({each["marker"]["symbol"] for each in both}) == 2


def test_without_lanes_and_with_a_thousand_there_is_a_figure() -> None:
    assert traces(names=()) == []
    many = [LaneMark(number, 1, ("w" * 10_000,)) for number in range(1000)]
    [drawn] = traces(LaneSeries("veel", many), names=tuple(map(str, range(1000))))
    assert len(drawn["y"]) == 1000
    assert max(map(len, drawn["hovertext"])) < 200


def test_what_stands_beside_a_mark_is_cut_between_words_and_over_lines_that_fit_a_column() -> None:
    label = "We worden serieus genomen. Het is ons plan."
    [drawn] = traces(LaneSeries("punten", [LaneMark(0, 1, (label,), label)]))
    assert drawn["text"] == ["We worden<br>serieus<br>genomen.<br>Het is…"]
    assert drawn["hovertext"] == ["We worden serieus genomen. Het is ons<br>plan."]

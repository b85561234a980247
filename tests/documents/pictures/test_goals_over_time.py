"""The goals over time say what was said, on the day it was said."""

import json
from datetime import date

from supportcycle.documents.pictures.goals_over_time import goals_chart
from supportcycle.documents.words.days import short_day
from supportcycle.domain.goal_progress import progress_of_goals
from supportcycle.domain.update import with_value
from tests.dossiers.bram import empty
from tests.dossiers.many_reviews import LOOKED_BACK, begun, seven_times, tavenier_reviewed

ENTRY = ("rounds", "r1", "logbook", "e1")


def test_every_time_of_looking_back_is_a_row_with_its_words_on_its_day() -> None:
    chart = goals_chart(seven_times()[-1])
    assert chart is not None
    said = {(on, goal): words for on, goal, words in chart.rows}
    for number, (_, on, _) in enumerate(LOOKED_BACK, 1):
        assert f"RESULTAAT-{number}" in said[short_day(on), "Vaker samen eten"]
        assert f"RESULTAAT-{number}" in chart.words
    assert chart.days == tuple(dict.fromkeys(row[0] for row in chart.rows))


def test_the_marks_stand_on_those_days_with_the_score_as_it_was_given() -> None:
    dossier = seven_times()[-1]
    chart = goals_chart(dossier)
    assert chart is not None
    [line] = json.loads(chart.make().to_json())["data"]
    [course] = progress_of_goals(dossier)
    days = [date(*map(int, reversed(moment.on.split("-")))).toordinal() for moment in course.moments]
    assert line["x"] == [*days, None]
    assert line["text"][:-1] == [moment.score for moment in course.moments]
    assert line["y"][:-1] == [-0.55 * moment.height / 10 for moment in course.moments]


def test_what_the_logbook_tells_of_a_goal_or_of_its_steps_stands_in_its_lane() -> None:
    dossier = tavenier_reviewed()
    entry = {"on": "05-10-2026", "what": "Samen gezwommen.", "how_it_felt": "Fijn", "step": "g1_t2"}
    chart = goals_chart(with_value(dossier, ENTRY, entry))
    assert chart is not None
    assert [words for on, _, words in chart.rows if on == "5 oktober 2026"] == ["Samen gezwommen. · Fijn"]


def test_what_has_no_day_that_can_be_read_is_told_at_the_end_and_not_drawn() -> None:
    entry = {"on": "ergens in mei", "what": "Gebeld", "goal": "g1"}
    chart = goals_chart(with_value(tavenier_reviewed(), ENTRY, entry))
    assert chart is not None
    assert chart.rows[-1][0] == "ergens in mei"
    assert "ergens in mei" not in chart.days
    assert "Gebeld" not in chart.make().to_json()


def test_without_goals_or_without_days_there_is_none() -> None:
    assert goals_chart(empty()) is None
    assert goals_chart(with_value(begun(), ("rounds", "r1", "started_on"), "")) is None

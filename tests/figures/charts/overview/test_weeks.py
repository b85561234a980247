"""What the weeks hold: every square stands in the words and in the table."""

from datetime import date

from supportcycle.domain.dossier_list import line_of
from supportcycle.domain.overview.spread import over_weeks
from supportcycle.figures.charts.overview.weeks import day_words, weeks_chart
from supportcycle.figures.charts.words import number_words
from tests.dossiers.many import heads
from tests.running.walking import for_each

TODAY = date(2026, 11, 30)


@for_each("count", [4, 300, 10_000])
def test_figure_words_and_table_say_what_was_counted(count: int) -> None:
    counts = over_weeks((line_of(id, head, None, TODAY) for id, head in heads(count, TODAY)), TODAY)
    chart = weeks_chart(counts)
    assert chart is not None
    (squares,) = chart.make().data
    cells = [each for row in counts.counts.values() for each in row if each]
    assert [*squares.text] == [number_words(each) for each in cells]
    told = [kind for kind in counts.counts if counts.before[kind] or any(counts.counts[kind])]
    assert [row[1:] for row in chart.rows] == [
        tuple(map(number_words, (counts.before[kind], *counts.counts[kind]))) for kind in told
    ]
    assert len(chart.words.splitlines()) == len(told)


def test_one_day_is_one_square_with_its_week_in_words() -> None:
    head = {"name": "A", "round": 1, "phase": "plan", "review_on": "9-12-2026", "days": ""}
    chart = weeks_chart(over_weeks([line_of("d1", head, None, TODAY)], TODAY))
    assert chart is not None
    (square,) = chart.make().data
    assert (list(square.x), list(square.text)) == ([1], ["1"])
    assert "7 dec" in chart.words


def test_what_is_left_of_before_is_told_without_a_square() -> None:
    head = {"name": "A", "round": 1, "phase": "plan", "review_on": "9-11-2026", "days": ""}
    chart = weeks_chart(over_weeks([line_of("d1", head, None, TODAY)], TODAY))
    assert chart is not None
    assert not list(chart.make().data[0].x)
    assert chart.rows[0][1] == "1"


def test_without_days_there_is_no_figure() -> None:
    assert weeks_chart(over_weeks([], TODAY)) is None


def test_a_day_is_said_in_few_words() -> None:
    assert day_words(TODAY) == "30 nov"

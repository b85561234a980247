"""How far the dossiers are: the figure, its words and its table say the very same numbers."""

from datetime import date

from supportcycle.domain.dossier_list import line_of
from supportcycle.domain.overview.spread import over_phases
from supportcycle.figures.charts.overview.phases import phases_chart
from supportcycle.figures.charts.words import number_words
from tests.dossiers.many import heads
from tests.running.walking import for_each

TODAY = date(2026, 11, 30)


@for_each("count", [1, 7, 300, 10_000])
def test_figure_words_and_table_say_what_was_counted(count: int) -> None:
    counts = over_phases(line_of(id, head, None, TODAY) for id, head in heads(count, TODAY))
    chart = phases_chart(counts)
    assert chart is not None
    now, reached = chart.make().data
    assert [*now.x] == [each.now for each in counts]
    assert [*reached.x] == [each.reached for each in counts]
    assert [row[1:] for row in chart.rows] == [
        (number_words(each.now), number_words(each.reached)) for each in counts
    ]
    assert len(chart.words.splitlines()) == len(counts)
    assert all(row[1] in line for row, line in zip(chart.rows, chart.words.splitlines(), strict=True))


def test_without_dossiers_there_is_no_figure() -> None:
    assert phases_chart(over_phases([])) is None

"""How long it takes: the bars are what the table and the words count, beside the terms of the rules."""

from datetime import date

from supportcycle.content.rules import rules
from supportcycle.domain.deadlines import terms_from
from supportcycle.domain.dossier_list import line_of
from supportcycle.domain.overview.waiting import MOST_WEEKS, waits
from supportcycle.figures.charts.overview.waiting import waiting_chart
from supportcycle.figures.charts.words import number_words
from tests.dossiers.many import heads
from tests.running.walking import for_each

TODAY, TERMS = date(2026, 11, 30), terms_from(rules())
OLD = {"name": "A", "round": 1, "phase": "plan", "review_on": "", "days": ""}


@for_each("count", [2, 300, 10_000])
def test_figure_words_and_table_say_what_was_counted(count: int) -> None:
    found = waits((line_of(id, head, None, TODAY) for id, head in heads(count, TODAY)), TODAY, TERMS)
    chart = waiting_chart(found, TERMS)
    assert chart is not None
    decided, waiting, law = chart.make().data
    assert ([*decided.y], [*waiting.y]) == ([*found.decided], [*found.open])
    assert {*law.x} == {8.5}
    assert len(chart.rows) == sum(
        bool(found.decided[week] or found.open[week]) for week in range(MOST_WEEKS + 1)
    )
    for number in (sum(found.decided), sum(found.open), found.research.kept, found.research.passed):
        assert number_words(number) in chart.words


def test_other_terms_of_the_law_move_the_line_and_the_words() -> None:
    terms = terms_from(rules() | {"onderzoek": {"weeks": 10}})
    found = waits([line_of("d1", OLD | {"request": "melding@2026-11-01"}, None, TODAY)], TODAY, terms)
    chart = waiting_chart(found, terms)
    assert chart is not None
    assert "12 weken" in chart.words
    assert {*chart.make().data[2].x} == {12.5}


def test_heads_of_before_are_told_of() -> None:
    lines = [line_of("d1", OLD | {"request": "melding@2026-11-01"}, None, TODAY)]
    lines += [line_of(f"o{number}", OLD, None, TODAY) for number in range(2)]
    chart = waiting_chart(waits(lines, TODAY, TERMS), TERMS)
    assert chart is not None
    assert "2 dossiers" in chart.words


def test_without_a_melding_there_is_no_figure() -> None:
    assert waiting_chart(waits([line_of("d1", OLD, None, TODAY)], TODAY, TERMS), TERMS) is None

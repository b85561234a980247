"""Bars of what may be seen: words and table say the same, and what is hidden has no bar."""

from supportcycle.content.catalogue import text
from supportcycle.domain.team_figures.suppression import ShownCounts
from supportcycle.domain.team_figures.tally import PARTS, Quarter, TeamFigure
from supportcycle.figures.charts.team.by_quarter import part_name, quarter_words, team_chart
from tests.running.walking import for_each

SPRING, SUMMER = Quarter(2026, 2), Quarter(2026, 3)


@for_each("of", list(TeamFigure))
def test_every_part_of_every_figure_is_named_drawn_and_told(of: TeamFigure) -> None:
    parts = {part: 7 + at for at, part in enumerate(PARTS[of])}
    chart = team_chart(of, {SPRING: ShownCounts(parts, sum(parts.values()))})
    assert chart is not None
    assert [[*bar.y] for bar in chart.make().data] == [[count] for count in parts.values()]
    assert [row[1] for row in chart.rows] == [*map(str, parts.values()), str(sum(parts.values()))]
    assert all(f"{part_name(of, part)}: {count}" in chart.words for part, count in parts.items())
    assert len({part_name(of, part) for part in parts}) == len(parts)


def test_what_is_hidden_has_no_bar_and_is_told_as_such() -> None:
    shown = {
        SPRING: ShownCounts({"own_words": None, "other_words": None}, 12),
        SUMMER: ShownCounts({"own_words": 9, "other_words": 6}, 15),
    }
    chart = team_chart(TeamFigure.GOALS, shown)
    assert chart is not None
    assert [[*bar.x] for bar in chart.make().data] == [[1], [1]]
    hidden = text("team_figures.hidden")
    assert chart.rows[0][1:] == (hidden, "9")
    spring, summer = chart.words.splitlines()
    assert spring.startswith(quarter_words(SPRING))
    assert spring.count(hidden) == 2
    assert hidden not in summer


def test_without_a_count_that_may_be_seen_there_is_no_figure() -> None:
    assert team_chart(TeamFigure.GOALS, {}) is None
    hidden = ShownCounts({"own_words": None, "other_words": None}, None)
    assert team_chart(TeamFigure.GOALS, {SPRING: hidden}) is None

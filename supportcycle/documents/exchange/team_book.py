"""The figures of a team as a workbook for Excel: the counts, and a sheet that explains every column."""

from collections.abc import Iterator, Mapping

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.book_sheet import BookSheet, Value
from supportcycle.domain.team_figures.suppression import FEW, ShownCounts
from supportcycle.domain.team_figures.tally import Quarter, TeamFigure
from supportcycle.figures.charts.team.by_quarter import figure_name, part_name

_AT = "team_figures.book."
COLUMNS = ("figure", "year", "quarter", "part", "count")
Shown = Mapping[TeamFigure, Mapping[Quarter, ShownCounts]]


def team_book(shown: Shown) -> list[BookSheet]:
    """Two sheets. An empty cell is what may not be seen."""
    return [
        BookSheet(text(f"{_AT}counts"), _rows(shown)),
        BookSheet(text(f"{_AT}explained"), _explained(shown)),
    ]


def _rows(shown: Shown) -> list[list[Value]]:
    return [[text(f"{_AT}columns.{column}") for column in COLUMNS], *_counts(shown)]


def _counts(shown: Shown) -> Iterator[list[Value]]:
    for of, quarters in shown.items():
        for quarter, counts in quarters.items():
            told = {part_name(of, part): count for part, count in counts.parts.items()}
            told[text("team_figures.whole")] = counts.whole
            for part, count in told.items():
                yield [figure_name(of), quarter.year, quarter.number, part, count]


def _explained(shown: Shown) -> list[list[Value]]:
    """Every column and every figure, with the way of counting that stands beneath it on screen."""
    heads: list[Value] = [text(f"{_AT}what"), text(f"{_AT}meaning")]
    columns: list[list[Value]] = [
        [text(f"{_AT}columns.{column}"), text(f"{_AT}meanings.{column}", few=FEW)] for column in COLUMNS
    ]
    figures: list[list[Value]] = [[figure_name(of), text(f"team_figures.{of}.counted")] for of in shown]
    rules: list[list[Value]] = [[text(f"{_AT}hidden"), text("team_figures.hidden_why", few=FEW)]]
    others: list[list[Value]] = [["", text(f"team_figures.{each}")] for each in ("again", "what_it_is_not")]
    return [heads, *columns, *figures, *rules, *others]

"""The chosen sides of quality of life then and now, in the words of both days."""

from collections.abc import Sequence
from functools import partial

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.quality_of_life_change import SHEET, dimension_pairs
from supportcycle.figures.charts.axes import columns_axis
from supportcycle.figures.charts.chart import Chart, PlotlyFigure
from supportcycle.figures.charts.lanes import LaneMark, LaneSeries, lanes

Row = tuple[str, str, str]


def quality_of_life_chart(dossier: Dossier) -> Chart | None:
    """Then and now for each side that was chosen when looking back; None when none was."""
    labels = {row.key: row.label for row in worksheet(SHEET).rows}
    rows = [
        (labels[pair.row], pair.then, pair.now) for pair in dimension_pairs(dossier) if pair.row in labels
    ]
    if not rows:
        return None
    silent = text("pictures.dimensions.silent")
    said = [(label, then or silent, now or silent) for label, then, now in rows]
    return Chart(
        text("pictures.dimensions.title"),
        "\n".join(
            text("pictures.dimensions.pair", label=label, then=then, now=now) for label, then, now in said
        ),
        [text("charts.quality_of_life.side"), *_moments()],
        said,
        partial(_figure, rows),
    )


def _moments() -> list[str]:
    return [text(f"pictures.dimensions.{key}") for key in ("then", "now")]


def _figure(rows: Sequence[Row]) -> PlotlyFigure:
    marks = [
        (bool(words), LaneMark(lane, column, (words or text("pictures.dimensions.silent"),), words))
        for lane, (_, *both) in enumerate(rows)
        for column, words in enumerate(both)
    ]
    series = [
        LaneSeries(
            text(f"charts.quality_of_life.{key}"),
            [mark for has_words, mark in marks if has_words is said],
            is_open=not said,
        )
        for key, said in (("said", True), ("silent", False))
    ]
    return lanes(series, [label for label, *_ in rows], columns_axis(_moments()), lane=112, below=True)

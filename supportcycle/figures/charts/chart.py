"""A figure to touch, with the same in words and as a table. On paper the SVG drawings stay.

How one is made and shown:

    def who_came(rows: Sequence[Row]) -> Chart:
        trace = {"type": "scatter", "mode": "lines+markers", "x": ..., "y": ..., **marked(0),
                 "hovertext": [in_figure(row.words) for row in rows]}
        make = partial(figure, [trace], across=time_axis(first, last), up=names_axis([...]), height=320)
        return Chart(name, words, columns, rows, make)

    draw_chart(chart)            # ui/widgets/chart.py: figure, words and table
    draw_chart_fold(label, key, make_chart)   # the same in a fold; nothing is made while it is closed

- `figure` (`figures/charts/figure.py`) is the only place that imports plotly, when it is called. `traces`
  are plotly's own, as mappings; it gives them the look of the house.
- axes (`axes.py`): `time_axis` for days (as `date.toordinal()`), `number_axis` for amounts, `names_axis` for
  a place each, `columns_axis` for the same from left to right. Their words are made here, never by plotly.
- `lanes` (`lanes.py`): rows of names with marks on them, each to be looked at; most figures need no more.
- signs (`signs.py`): `marked(place)` for points and lines, `filled(place)` for bars: told apart by shape,
  dash or pattern, so that nothing hangs on a colour. Colours only those of `theme.ON_A_CHART`: the dark and
  contrast themes know no others. A heat map is drawn as an image and stays light: take squares (`marker`
  with `symbol: square`) whose size or number says how much.
- words (`words.py`): `in_figure` for whatever people typed (plotly reads tags, links and `%{}` in it), and
  `number_words` for numbers. Never set a `hovertemplate` or `texttemplate` with typed words in it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

PlotlyFigure = Any
"""A figure as plotly makes it, which says nothing of its types."""


@dataclass(frozen=True, slots=True, repr=False)
class Chart:
    """What a figure is called, the same in words, the same as a table, and what makes it when it is shown.

    `name` is short and says what is in it. `words`, `columns` and `rows` hold texts as they were typed.
    `days`: what the first cell of a row may be, in order, to go from day to day with the keyboard.
    """

    name: str
    words: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    make: Callable[[], PlotlyFigure]
    days: Sequence[str] = ()

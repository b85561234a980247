"""What of the counts may be seen: nothing of fewer than five dossiers, also not by taking one from another.

Source: primary and complementary suppression of small cells, as statistical offices do it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from supportcycle.domain.team_figures.tally import Quarter, Tally, TeamCell, TeamFigure

FEW = 5


@dataclass(frozen=True, slots=True)
class ShownCounts:
    """One figure of one quarter: the parts and the whole; None stands for "fewer than five, or not told"."""

    parts: Mapping[str, int | None]
    whole: int | None


_STOPPED = ("network_stopped", "paid_stopped")


def shown_of(
    tally: Tally, figure: TeamFigure, quarter: Quarter, beside: Collection[TeamFigure]
) -> ShownCounts:
    """The counts of a figure that may be seen `beside` the others: nor may anything follow from those.

    Each help that stopped is counted in two figures. So what came for it is shown only when both kinds of
    help that stopped are; else one of the two, or what is hidden beside them, would be what is left over.
    Goals and options have one whole as well, which is shown in both or in neither.
    """
    shown = shown_counts(tally.cells(figure, quarter), tally.whole(figure, quarter))
    if figure is not TeamFigure.REPLACED or TeamFigure.HELP not in beside:
        return shown
    help = shown_of(tally, TeamFigure.HELP, quarter, beside)
    if all(help.parts[part] is not None for part in _STOPPED):
        return shown
    return ShownCounts(dict.fromkeys(shown.parts), None)


def shown_counts(cells: Mapping[str, TeamCell], whole: TeamCell) -> ShownCounts:
    """The counts that may be seen. Parts add up to the whole, so nothing hidden may follow from the rest.

    No part of fewer than five dossiers is shown; none at all counts as such, for it tells of everybody. When
    all that is hidden is that small, one more part is hidden, the smallest: then what is left over is of five
    or more and of several parts. A whole of fewer than five hides everything.
    """
    if whole.dossiers < FEW:
        return ShownCounts(dict.fromkeys(cells), None)
    hidden = {part for part, cell in cells.items() if cell.dossiers < FEW}
    seen = [part for part in cells if part not in hidden]
    if hidden and seen:
        hidden.add(min(seen, key=lambda part: (cells[part].dossiers, cells[part].things)))
    parts = {part: None if part in hidden else cell.things for part, cell in cells.items()}
    return ShownCounts(parts, whole.things)

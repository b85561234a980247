"""What of the counts may be seen: nothing of fewer than five dossiers, also not by taking one from another.

Source: primary and complementary suppression of small cells, as statistical offices do it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from supportcycle.domain.team_figures.tally import TeamCell

FEW = 5


@dataclass(frozen=True, slots=True)
class ShownCounts:
    """One figure of one quarter: the parts and the whole; None stands for "fewer than five, or not told"."""

    parts: Mapping[str, int | None]
    whole: int | None


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

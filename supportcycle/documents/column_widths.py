"""How wide the columns of a table are."""

from collections.abc import Sequence


def column_widths(weights: Sequence[float], needs: Sequence[float], whole: float) -> list[float]:
    """Widths by weight that together are `whole`; a column gets what it needs while others have room.

    `needs` is what the longest word of each column asks for. When all needs together do not fit, they
    are all cut down alike.
    """
    if sum(needs) >= whole:
        return [whole * need / sum(needs) for need in needs]
    tight: set[int] = set()
    while True:
        widths = _shared(weights, needs, whole, tight)
        short = {at for at, need in enumerate(needs) if widths[at] < need - 1e-9}
        if not short:
            return widths
        tight |= short


def _shared(weights: Sequence[float], needs: Sequence[float], whole: float, tight: set[int]) -> list[float]:
    """Tight columns get their need, the others share the rest by weight."""
    rest = whole - sum(needs[at] for at in tight)
    weight = sum(each for at, each in enumerate(weights) if at not in tight) or 1.0
    return [needs[at] if at in tight else rest * each / weight for at, each in enumerate(weights)]

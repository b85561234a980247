"""How wide the lines to sign on are that stand beside each other."""

LONGER = 1.6
"""So much longer is the line for a name than the one for a date."""


def signing_widths(count: int, whole: float, gap: float) -> list[float]:
    """Widths with `gap` between them. A single line takes half of the whole. Of an even number each first of
    two is for a name, otherwise only the first of all is; two stand under the first two of four."""
    if count == 1:
        return [whole / 2]
    if count == 2:
        return signing_widths(4, whole, gap)[:2]
    parts = [LONGER if not at or (count % 2 == 0 and at % 2 == 0) else 1.0 for at in range(count)]
    part = (whole - gap * (count - 1)) / sum(parts)
    return [part * each for each in parts]

"""Which short facts share a row on paper."""

from collections.abc import Iterator, Sequence

THIRDS = 3
"""So many stand beside each other at most."""


def fact_rows(shares: Sequence[int], most: int) -> Iterator[list[tuple[int, int]]]:
    """Row by row which facts stand in it, each as its number and the place it begins at; `shares` says how
    many of the `most` places each takes. Their order is kept."""
    row: list[tuple[int, int]] = []
    used = 0
    for number, share in enumerate(shares):
        if row and used + share > most:
            yield row
            row, used = [], 0
        row.append((number, used))
        used += share
    if row:
        yield row

"""The order in all rows that can be drawn best: everybody once, loose people beside those they live with."""

from collections.abc import Iterable, Sequence

from supportcycle.figures.genogram.crossings import Cost, cost
from supportcycle.figures.genogram.kin import Family
from supportcycle.figures.genogram.weaving import Rows, Weaver, joined

MOST_TRIES = 60


def ordered(family: Family) -> tuple[Rows, Cost]:
    """The rows from left to right, and what they cost."""
    best = min((_woven(family, frozenset(), outward) for outward in (False, True)), key=lambda one: one[0])
    tries = MOST_TRIES
    for node in _movable(family):
        if best[0].crossings == 0 or tries <= 0:
            break
        turns = [(best[2] ^ {node}, outward) for outward in (False, True)]
        best = min([best, *(_woven(family, *turn) for turn in turns)], key=lambda one: one[0])
        tries -= 2
    return _with_loose(family, best[1]), best[0]


def _movable(family: Family) -> Iterable[int]:
    """Everybody with a partner or with several parents, twice."""
    found = [node for node in family.unions_of if family.partners(node)]
    found += [node for node, above in family.parents_of.items() if len(above) > 1]
    return (*found, *found)


def _woven(family: Family, turned: frozenset[int], outward: bool) -> tuple[Cost, Rows, frozenset[int]]:
    weaver = Weaver(family, turned, outward)
    first = sorted(range(len(family.people)), key=lambda node: (not family.people[node].index, node))
    pieces: list[Rows] = []
    for node in first:
        if node not in weaver.seen and not family.is_loose(node):
            pieces.append(weaver.weave(node))
    rows = joined(pieces)
    return cost(family, rows), rows, turned


def _with_loose(family: Family, rows: Rows) -> Rows:
    """Loose people at the left of their household, pets at its right, all others at the end of a row."""
    for node, person in enumerate(family.people):
        if family.is_loose(node):
            row = rows.setdefault(family.rows[node], [])
            home = [at for at, other in enumerate(row) if _together(family, node, other)]
            row.insert(_spot(family, row, home, person.pet) if home else len(row), node)
    return dict(sorted(rows.items()))


def _together(family: Family, a: int, b: int) -> bool:
    home = family.people[a].household
    return bool(home) and home == family.people[b].household


def _spot(family: Family, row: Sequence[int], home: Sequence[int], last: bool) -> int:
    """A place beside the household, by preference where it does not come between a couple."""
    spots = [min(home), max(home) + 1]
    if last:
        spots.reverse()
    free = (at for at in spots if not (0 < at < len(row) and _couple(family, row[at - 1], row[at])))
    return next(free, spots[0])


def _couple(family: Family, a: int, b: int) -> bool:
    return any(other == b for other, _ in family.partners(a))

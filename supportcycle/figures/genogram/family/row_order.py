"""Who stands beside whom: every row of a family from left to right, so that its lines need not cross."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from supportcycle.figures.genogram.family.crossings import Cost, cost
from supportcycle.figures.genogram.family.spans import span
from supportcycle.figures.genogram.family.unions import Family

Rows = dict[int, list[int]]


@dataclass
class RowPart:
    """Part of a family in rows, and the families that hang on at its sides, the nearest first."""

    rows: Rows
    left: list["RowPart"] = field(default_factory=list)
    right: list["RowPart"] = field(default_factory=list)

    def flat(self) -> Rows:
        """The rows of all together."""
        pieces = (*(piece.flat() for piece in reversed(self.left)), self.rows)
        return joined((*pieces, *(piece.flat() for piece in self.right)))


def joined(pieces: Iterable[Mapping[int, Sequence[int]]]) -> Rows:
    """Rows side by side."""
    rows: Rows = {}
    for piece in pieces:
        for row, nodes in piece.items():
            rows.setdefault(row, []).extend(nodes)
    return rows


@dataclass
class RowOrdering:
    """Weaves from the oldest ancestor down. People in `turned` take the side they would not take by
    themselves; with `outward` the in-laws of the children stand further in than those of their parents.
    `doors` are people through whom a family hangs on to another, with the side where that one is."""

    family: Family
    turned: frozenset[int] = frozenset()
    outward: bool = False
    seen: set[int] = field(default_factory=set)
    doors: dict[int, int] = field(default_factory=dict)

    def weave(self, start: int) -> Rows:
        """The rows of all who are related to `start`."""
        return self._whole(start).flat()

    def _whole(self, node: int) -> RowPart:
        """The family of `node`, from the top."""
        while above := self.family.parents_of.get(node):
            parents = self.family.unions[above[0]].partners
            node = next((parent for parent in parents if parent in self.family.parents_of), parents[0])
        return self._down(node, self._own_side(node))

    def _through(self, node: int, door: int) -> RowPart:
        """The family of `node`, who stands at the side where they are already known."""
        self.doors[node] = door
        return self._whole(node)

    def _own_side(self, node: int) -> int:
        """Where somebody's partner stands: 1 is right. If it does not matter, women stand right of men."""
        side = -1 if self.family.people[node].sex == "female" else 1
        return -side if node in self.turned else side

    def _down(self, node: int, side: int) -> RowPart:
        """Somebody with their partners, children, and the families they married into on `side`."""
        if node in self.seen:
            return RowPart({})
        self.seen.add(node)
        unit = self._unit(node, side)
        ways = self._ways(unit, side)
        piece = RowPart({self.family.rows[node]: unit})
        below = [kid for union in self._from_left(unit, ways) for kid in self._children(union)]
        piece.rows = joined((piece.rows, *(kid.rows for kid in below)))
        own = [(way, self._through(other, -way)) for other, way in ways.items()]
        found = {
            -1: [other for kid in reversed(below) for other in kid.left],
            1: [other for kid in below for other in kid.right],
        }
        for way, target in ((-1, piece.left), (1, piece.right)):
            mine = [other for toward, other in own if toward == way]
            target += found[way] + mine if self.outward else mine + found[way]
        return piece

    def _ways(self, unit: Sequence[int], side: int) -> dict[int, int]:
        """On which side the families of partners come: one on `side`, more in turn on both."""
        others = list(dict.fromkeys(other for one in unit for other in self._bridges(one)))
        first = side if len(others) == 1 else -side
        return {other: first if at % 2 == 0 else -first for at, other in enumerate(others)}

    def _unit(self, node: int, side: int) -> list[int]:
        """Somebody with all partners who have no family of their own in the drawing."""
        bridged = bool(self._bridges(node))
        chains = [self._chain(other) for other in self._newcomers(node)]
        if not chains:
            return [node]
        if len(chains) == 1:
            return self._placed(node, chains, -side if bridged else side)
        if len(chains) == 2 and not bridged:
            first, second = chains if node not in self.turned else chains[::-1]
            return [*reversed(first), node, *second]
        turn = -1 if node in self.turned else 1
        if len(chains[0]) > 1 and not bridged:
            return [*reversed(chains[0]), *self._placed(node, chains[1:], 1)][::turn]
        return self._placed(node, chains, turn)

    def _placed(self, node: int, chains: Sequence[Sequence[int]], side: int) -> list[int]:
        row = [node, *(one for chain in sorted(chains, key=lambda chain: len(chain) > 1) for one in chain)]
        return row if side > 0 else row[::-1]

    def _newcomers(self, node: int) -> Iterator[int]:
        """Partners who come in without parents."""
        for other, _ in self.family.partners(node):
            if other not in self.seen and other not in self.family.parents_of:
                self.seen.add(other)
                yield other

    def _chain(self, node: int) -> list[int]:
        """A newcomer, with the other partners of that newcomer further out."""
        chains = [self._chain(other) for other in self._newcomers(node)]
        return [node, *(one for chain in sorted(chains, key=len) for one in chain)]

    def _bridges(self, node: int) -> list[int]:
        """Who leads to another family: partners with parents, second parents."""
        partners = [other for other, _ in self.family.partners(node) if other in self.family.parents_of]
        others = self.family.parents_of.get(node, ())[1:]
        seconds = [parent for union in others for parent in self.family.unions[union].partners]
        return [other for other in (*partners, *seconds) if other not in self.seen]

    def _from_left(self, unit: Sequence[int], ways: Mapping[int, int]) -> list[int]:
        """The unions of a unit, in the order in which their children hang."""
        unions = {union: None for node in unit for union in self.family.unions_of.get(node, ())}
        x: dict[int, float] = {node: at for at, node in enumerate(unit)}
        for union in unions:
            for node in self.family.unions[union].partners:
                x.setdefault(node, ways.get(node, 1) * len(unit) * 2)
        return sorted(unions, key=lambda union: span(self.family, union, x).middle(x))

    def _children(self, union: int) -> list[RowPart]:
        """The children of a union from left to right, by birth if their own families allow it."""
        nodes = [child.node for child in self.family.unions[union].children if child.node not in self.seen]
        home = [node for node in nodes if self.family.parents_of[node][0] == union]
        sides = self._sides([node for node in home if self._bridges(node)])
        kids = [(node, self._down(node, sides.get(node, self._own_side(node)))) for node in home]
        away = [node for node in nodes if node not in home and node not in self.seen]
        guests = [RowPart({}, right=[self._through(node, -1)]) for node in away]
        return [*(piece for _, piece in self._at_ends(kids)), *guests]

    def _sides(self, married: Sequence[int]) -> dict[int, int]:
        if len(married) == 1:
            return {married[0]: self._own_side(married[0])}
        sides = {node: -1 if at % 2 == 0 else 1 for at, node in enumerate(married)}
        return {node: -side if node in self.turned else side for node, side in sides.items()}

    def _at_ends(self, kids: list[tuple[int, RowPart]]) -> list[tuple[int, RowPart]]:
        """Who has in-laws aside goes to the end when something hangs under a brother or sister on the way."""

        def place(one: tuple[int, RowPart]) -> int:
            door = self.doors.get(one[0], 0)
            return door or (1 if one[1].right else -1 if one[1].left else 0)

        for at, one in enumerate(kids):
            way = kids[at + 1 :] if place(one) > 0 else kids[:at] if place(one) < 0 else []
            if not all(self._lets_pass(one[0], node) for node, _ in way):
                return sorted(kids, key=place)
        return kids

    def _lets_pass(self, node: int, other: int) -> bool:
        """Whether the line that leads aside from somebody crosses nothing at a brother or sister."""
        return other not in self.family.unions_of and len(self.family.parents_of[node]) == 1


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
    weaver = RowOrdering(family, turned, outward)
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

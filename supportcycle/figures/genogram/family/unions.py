"""A family as numbered people, their unions, and the row each of them stands in."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from supportcycle.figures.genogram.data import DescentKind, GenogramPartnership, GenogramPerson

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Child:
    """Somebody under a union."""

    node: int
    kind: DescentKind
    twins: str


@dataclass(frozen=True, slots=True)
class Union:
    """One or two people with the children they have together; without `ties` it is a parent alone."""

    partners: tuple[int, ...]
    ties: tuple[GenogramPartnership, ...] = ()
    children: tuple[Child, ...] = ()

    def other(self, node: int) -> int | None:
        """The partner of `node`."""
        return next((partner for partner in self.partners if partner != node), None)


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A tie that has no place in the drawing: its sign, and between whom."""

    sign: str
    a: int
    b: int


@dataclass(frozen=True, slots=True)
class Family:
    """`rows` says for each of the people in which row they stand; the oldest generation has the lowest.
    `parents_of` has the unions somebody is a child of, the nearest first."""

    people: Sequence[GenogramPerson]
    unions: Sequence[Union]
    rows: Sequence[int]
    unplaced: Sequence[Unplaced] = ()
    unions_of: Mapping[int, Sequence[int]] = field(default_factory=dict)
    parents_of: Mapping[int, Sequence[int]] = field(default_factory=dict)

    def is_loose(self, node: int) -> bool:
        """Whether no line of the family leads to this person."""
        return node not in self.unions_of and node not in self.parents_of

    def partners(self, node: int) -> list[tuple[int, int]]:
        """The partners of somebody with the union they share, in order of time."""
        unions = in_order(self.unions_of.get(node, ()), self.year)
        pairs = ((self.unions[union].other(node), union) for union in unions)
        return [(other, union) for other, union in pairs if other is not None]

    def year(self, union: int) -> int | None:
        """When a union began, as far as known: its date, or else its first child."""
        since = [tie.since for tie in self.unions[union].ties if tie.since is not None]
        born = (self.people[child.node].birth_year for child in self.unions[union].children)
        return min(since or [year for year in born if year is not None], default=None)


def in_order(items: Iterable[T], year: Callable[[T], int | None]) -> list[T]:
    """The items by year; those without a year keep the place they were given in."""
    given = list(items)
    dated = [(found, at) for at, item in enumerate(given) if (found := year(item)) is not None]
    places = {place: at for (_, place), (_, at) in zip(dated, sorted(dated), strict=True)}
    return [given[places.get(at, at)] for at in range(len(given))]

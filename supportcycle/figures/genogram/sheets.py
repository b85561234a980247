"""A genogram that is too large for one sheet as several: a piece of the family on each, and who stands on two
of them says so."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from supportcycle.figures.base.drawing import HIGHEST, Drawing
from supportcycle.figures.genogram.data import Bond, GenogramDescent, GenogramPartnership, GenogramPerson

LYING, UPRIGHT = (1040.0, 550.0), (720.0, 720 * HIGHEST)
"""How wide and how high a drawing for one sheet is at most."""


class FamilyPart(NamedTuple):
    """Some of a family: everybody in it, and what is between them."""

    persons: Sequence[GenogramPerson]
    partnerships: Sequence[GenogramPartnership]
    descents: Sequence[GenogramDescent]
    bonds: Sequence[Bond]


Draw = Callable[[FamilyPart], Drawing]
Fit = Callable[[Collection[str]], bool]
"""Whether these people fit on one sheet."""
Tie = GenogramPartnership | GenogramDescent | Bond
PATIENCE, MANY = 4, (10, 11)
"""How many groups in a row may not fit before a sheet is full; numbers as wide as those of sheets get."""


class Group(NamedTuple):
    """People who belong on one sheet: a couple or a parent, with their children."""

    top: tuple[str, ...]
    children: tuple[str, ...] = ()

    @property
    def people(self) -> frozenset[str]:
        return frozenset((*self.top, *self.children))

    def without(self, here: Collection[str]) -> "Group | None":
        """What is left of it when these people were drawn together; nothing when that is all."""
        if any(one not in here for one in self.top):
            return self
        left = tuple(child for child in self.children if child not in here)
        return Group(self.top, left) if left else None


def fits(drawing: Drawing, sheet: tuple[float, float]) -> bool:
    """Whether a drawing is no larger than a sheet."""
    return drawing.width <= sheet[0] and drawing.height <= sheet[1]


def sheets(whole: FamilyPart, draw: Draw, also_on: str) -> tuple[Drawing, ...]:
    """The family on as few sheets as it takes, lying or else upright; `also_on` goes before the numbers of
    the other sheets that somebody stands on."""
    found: list[tuple[int, int, tuple[Drawing, ...]]] = []
    for sheet in (LYING, UPRIGHT):
        room = partial(_has_room, _marked(whole, also_on), draw, sheet)
        drawings = tuple(map(draw, _with_numbers(list(_pieces(whole, room)), also_on)))
        found.append((sum(not fits(each, sheet) for each in drawings), len(drawings), drawings))
    return min(found, key=lambda one: one[:2])[2]


def _has_room(marked: FamilyPart, draw: Draw, sheet: tuple[float, float], people: Collection[str]) -> bool:
    return fits(draw(_piece(marked, people)), sheet)


def _marked(whole: FamilyPart, also_on: str) -> FamilyPart:
    """Everybody who may come to stand on several sheets, with the words that will say so."""
    times = Counter(person for group in _groups(whole) for person in group.people)
    told = [_told(person, also_on, MANY if times[person.id] > 1 else ()) for person in whole.persons]
    return whole._replace(persons=told)


def _pieces(whole: FamilyPart, fit: Fit) -> Iterator[FamilyPart]:
    """From the first person on, each time what is nearest, as much of it as a sheet holds."""
    groups = _groups(whole)
    while groups:
        order = list(_nearest(groups, whole.persons))
        piece = _largest(whole, order, fit)
        here = {person.id for person in piece.persons}
        groups = [left for group in groups if (left := group.without(here))]
        yield piece


def _groups(whole: FamilyPart) -> list[Group]:
    """A couple or parent with all children, each bond, and whoever is tied to nobody."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    ties: list[Tie] = [*whole.partnerships, *whole.descents]
    for tie in ties:
        if ends := _ends(tie, whole):
            top, children = (ends[1:], ends[:1]) if isinstance(tie, GenogramDescent) else (ends, ())
            found[top] = (*found.get(top, ()), *children)
    groups = [Group(*each) for each in found.items()]
    groups += [Group(ends) for bond in whole.bonds if (ends := _ends(bond, whole))]
    tied = {person for group in groups for person in group.people}
    return [*groups, *(Group((person.id,)) for person in whole.persons if person.id not in tied)]


def _ends(tie: Tie, whole: FamilyPart) -> tuple[str, ...]:
    """Who has to be there for a tie to be drawn; nobody when one of them is not in the family at all."""
    match tie:
        case GenogramDescent(child, parents):
            couple = next((each for each in whole.partnerships if each.id == parents), None)
            ends = (child, *((couple.a, couple.b) if couple else (parents,)))
        case _:
            ends = (tie.a, tie.b)
    known, named = {person.id for person in whole.persons}, tuple(end for end in ends if end is not None)
    return named if known.issuperset(named) else ()


def _nearest(groups: Sequence[Group], persons: Sequence[GenogramPerson]) -> Iterator[Group]:
    """The groups one after another, each time the first that shares somebody with those before it."""
    known, rest = {person.id for person in persons[:1]}, list(groups)
    while rest:
        group = next((each for each in rest if not known.isdisjoint(each.people)), rest[0])
        rest.remove(group)
        known |= group.people
        yield group


def _largest(whole: FamilyPart, order: Sequence[Group], fit: Fit) -> FamilyPart:
    """As many of the groups as one sheet holds, first those with somebody who is there already; of the first
    group, when it is too large by itself, as many of the children."""
    top, children = order[0]
    while len(children) > 1 and not fit({*top, *children}):
        children = children[:-1]
    here = frozenset((*top, *children))
    for near in (True, False):
        misses = 0
        for group in order[1:]:
            if misses < PATIENCE and here.isdisjoint(group.people) is not near:
                is_in = fit(here | group.people)
                here, misses = (here | group.people, 0) if is_in else (here, misses + 1)
    return _piece(whole, here)


def _piece(whole: FamilyPart, here: Collection[str]) -> FamilyPart:
    def within(tie: Tie) -> bool:
        ends = _ends(tie, whole)
        return bool(ends) and all(end in here for end in ends)

    return FamilyPart(
        [person for person in whole.persons if person.id in here],
        [tie for tie in whole.partnerships if within(tie)],
        [tie for tie in whole.descents if within(tie)],
        [tie for tie in whole.bonds if within(tie)],
    )


def _with_numbers(pieces: Sequence[FamilyPart], also_on: str) -> Iterator[FamilyPart]:
    """The pieces with, at whoever stands on more of them, the numbers of the others."""
    places: dict[str, list[int]] = {}
    for number, piece in enumerate(pieces, 1):
        for person in piece.persons:
            places.setdefault(person.id, []).append(number)
    for number, piece in enumerate(pieces, 1):
        persons = [
            _told(person, also_on, [at for at in places[person.id] if at != number])
            for person in piece.persons
        ]
        yield piece._replace(persons=persons)


def _told(person: GenogramPerson, also_on: str, others: Sequence[int]) -> GenogramPerson:
    if not others or not also_on:
        return person
    note = f"{also_on} {', '.join(map(str, others))}"
    return replace(person, note="; ".join(filter(None, (person.note, note))))

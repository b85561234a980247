"""From what was given to a family: whatever is doubled or contradicts itself is set apart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from supportcycle.figures.genogram.data import GenogramDescent, GenogramPartnership, GenogramPerson
from supportcycle.figures.genogram.family.generations import generations
from supportcycle.figures.genogram.family.unions import Child, Family, Union, Unplaced, in_order

NEARNESS = {"birth": 0, "adopted": 1, "foster": 2, "step": 3}
Ends = tuple[int, ...]


def related(
    persons: Iterable[GenogramPerson],
    partnerships: Iterable[GenogramPartnership],
    descents: Iterable[GenogramDescent],
) -> Family:
    """The family that was given. A partner who is not among the persons is an unknown partner; a tie that
    cannot be drawn with the others (somebody who is their own ancestor) becomes `unplaced`."""
    people = list({person.id: person for person in persons}.values())
    unions = _unions(people, partnerships, descents)
    rows = generations(people, unions)
    kept, unplaced = _fitting(unions, rows)
    unions_of: dict[int, list[int]] = {}
    parents_of: dict[int, list[int]] = {}
    for at, union in enumerate(kept):
        for node in union.partners:
            unions_of.setdefault(node, []).append(at)
        for child in union.children:
            parents_of.setdefault(child.node, []).append(at)
    for node, above in parents_of.items():
        above.sort(key=lambda at: NEARNESS.get(_kind(kept[at], node), 4))
    return Family(people, kept, rows, unplaced, unions_of, parents_of)


def _kind(union: Union, node: int) -> str:
    return next(child.kind for child in union.children if child.node == node)


def _unions(
    people: list[GenogramPerson],
    partnerships: Iterable[GenogramPartnership],
    descents: Iterable[GenogramDescent],
) -> list[Union]:
    """The unions in the order given; unknown partners are added to `people`."""
    numbers = {person.id: at for at, person in enumerate(people)}
    found: dict[Ends, Union] = {}
    named: dict[str, Ends] = {}
    for tie in partnerships:
        pair = _pair(tie, numbers, people)
        if pair:
            union = found.get(pair, Union(pair))
            found[pair] = replace(union, ties=(*union.ties, tie))
            named.setdefault(tie.id, pair)
    for descent in descents:
        parents = named.get(descent.parents) or _alone(descent.parents, numbers)
        child = numbers.get(descent.child, -1)
        if parents and child >= 0 and child not in parents:
            union = found.get(parents, Union(parents))
            found[parents] = _with_child(union, Child(child, descent.kind, descent.twins))
    return [replace(union, children=_by_birth(union.children, people)) for union in found.values()]


def _pair(tie: GenogramPartnership, numbers: Mapping[str, int], people: list[GenogramPerson]) -> Ends:
    known = [numbers[end] for end in (tie.a, tie.b) if end is not None and end in numbers]
    if not known or tie.a == tie.b:
        return ()
    if len(known) == 1:
        known.append(len(people))
        people.append(GenogramPerson(id=""))
    return tuple(sorted(known))


def _alone(parent: str, numbers: Mapping[str, int]) -> Ends:
    return (numbers[parent],) if parent in numbers else ()


def _with_child(union: Union, child: Child) -> Union:
    if any(child.node == other.node for other in union.children):
        return union
    return replace(union, children=(*union.children, child))


def _by_birth(children: Sequence[Child], people: Sequence[GenogramPerson]) -> tuple[Child, ...]:
    """Oldest first; twins side by side."""
    ordered = in_order(children, lambda child: people[child.node].birth_year)
    first = {child.twins: at for at, child in reversed(list(enumerate(ordered))) if child.twins}
    return tuple(
        child for _, child in sorted(enumerate(ordered), key=lambda one: first.get(one[1].twins, one[0]))
    )


def _fitting(unions: Iterable[Union], rows: Sequence[int]) -> tuple[list[Union], list[Unplaced]]:
    """The unions as far as partners stand in one row and children in the next, and all other ties."""
    kept: list[Union] = []
    unplaced: list[Unplaced] = []
    for union in unions:
        if len({rows[node] for node in union.partners}) > 1:
            a, b = union.partners
            unplaced += [Unplaced(f"partnership.{tie.kind}", a, b) for tie in union.ties]
            union = _parent_of(union, rows)
        below = rows[union.partners[0]] + 1
        fitting = tuple(child for child in union.children if rows[child.node] == below)
        wrong = (child for child in union.children if child not in fitting)
        unplaced += [
            Unplaced(f"descent.{child.kind}", parent, child.node)
            for child in wrong
            for parent in union.partners
        ]
        if fitting or union.ties:
            kept.append(replace(union, children=fitting))
    return kept, unplaced


def _parent_of(union: Union, rows: Sequence[int]) -> Union:
    """One parent alone, instead of a couple that does not stand in one row."""
    fits = {
        node: sum(rows[child.node] == rows[node] + 1 for child in union.children) for node in union.partners
    }
    return Union((max(union.partners, key=lambda node: fits[node]),), (), union.children)

"""In which row everybody stands: partners side by side, children one row below their parents."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from supportcycle.figures.genogram.data import GenogramPerson
from supportcycle.figures.genogram.family.unions import Union

GENERATION = 28
"""Years between two rows, for people whom no line connects."""

Rows = dict[int, int]


def generations(people: Sequence[GenogramPerson], unions: Sequence[Union]) -> list[int]:
    """The row of each of the people, counted from the oldest generation. The first index person and all who
    are related to them come first; others are fitted in by their household or by their year of birth."""
    steps = _steps(unions)
    rows: Rows = {}
    for start in sorted(range(len(people)), key=lambda at: (not people[at].index, at not in steps, at)):
        if start not in rows:
            found = _reached(start, steps)
            shift = _shift(found, rows, people) if rows else 0
            rows |= {node: row + shift for node, row in found.items()}
    numbers = {row: at for at, row in enumerate(sorted(set(rows.values())))}
    return [numbers[rows[at]] for at in range(len(people))]


def _steps(unions: Sequence[Union]) -> dict[int, list[tuple[int, int]]]:
    """From each of the people: who is near, and how many rows further down."""
    steps: dict[int, list[tuple[int, int]]] = {}
    for union in unions:
        for node in union.partners:
            near = [(other, 0) for other in union.partners if other != node]
            steps.setdefault(node, []).extend(near + [(child.node, 1) for child in union.children])
        for child in union.children:
            steps.setdefault(child.node, []).extend((parent, -1) for parent in union.partners)
    return steps


def _reached(start: int, steps: Mapping[int, Sequence[tuple[int, int]]]) -> Rows:
    """The rows of all relatives; when ties contradict each other, descent weighs more than partnership."""
    rows: Rows = {}
    waiting = deque([(start, 0)])
    while waiting:
        node, row = waiting.popleft()
        if node in rows:
            continue
        rows[node] = row
        for other, down in steps.get(node, ()):
            if down:
                waiting.appendleft((other, row + down))
            else:
                waiting.append((other, row))
    return rows


def _shift(found: Rows, rows: Rows, people: Sequence[GenogramPerson]) -> int:
    """How far people without a line to the others go down, to stand among them where they belong."""
    guess = next(_guesses(found, rows, people), 0)
    if len(found) > 1:
        return guess
    return min(max(guess, min(rows.values())), max(rows.values()))


def _guesses(found: Rows, rows: Rows, people: Sequence[GenogramPerson]) -> Iterator[int]:
    dated = [(people[node].birth_year or 0, row) for node, row in rows.items() if _counts(people[node])]
    for node, row in found.items():
        year = people[node].birth_year or 0
        if dated and _counts(people[node]):
            near, level = min(dated, key=lambda one: (abs(one[0] - year), one))
            yield level + round((year - near) / GENERATION) - row
    for node, row in found.items():
        home = people[node].household
        there = [rows[other] for other in rows if home and people[other].household == home]
        if there:
            yield (max(there) if people[node].pet else min(there)) - row


def _counts(person: GenogramPerson) -> bool:
    return person.birth_year is not None and not person.pet

"""Where in a dossier everything stays covered: what was said in a life domain or about somebody who must, and
what follows from that."""

from collections.abc import Collection, Iterator

from supportcycle.domain.model.base import Path, texts_in
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.profile import INTERESTS, LEISURE, SOCIAL_CONTACTS, Wish, first_row, is_said_in
from supportcycle.domain.update import value_at


def covered_places(dossier: Dossier, rows: Collection[str], people: Collection[str]) -> frozenset[Path]:
    """The places, within a round: each is a path, such as `("goals", "g1")`. `rows` are life domains and
    dimensions of quality of life."""
    if not rows and not people:
        return frozenset()
    return frozenset(
        place for round in dossier.rounds.values() for place in _in_round(round, rows, frozenset(people))
    )


def texts_covered(dossier: Dossier, places: Collection[Path], rows: Collection[str]) -> Iterator[str]:
    """All that was said in these places, and in these rows of any worksheet."""
    for round in dossier.rounds.values():
        cells = [sheet.cells.get(row, {}) for sheet in round.sheets.values() for row in rows]
        for part in (*(value_at(round, place) for place in places), *cells):
            yield from (text for _, text in texts_in(part) if type(text) is str)


def is_within(path: Path, places: Collection[Path], rows: Collection[str]) -> bool:
    """Whether what stands at `path` is in one of these places or rows."""
    if not places and not rows:
        return False
    if any(part in rows or first_row(part) in rows for part in path):
        return True
    return any(path[at : at + length] in places for at in range(len(path)) for length in (2, 4))


def _in_round(round: Round, rows: Collection[str], people: frozenset[str]) -> Iterator[Path]:
    wishes = {id for id, wish in round.wishes.items() if _is_covered(id, wish, rows, people)}
    yield from (("wishes", id) for id in wishes)
    for id, mark in round.marks.items():
        if first_row(id) in rows or mark.person in people:
            yield "marks", id
    goals = {id for id, goal in round.goals.items() if _follows(goal, wishes, people)}
    yield from (("goals", id) for id in goals)
    for id, sheet in round.option_sheets.items():
        if sheet.goal in goals:
            yield "option_sheets", id
        options = ((key, option) for key, option in sheet.options.items() if option.person in people)
        yield from (("option_sheets", id, "options", key) for key, _ in options)
    if LEISURE in rows:
        yield "sheets", INTERESTS
    if SOCIAL_CONTACTS in rows:
        yield "network", "street"
    yield from _in_plans(round, goals)


def _is_covered(id: str, wish: Wish, rows: Collection[str], people: frozenset[str]) -> bool:
    return any(is_said_in(id, wish, row) for row in rows) or not people.isdisjoint(wish.people)


def _follows(goal: Goal, wishes: Collection[str], people: frozenset[str]) -> bool:
    return not people.isdisjoint(goal.people) or any(wish in wishes for wish in goal.wishes)


def _in_plans(round: Round, goals: Collection[str]) -> Iterator[Path]:
    for version_id, version in round.versions.items():
        for goal_id in version.plans.keys() & goals:
            yield "versions", version_id, "plans", goal_id
            yield from (("steps", step_id) for step_id in version.plans[goal_id].steps)

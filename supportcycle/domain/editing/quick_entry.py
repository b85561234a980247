"""Lines that ask for one thing after another: where one is typed now, and the next turn once it was taken."""

from typing import Literal

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, next_id, number_in_id
from supportcycle.domain.update import value_at, with_value

Kind = Literal["lines", "fields"]
_TURN = "t"


def place_of_line(dossier: Dossier, page: str, name: str, kind: Kind = "lines") -> Path:
    """Where the line `name` of a page is typed on now: the first turn with words, else the last."""
    line = ("half_said", page, kind, name)
    turns = value_at(dossier, line) or {}
    waiting = [turn for turn, words in turns.items() if words.strip()]
    if waiting:
        return (*line, min(waiting, key=number_in_id))
    return (*line, max(turns, key=number_in_id, default=f"{_TURN}1"))


def with_taken(dossier: Dossier, place: Path) -> Dossier:
    """The dossier in which what stood at this place of a line was taken over: the next turn is empty.

    Words that are still under way to the old place are known as taken by that, see `is_taken`. What waits on
    another turn stays.
    """
    here, turns = place[-1], value_at(dossier, place[:-1]) or {}
    last = max((here, *turns), key=number_in_id)
    kept = {turn: words for turn, words in turns.items() if turn != here and (words.strip() or turn == last)}
    return with_value(dossier, place[:-1], kept if last != here else kept | {next_id([here], _TURN): ""})


def next_place(dossier: Dossier, place: Path) -> Path:
    """A place on the same line where nobody is typing."""
    turns = value_at(dossier, place[:-1]) or {}
    return (*place[:-1], next_id((place[-1], *turns), _TURN))


def is_taken(dossier: Dossier, path: Path) -> bool:
    """Whether this is the place of a line where everything was taken over already; False for other places."""
    if path[0] != "half_said":
        return False
    turns = value_at(dossier, path[:-1]) or {}
    return path[-1] not in turns and any(number_in_id(turn) > number_in_id(path[-1]) for turn in turns)

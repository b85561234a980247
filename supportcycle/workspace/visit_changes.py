"""What came into a dossier during a visit: the client's words and choices, where they stand, in the order of
the dossier."""

from collections.abc import Iterable, Iterator

from supportcycle.domain.model.base import Path, children, first_line
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.update import value_at
from supportcycle.domain.visits.guard import SHOWN
from supportcycle.workspace.diff import GONE, PathChange, differences
from supportcycle.workspace.field_keys import is_text_place

_APART = frozenset({"half_said", "interpreted", "private", "put_away", "spoken"})
_NO_WORDS = frozenset({"rank"})
"""What is kept as typed and says nothing by itself."""


def changes_during(before: Dossier, now: Dossier) -> list[PathChange]:
    """Every place that differs from when the visit began; nothing of the visit itself, nor what was only half
    typed, nor the worker's own."""
    return [
        change
        for change in differences(before, now)
        if change.path[0] not in _APART and "visits" not in change.path[2:3]
    ]


def said_in(changes: Iterable[PathChange], now: Dossier) -> dict[Path, str]:
    """Of these changes what a moment asks for, in words, by its place; of somebody or an idea that was chosen
    who or what that is."""
    return {
        path: words
        for change in changes
        if change.new is not GONE
        for path, value in _texts(change.new, change.path)
        if is_said(now, path) and (words := _words(now, path, value))
    }


def is_said(dossier: Dossier, path: Path) -> bool:
    """Whether a moment of a visit may ask for what stands at a place."""
    for at in range(len(path) - 1, 0, -1):
        holder = value_at(dossier, path[:at])
        if holder is not None and not isinstance(holder, dict):
            return f"{type(holder).__name__}.{path[at]}" in SHOWN
    return False


def idea_chosen(path: Path, id: str) -> Path:
    """Where the words stand of an idea that was chosen at a place of its sheet."""
    return (*path[:-1], "options", id, "text")


def _words(dossier: Dossier, path: Path, value: str) -> str:
    if is_text_place(path):
        return "" if path[-1] in _NO_WORDS else value.strip()
    if path[-1] == "person":
        person = dossier.people.get(value)
        return shown_name(person) if person else ""
    idea = value_at(dossier, idea_chosen(path, value))
    return first_line(idea) if isinstance(idea, str) else ""


def _texts(node: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(node, str):
        if node.strip() and type(node) is str:
            yield path, node
        return
    for key, value in (children(node) or {}).items():
        yield from _texts(value, (*path, str(key)))

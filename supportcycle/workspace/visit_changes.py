"""What came into a dossier during a visit: the client's words, where they stand, in the order of the
dossier."""

from collections.abc import Iterator

from supportcycle.domain.model.base import Path, children
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at
from supportcycle.domain.visits.guard import SHOWN
from supportcycle.workspace.diff import GONE, differences

_APART = frozenset({"half_said", "private", "put_away"})


def came_in(before: Dossier, now: Dossier) -> dict[Path, str]:
    """Every text that is there now and was not so then, by its place; nothing of the visit itself, nor what
    was only half typed, nor the worker's own."""
    found: dict[Path, str] = {}
    for change in differences(before, now):
        if change.path[0] not in _APART and "visits" not in change.path[2:3] and change.new is not GONE:
            found |= dict(_texts(change.new, change.path))
    return found


def said_at_the_table(before: Dossier, now: Dossier) -> dict[Path, str]:
    """Of what came in, the words that a moment asks for: what can be read back to the client."""
    return {path: words for path, words in came_in(before, now).items() if is_said(now, path)}


def is_said(dossier: Dossier, path: Path) -> bool:
    """Whether a moment of a visit may ask for what stands at a place."""
    for at in range(len(path) - 1, 0, -1):
        holder = value_at(dossier, path[:at])
        if holder is not None and not isinstance(holder, dict):
            return f"{type(holder).__name__}.{path[at]}" in SHOWN
    return False


def _texts(node: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(node, str):
        if node.strip() and type(node) is str:
            yield path, node
        return
    for key, value in (children(node) or {}).items():
        yield from _texts(value, (*path, str(key)))

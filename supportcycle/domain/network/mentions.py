"""Names in running text: only people can see whom such a name means, so it is shown and never changed."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from supportcycle.domain.base import Path
from supportcycle.domain.dossier import Dossier
from supportcycle.domain.whole_words import SHORTEST_NAME, any_of

_APART = frozenset({"people", "snapshots", "private"})


def texts_of(dossier: Dossier) -> dict[Path, str]:
    """All that was typed, but in the register, in kept maps and in the worker's own notes."""
    parts = {name: value for name, value in dossier.__dict__.items() if name not in _APART}
    return dict(_texts(parts, ()))


def mentions(texts: Mapping[Path, str], name: str) -> list[Path]:
    """The places where this name stands as words of its own."""
    wanted = name.strip()
    found = any_of((wanted,)) if len(wanted) >= SHORTEST_NAME else None
    return [path for path, text in texts.items() if found.search(text)] if found else []


def _texts(node: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(node, str):
        if " " in node or len(node) >= SHORTEST_NAME:
            yield path, node
        return
    below = node.__dict__ if isinstance(node, BaseModel) else node if isinstance(node, dict) else {}
    for key, value in below.items():
        yield from _texts(value, (*path, str(key)))

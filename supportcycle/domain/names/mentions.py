"""Names in running text: only people can see whom such a name means, so it is shown and never changed."""

from collections.abc import Mapping

from supportcycle.domain.model.base import Path, children, texts_in
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.names.matching import NameWords, index_of

_SHORTEST = 2
_APART = frozenset({"people", "snapshots", "private"})


def texts_of(dossier: Dossier) -> dict[Path, str]:
    """All that was typed, but in the register, in kept maps and in the worker's own notes."""
    parts = {name: value for name, value in (children(dossier) or {}).items() if name not in _APART}
    return {path: words for path, words in texts_in(parts) if len(words) >= _SHORTEST}


def mentions(texts: Mapping[Path, str], name: str, words: NameWords) -> list[Path]:
    """The places where somebody of this name is named: the whole of it or a part, in any spelling."""
    index = index_of({"": name}, words)
    return [path for path, text in texts.items() if index.hits(text)]

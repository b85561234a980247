"""Which words the client reads, as templates/client_words.toml lists them: by file and by key."""

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from supportcycle.content.language import words_file
from supportcycle.content.template_file import read_toml

Sentences = dict[str, dict[str, str]]
"""The file, from the folder of its language; then by dotted key what it says."""


def client_sentences(folder: Path) -> Sentences:
    """What this folder of a language says of all that the client reads; nothing of what it leaves empty.

    TemplateError when a file of it is no TOML.
    """
    found: Sentences = {}
    for place, keys in _places(folder):
        said = {key: words for key, words in sentences_of(folder / place).items() if is_listed(key, keys)}
        found.setdefault(place, {}).update(said)
    return found


def sentences_of(file: Path) -> dict[str, str]:
    """Everything one file says by dotted key, in which a row of a list goes by its `key`. TemplateError."""
    return dict(_flat(read_toml(file), ""))


def is_listed(key: str, patterns: Sequence[str]) -> bool:
    """Whether one of the patterns is this key; a `*` in one stands for anything."""
    return any(fnmatchcase(key, pattern) for pattern in patterns)


def listed_keys(place: str) -> list[str]:
    """The patterns of what the client reads in this file, by its place in the folder of a language."""
    words = _listed(words_file().parent)["words"]
    return [key for pattern, keys in words.items() if fnmatchcase(place, pattern) for key in keys]


def in_dutch_too(place: str) -> Sequence[str]:
    """The patterns of what is agreed to, of rights and of danger in a file: Dutch stands there too."""
    return _listed(words_file().parent)["dutch_too"].get(place, ())


@cache
def _listed(templates: Path) -> Mapping[str, Mapping[str, Sequence[str]]]:
    return read_toml(templates / "client_words.toml")


def _places(folder: Path) -> Iterator[tuple[str, Sequence[str]]]:
    """The files of this folder that hold words for the client, with the keys of those."""
    for pattern, keys in _listed(words_file().parent)["words"].items():
        for file in sorted(folder.glob(pattern)):
            yield file.relative_to(folder).as_posix(), keys


def _flat(node: Any, key: str) -> Iterator[tuple[str, str]]:
    match node:
        case dict():
            for name, each in node.items():
                yield from _flat(each, f"{key}.{name}" if key else name)
        case [{}, *_]:
            for row in node:
                yield from _flat(row, f"{key}.{row.get('key', '')}")
        case str() if node.strip():
            yield key, node

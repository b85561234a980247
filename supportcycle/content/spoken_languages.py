"""The languages beside Dutch: what each is called and how it is written, and how far its translation is."""

from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from supportcycle.content.client_words import client_sentences
from supportcycle.content.language import languages, words_file
from supportcycle.content.template_file import read_toml
from supportcycle.domain.errors import TemplateError

ABOUT = "language.toml"
"""The file in which a language says of itself what it is."""
FACTS = ("name", "dutch_name", "mark", "direction", "read_by")
DIRECTIONS = ("ltr", "rtl")


class SpokenLanguage(NamedTuple):
    """A language there is a folder for. `name` is its own name for itself, `dutch_name` the Dutch one as in a
    sentence; `mark` is what files and screen readers know it by. `backwards`: written from right to left.
    `read_by` is who read the translation with this mother tongue; empty as long as nobody did."""

    key: str
    name: str
    dutch_name: str
    mark: str
    backwards: bool = False
    read_by: str = ""


def spoken_languages() -> tuple[SpokenLanguage, ...]:
    """All languages beside Dutch, by their Dutch name."""
    return tuple(sorted(map(spoken_language, languages()[1:]), key=lambda each: each.dutch_name))


def spoken_language(key: str) -> SpokenLanguage:
    """One of them. What its file does not say, or not so that it can be read, is the name of the folder."""
    return _spoken(folder_of(key))


def is_whole(key: str) -> bool:
    """Whether everything that the client reads was translated."""
    return not untranslated(folder_of(key))


def folder_of(key: str) -> Path:
    """The folder with the words of a language."""
    return words_file().parent / key


@cache
def untranslated(folder: Path) -> tuple[tuple[str, str], ...]:
    """The files and keys of what the client reads that this folder says nothing of: that is read in Dutch."""
    own: dict[str, dict[str, str]] = {}
    with suppress(TemplateError):
        own = client_sentences(folder)
    return tuple(
        (place, key)
        for place, said in client_sentences(words_file()).items()
        for key in said
        if key not in own.get(place, {})
    )


def facts_of(folder: Path) -> dict[str, Any]:
    """What a language says of itself; TemplateError when its file is not there or no TOML."""
    return read_toml(folder / ABOUT)


def wrong_facts(folder: Path) -> Iterator[str]:
    """The facts that a language does not say, says in another way than as words, or that nobody asks for."""
    facts = facts_of(folder)
    yield from (name for name in FACTS if not isinstance(facts.get(name), str))
    yield from (name for name in FACTS[:-1] if facts.get(name) == "")
    yield from (name for name in facts if name not in FACTS)
    if facts.get("direction", "ltr") not in DIRECTIONS:
        yield "direction"


@cache
def _spoken(folder: Path) -> SpokenLanguage:
    said: dict[str, Any] = {}
    with suppress(TemplateError):
        said = facts_of(folder)
    facts = {name: words for name in FACTS if isinstance(words := said.get(name), str)}
    name, dutch, mark = (facts.get(each, "").strip() or folder.name for each in FACTS[:3])
    backwards = facts.get("direction") == "rtl"
    return SpokenLanguage(folder.name, name, dutch, mark, backwards, facts.get("read_by", "").strip())

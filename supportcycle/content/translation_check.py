"""What is wrong with the files of a language, each in a Dutch sentence; none of it keeps the workbook from
going on: what cannot be used is read in Dutch."""

from collections.abc import Iterator
from pathlib import Path

from supportcycle.content.catalogue import text
from supportcycle.content.client_words import (
    Sentences,
    client_sentences,
    is_listed,
    listed_keys,
    sentences_of,
)
from supportcycle.content.language import words_file
from supportcycle.content.overlay import places
from supportcycle.content.spoken_languages import ABOUT, folder_of, untranslated, wrong_facts
from supportcycle.domain.errors import TemplateError


def translation_problems(key: str) -> list[str]:
    """Of one language: what is missing, what is too much, and places for values that do not fit."""
    folder = folder_of(key)
    found = list(_about(folder))
    files = [file for file in sorted(folder.rglob("*.toml")) if file.name != ABOUT]
    dutch = client_sentences(words_file())
    found += [problem for file in files for problem in _of_file(folder, file, dutch)]
    missing: dict[str, list[str]] = {}
    for place, name in untranslated(folder):
        missing.setdefault(place, []).append(name)
    found += [_told("missing", folder / place, ", ".join(names)) for place, names in missing.items()]
    return found


def _about(folder: Path) -> Iterator[str]:
    try:
        if wrong := dict.fromkeys(wrong_facts(folder)):
            yield _told("facts", folder / ABOUT, ", ".join(wrong))
    except TemplateError as error:
        yield _told("unreadable", folder / ABOUT, str(error))


def _of_file(folder: Path, file: Path, dutch: Sentences) -> Iterator[str]:
    place = file.relative_to(folder)
    try:
        said = sentences_of(file)
    except TemplateError as error:
        yield _told("unreadable", file, str(error))
        return
    patterns = listed_keys(place.as_posix())
    if more := [each for each in said if not is_listed(each, patterns) and not each.endswith(".key")]:
        yield _told("too_much", file, ", ".join(more))
    home = dutch.get(place.as_posix(), {})
    both = ((each, words, home[each]) for each, words in said.items() if each in home)
    if other := [each for each, own, words in both if places(own) != places(words)]:
        yield _told("places", file, ", ".join(other))


def _told(what: str, file: Path, names: str) -> str:
    place = file.relative_to(words_file().parent).as_posix()
    return text(f"command.language.{what}", file=place, names=names)

"""Everything in templates/ read at once, in every language, to find mistakes before somebody meets them."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from supportcycle.content.catalogue import WRITTEN, choice_lists, loose_end_texts, sentences_in, text, texts
from supportcycle.content.language import HOME, editions, in_language, languages, words_file
from supportcycle.content.library import LIBRARY
from supportcycle.content.overlay import differences, places
from supportcycle.content.pictures import broken_pictures
from supportcycle.content.rules import limits, name_words, organisation, rules
from supportcycle.content.spoken_languages import ABOUT
from supportcycle.content.template_file import read_toml
from supportcycle.content.translation_check import translation_problems
from supportcycle.content.visits import visits
from supportcycle.content.worksheets import worksheets
from supportcycle.domain.errors import TemplateError

Reader = Callable[[], object]
_WORDS: tuple[Reader, ...] = (choice_lists, worksheets, texts, loose_end_texts, visits, *LIBRARY)


def check_templates(*also: Reader) -> list[str]:
    """Read everything, and `also` that; each problem with its file and line, none when all is well."""
    problems = [*_problems(rules, limits, name_words, organisation, *_WORDS, *also)]
    problems += [text("command.picture_gone", name=name, why=why) for name, why in broken_pictures().items()]
    for name in editions()[1:] if not problems else ():
        with in_language(name):
            problems += [*_problems(*_WORDS), *_over(words_file().parent / name)]
        problems += translation_problems(name) if name in languages() else []
    return list(dict.fromkeys(problems))


def _problems(*readers: Reader) -> Iterator[str]:
    for read in readers:
        try:
            read()
        except TemplateError as error:
            yield str(error)


def _over(folder: Path) -> Iterator[str]:
    """What an edition says that cannot lie over the Dutch words: a key nobody asks for, a value nobody
    gives."""
    files = [
        file
        for file in sorted(folder.rglob("*.toml"))
        if file.name != ABOUT and not _is_sentences(file.relative_to(folder))
    ]
    for read in (partial(_of_file, file, folder) for file in files):
        yield from _told(read)
    yield from _told(partial(_of_sentences, folder))


def _is_sentences(place: Path) -> bool:
    return any(place.match(pattern) for pattern in WRITTEN)


def _of_file(file: Path, folder: Path) -> Iterator[str]:
    place = file.relative_to(folder)
    if not (dutch := words_file(*place.parts)).is_file():
        yield f"{folder.name}: {place.as_posix()} is no file of {HOME}"
        return
    for found in differences(read_toml(dutch), read_toml(file)):
        yield f"{folder.name}: {place.as_posix()}: {found} does not fit {HOME}"


def _of_sentences(folder: Path) -> Iterator[str]:
    dutch = sentences_in(words_file())
    for key, words in sentences_in(folder).items():
        if key not in dutch:
            yield f"{folder.name}: {key} is no key of {HOME}"
        elif strange := places(words).keys() - places(dutch[key]).keys():
            yield f"{folder.name}: {key} asks for {', '.join(sorted(strange))}"


def _told(read: Callable[[], Iterator[str]]) -> Iterator[str]:
    try:
        yield from read()
    except TemplateError as error:
        yield str(error)

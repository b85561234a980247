"""Everything in templates/ read at once, in every language, to find mistakes before somebody meets them."""

import re
from collections.abc import Callable, Iterator

from supportcycle.content.catalogue import choice_lists, loose_end_texts, texts
from supportcycle.content.language import HOME, in_language, languages
from supportcycle.content.library import LIBRARY
from supportcycle.content.pictures import pictures
from supportcycle.content.rules import limits, name_words, organisation, rules
from supportcycle.content.visits import visits
from supportcycle.content.worksheets import worksheets
from supportcycle.domain.errors import TemplateError

Reader = Callable[[], object]
_WORDS: tuple[Reader, ...] = (choice_lists, worksheets, texts, loose_end_texts, visits, *LIBRARY)
_PLACE = re.compile(r"\{(\w+)\}")


def check_templates(*also: Reader) -> list[str]:
    """Read everything, and `also` that; each problem with its file and line, none when all is well."""
    problems = [*_problems(rules, limits, name_words, organisation, pictures, *_WORDS, *also)]
    for name in languages()[1:]:
        with in_language(name):
            problems += _problems(*_WORDS)
            problems += [] if problems else _differences(name)
    return list(dict.fromkeys(problems))


def _problems(*readers: Reader) -> Iterator[str]:
    for read in readers:
        try:
            read()
        except TemplateError as error:
            yield str(error)


def _differences(name: str) -> list[str]:
    """What another language says that Dutch does not: a key nobody asks for, a value nobody gives."""
    own, (dutch, sheets) = texts(), _dutch()
    problems = [f"{name}: {key} is no key of {HOME}" for key in own if key not in dutch]
    for key in own.keys() & dutch.keys():
        if strange := set(_PLACE.findall(own[key])) - set(_PLACE.findall(dutch[key])):
            problems.append(f"{name}: {key} asks for {', '.join(sorted(strange))}")
    return problems + [f"{name}: worksheets/{key}.toml has other keys" for key in _other_sheets(sheets)]


def _dutch() -> tuple[dict[str, str], dict[str, list[str]]]:
    with in_language(HOME):
        return texts(), _keys_of_sheets()


def _keys_of_sheets() -> dict[str, list[str]]:
    return {
        key: [field.key for field in sheet.fields] + [row.key for row in sheet.rows]
        for key, sheet in worksheets().items()
    }


def _other_sheets(dutch: dict[str, list[str]]) -> list[str]:
    return [key for key, found in _keys_of_sheets().items() if found != dutch[key]]

"""Every Dutch word people read: read from templates/ once, validated, handed out by key."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from supportcycle.domain.errors import TemplateError
from supportcycle.domain.model.base import ends_sentence
from supportcycle.domain.model.worksheet import Worksheet
from supportcycle.domain.names.matching import NameWords
from supportcycle.domain.names.spelling import spelled
from supportcycle.resources import TEMPLATES

_PLACE = re.compile(r"\{(\w+)\}(”?)(\.(?=\s|$))?")


def read_toml(file: Path) -> dict[str, Any]:
    """A template file as plain data. TemplateError with file and line when it is not TOML or is not there."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise TemplateError(file, _line_in(str(error)), str(error)) from None
    except (OSError, UnicodeDecodeError):
        raise TemplateError(file, None, "cannot be read") from None


def _line_in(message: str) -> int | None:
    found = re.search(r"at line (\d+)", message)
    return int(found[1]) if found else None


def line_of(file: Path, key: str, *, after: int = 0) -> int | None:
    """The first line of a file, beyond line `after`, that names this key: to point at a mistake."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if number > after and key in line), None)


def read_worksheet(file: Path) -> Worksheet:
    """One worksheet declaration. TemplateError names the line and what is wrong."""
    try:
        worksheet = Worksheet.model_validate({"key": file.stem, **read_toml(file)})
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise TemplateError(file, _line_of_problem(file, first["loc"]), f"{where}: {first['msg']}") from None
    check_worksheet(file, worksheet)
    purpose = filled(worksheet.purpose, {"count": len(worksheet.asked)})
    return worksheet.model_copy(update={"purpose": purpose})


def _line_of_problem(file: Path, loc: tuple[int | str, ...]) -> int | None:
    """The line of a problem at, say, ("columns", 1, "kind"): the key after the second [[columns]]."""
    line: int | None = 0
    for part, index in zip(loc, (*loc[1:], None), strict=True):
        if isinstance(part, str):
            mark = f"[[{part}]]" if isinstance(index, int) else part
            for _ in range(index + 1 if isinstance(index, int) else 1):
                line = line_of(file, mark, after=line or 0) or line
    return line or None


def check_worksheet(file: Path, worksheet: Worksheet) -> None:
    """Refuse doubled keys and lists of choices that do not exist."""
    for group in ([field.key for field in worksheet.fields], [row.key for row in worksheet.rows]):
        for key in group:
            if group.count(key) > 1:
                first = line_of(file, f'"{key}"')
                again = line_of(file, f'"{key}"', after=first or 0)
                raise TemplateError(file, again or first, f"the key {key} stands here twice")
    for field in worksheet.fields:
        if field.choices and field.choices not in choice_lists():
            raise TemplateError(
                file, line_of(file, field.choices), f"no list of choices named {field.choices}"
            )


@cache
def worksheets() -> dict[str, Worksheet]:
    """All worksheets by key (the file's name)."""
    files = sorted((TEMPLATES / "nl" / "worksheets").glob("*.toml"))
    return {file.stem: read_worksheet(file) for file in files}


def worksheet(key: str) -> Worksheet:
    """One worksheet."""
    return worksheets()[key]


@cache
def choice_lists() -> dict[str, dict[str, str]]:
    """Lists to choose from: list key -> stored value -> label."""
    return read_toml(TEMPLATES / "nl" / "choices.toml")


def choice_label(choices: str, value: str | None) -> str:
    """The label of a stored value, own words as they are; empty for None."""
    return choice_lists()[choices].get(value, value) if value else ""


@cache
def texts() -> dict[str, str]:
    """All running texts by dotted key, from texts.toml and every file in texts/."""
    home = TEMPLATES / "nl"
    found: dict[str, str] = {}
    for file in (home / "texts.toml", *sorted((home / "texts").glob("*.toml"))):
        _flatten(read_toml(file), "", found)
    return found


def _flatten(node: dict[str, Any], prefix: str, into: dict[str, str]) -> None:
    for key, value in node.items():
        if isinstance(value, dict):
            _flatten(value, f"{prefix}{key}.", into)
        else:
            into[prefix + key] = str(value).strip()


def text(key: str, **values: object) -> str:
    """The sentence for `key` with `{name}` filled in. KeyError for an unknown key."""
    return filled(texts()[key], values)


def filled(sentence: str, values: Mapping[str, object]) -> str:
    """The sentence with its `{name}`s replaced in one go, so that braces in a value stay as typed.

    A value that ends a sentence itself gets no second full stop, whether it stands between quotes or not.
    """

    def put(found: re.Match[str]) -> str:
        name, quote, stop = found.groups(default="")
        value = str(values.get(name, f"{{{name}}}")) + quote
        return value if ends_sentence(value) else value + stop

    return _PLACE.sub(put, sentence)


@cache
def loose_end_texts() -> dict[str, dict[str, str]]:
    """Per kind of loose end its question, the page that mends it, and its source (loose_ends.toml)."""
    return read_toml(TEMPLATES / "nl" / "loose_ends.toml")


@cache
def rules() -> dict[str, Any]:
    """Dated figures of law and policy, each with source and date of check (rules.toml)."""
    return read_toml(TEMPLATES / "rules.toml")


@cache
def name_words() -> NameWords:
    """How names are found back in what people type (names.toml)."""
    raw = read_toml(TEMPLATES / "nl" / "names.toml")
    kinds = {
        kind: frozenset(key for word in raw[kind] for key in spelled(word))
        for kind in ("titles", "ordinary", "opening")
    }
    return NameWords(**kinds, endings=tuple(raw["endings"]))


@cache
def organisation() -> dict[str, Any]:
    """What an organisation may change (organisation.toml)."""
    return read_toml(TEMPLATES / "organisation.toml")


@cache
def common_passphrases() -> frozenset[str]:
    """Words and sayings that many people take as a passphrase."""
    lines = (TEMPLATES / "nl" / "common_passphrases.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def practice_names() -> tuple[str, ...]:
    """The practice dossiers that come with the workbook."""
    return tuple(sorted(file.stem for file in (TEMPLATES / "nl" / "examples").glob("*.json")))


def practice_text(name: str) -> str:
    """One practice dossier as JSON. KeyError for an unknown name."""
    if name not in practice_names():
        raise KeyError(name)
    return (TEMPLATES / "nl" / "examples" / f"{name}.json").read_text(encoding="utf-8")


def check_templates() -> list[str]:
    """Read everything; the problems found, each with file and line, none when all is well."""
    problems = []
    for load in (choice_lists, worksheets, texts, loose_end_texts, rules, name_words, organisation):
        try:
            load()
        except TemplateError as error:
            problems.append(str(error))
    return problems

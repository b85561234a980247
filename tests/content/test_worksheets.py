"""The declared worksheets and lists of choices fit the domain and read easily."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import chain
from typing import get_args

from pydantic import BaseModel

from supportcycle import domain
from supportcycle.content.catalogue import choice_lists
from supportcycle.content.worksheets import worksheet, worksheets
from supportcycle.domain.model.goals import IntendedResult
from supportcycle.domain.model.worksheet import Worksheet
from supportcycle.resources import TEMPLATES
from tests.content.worksheet_classes import CLASSES, DRAWN_ELSEWHERE
from tests.running.walking import for_each

KEYS = sorted(CLASSES)
LONGEST_SENTENCE = 25
SPOKEN_ELSEWHERE = frozenset(
    {
        "AgreedFor",
        "Phase",
        "LooseEndKind",
        "DeadlineKind",
        "LeftBecause",
        "PlanChangeKind",
        "RefusalKind",
        "RowChoice",
        "RowStanding",
        "StreetContactKind",
        "TeamFigure",
        "ToGoThrough",
    }
)
"""Nobody chooses these; their words stand in the texts, in loose_ends.toml and in the rows of a worksheet."""


def enums() -> list[type[StrEnum]]:
    for module in pkgutil.walk_packages(domain.__path__, f"{domain.__name__}."):
        importlib.import_module(module.name)
    own = [enum for enum in StrEnum.__subclasses__() if enum.__module__.startswith(f"{domain.__name__}.")]
    return sorted(own, key=lambda enum: enum.__name__)


def list_name(enum: type[StrEnum]) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", enum.__name__).lower()


def enum_in(annotation: object) -> type[StrEnum] | None:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return annotation
    return next((enum for part in get_args(annotation) if (enum := enum_in(part))), None)


def declared_in(classes: tuple[type[BaseModel], ...], key: str) -> object:
    return next((each.model_fields[key].annotation for each in classes if key in each.model_fields), None)


def sentences(sheet: Worksheet) -> Iterator[str]:
    guides = [field.guide for field in sheet.fields] + [row.guide for row in sheet.rows]
    for words in chain([sheet.purpose], (field.help for field in sheet.fields), *guides):
        yield from re.split(r"(?<=[.?!])\s", words)


def test_every_file_is_a_worksheet_with_a_class_or_with_fixed_rows() -> None:
    files = {file.stem for file in (TEMPLATES / "nl" / "worksheets").iterdir()}
    assert files == set(worksheets()) >= set(CLASSES)
    for key in files - set(CLASSES):
        assert worksheet(key).rows, key


@for_each("key", KEYS)
def test_every_field_is_an_attribute_of_the_class_it_fills(key: str) -> None:
    for field in worksheet(key).fields:
        assert declared_in(CLASSES[key], field.key) is not None, field.key


@for_each("key", KEYS)
def test_every_field_is_drawn_as_what_it_holds(key: str) -> None:
    for field in worksheet(key).fields:
        annotation = declared_in(CLASSES[key], field.key)
        enum, several = enum_in(annotation), str(annotation).startswith("tuple")
        assert (field.kind == "yes") == (annotation is bool), field.key
        assert (field.kind == "people") == (several and enum is None), field.key
        if enum:
            assert (field.kind, field.choices) == ("choices" if several else "choice", list_name(enum))


@for_each("class_", sorted(set(chain(*CLASSES.values())), key=str))
def test_nothing_of_a_class_was_forgotten(class_: type[BaseModel]) -> None:
    keys = [key for key, classes in CLASSES.items() if class_ in classes]
    drawn = {field.key for key in keys for field in worksheet(key).fields}
    assert set(class_.model_fields) <= drawn | DRAWN_ELSEWHERE.get(class_, frozenset())


@for_each("enum", [each for each in enums() if each.__name__ not in SPOKEN_ELSEWHERE])
def test_every_stored_value_has_a_label(enum: type[StrEnum]) -> None:
    assert set(choice_lists()[list_name(enum)]) == set(enum)


def test_labels_within_one_list_differ() -> None:
    for name, labels in choice_lists().items():
        if name != "result_domain":
            assert len(set(labels.values())) == len(labels), name


def test_every_result_belongs_to_one_of_three_domains() -> None:
    domains = choice_lists()["result_domain"]
    assert set(domains) == set(IntendedResult)
    assert set(domains.values()) == set(choice_lists()["intended_result_domain"])
    assert set(domains.values()) == set(choice_lists()["intended_result_domain_wmo"])


def test_the_eighteen_kinds_of_help_carry_their_code() -> None:
    assert list(choice_lists()["product_category"]) == [f"c{code:02}" for code in range(1, 19)]


def test_a_choice_always_has_something_to_choose() -> None:
    for sheet in worksheets().values():
        for field in sheet.fields:
            assert (field.kind in ("choice", "choices")) == (field.choices is not None), field.key


def test_no_sentence_is_long() -> None:
    for sheet in worksheets().values():
        for sentence in sentences(sheet):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


def test_help_is_at_most_two_short_sentences() -> None:
    for sheet in worksheets().values():
        for field in sheet.fields:
            assert len(re.findall(r"[.?!](\s|$)", field.help)) <= 2, field.help


def test_the_word_of_the_law_for_managing_alone_is_not_said_at_the_table() -> None:
    for sheet in worksheets().values():
        assert "zelfredzaam" not in sheet.model_dump_json().lower(), sheet.key


def test_a_row_with_a_long_printed_label_has_a_short_name_and_every_other_its_label() -> None:
    names = {row.key: row.name for row in worksheet("personal_profile").rows}
    assert (names["self_care"], names["meaning"]) == ("Persoonlijke (zelf)zorg", "Zingeving")
    assert names["housing"] == "Wonen"

"""One value of a dossier as it is printed, by the kind of its field."""

from collections.abc import Iterable, Mapping
from typing import Any

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.words.days import short_day
from supportcycle.documents.words.names import People, all_named, named
from supportcycle.domain.model.worksheet import Field

Values = Mapping[str, str]


def cell_text(field: Field, value: Any, people: People) -> str:
    """The value in words: choices by their labels, people by how they are named outside."""
    if not value:
        return ""
    match field.kind:
        case "choice":
            return choice_label(field.choices or "", value)
        case "choices":
            return "\n".join(choice_label(field.choices or "", each) for each in value)
        case "person":
            return named(people, value)
        case "people":
            return all_named(people, value)
        case "date" | "birth":
            return short_day(str(value))
        case "yes":
            return text("worksheets.yes")
        case _:
            return str(value).strip()


def values_of(fields: Iterable[Field], node: object, people: People) -> dict[str, str]:
    """The printed values of the fields that stand on `node`; those that stand elsewhere are left out."""
    return {
        field.key: cell_text(field, getattr(node, field.key), people)
        for field in fields
        if hasattr(node, field.key)
    }

"""The words of documents: read from templates/nl/documents/ once, handed out by key."""

from functools import cache
from typing import Any

from supportcycle.content.catalogue import choice_lists, filled
from supportcycle.content.rules import organisation
from supportcycle.content.template_file import read_toml
from supportcycle.resources import TEMPLATES


def said(key: str, /, **values: object) -> str:
    """The sentence for `key`; `{client}` is the organisation's word for the client. KeyError if unknown."""
    client = str(organisation().get("client_word") or document_words()["shared.client"])
    return filled(document_words()[key], {"client": client, **values})


def label(choices: str, value: str | None) -> str:
    """The label of a stored choice; what was typed when it is no choice from the list."""
    return choice_lists()[choices].get(value, value) if value else ""


def in_sentence(words: str) -> str:
    """A label as it stands inside a sentence: without the capital it begins with.

    A capital carries no accent in Dutch; in small letters the accent comes back.
    """
    if not words[1:2].islower():
        return words
    return words[1] + words[1:] if words.startswith("Eé") else words[0].lower() + words[1:]


def at_start(words: str) -> str:
    """Words as they stand at the start of a line: with a capital."""
    return words[:1].upper() + words[1:]


@cache
def document_words() -> dict[str, str]:
    """All words by dotted key. TemplateError with file and line when a file is not right."""
    found: dict[str, str] = {}
    for file in sorted((TEMPLATES / "nl" / "documents").glob("*.toml")):
        _flatten(read_toml(file), "", found)
    return found


def _flatten(node: dict[str, Any], prefix: str, into: dict[str, str]) -> None:
    for key, value in node.items():
        if isinstance(value, dict):
            _flatten(value, f"{prefix}{key}.", into)
        else:
            into[prefix + key] = str(value)

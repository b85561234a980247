"""Every Dutch word people read: read from templates/ once, handed out by key."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from supportcycle.content.template_file import read_toml
from supportcycle.domain.model.base import ends_sentence
from supportcycle.resources import TEMPLATES

_PLACE = re.compile(r"\{(\w+)\}(”?)(\.(?=\s|$))?")


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

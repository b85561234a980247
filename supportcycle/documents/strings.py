"""All texts of a document, whatever blocks they stand in."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any


def strings(part: Any) -> Iterator[str]:
    """Every text inside a block, a tuple of blocks or a document, in order; drawings count as text."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from strings(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from strings(getattr(part, field.name))

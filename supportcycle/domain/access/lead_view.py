"""What a team lead sees of dossiers that were not given: heads, terms of the law and counts. No content."""

from collections import Counter
from collections.abc import Iterable, Mapping

HEAD = ("name", "phase", "round", "review_on")
"""What may pass: a new line of a head stays with who has the dossier, until somebody says otherwise."""


def for_lead(head: Mapping[str, str | int | bool | None]) -> dict[str, str | int | bool | None]:
    """A head without whatever was said or planned: not even the next small step."""
    return {name: head[name] for name in HEAD if name in head}


def counted(owners: Iterable[str | None]) -> dict[str | None, int]:
    """How many dossiers each has; those without an owner under None."""
    return dict(Counter(owners))

"""What the store of a person of a team can do besides: others write in the same dossiers, elsewhere."""

from dataclasses import dataclass, field
from typing import Protocol

from supportcycle.storage.store import Head, Store, WorkerId


@dataclass(frozen=True, slots=True)
class DraftNumber:
    """Which draft a text was saved for: a page numbers what it sends of a place (a field)."""

    page: str = field(repr=False)
    place: str = field(repr=False)
    number: int


class TeamStore(Store, Protocol):
    """A `Store` of one person: `by` is always that person."""

    def save(
        self,
        id: str,
        *,
        expected: int,
        head: Head,
        text: str,
        by: WorkerId,
        draft: DraftNumber | None = None,
    ) -> int:
        """As that of `Store`; Late, and nothing is written, when a draft of this number or a later one of the
        same page and place was kept before, by whatever process. ReadOnly for who may only read."""
        ...

"""What the store of a person of a team can do besides: others write in the same dossiers, elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Protocol

from supportcycle.storage.store import Head, Store, WorkerId


@dataclass(frozen=True, slots=True)
class DraftNumber:
    """Which draft a text was saved for: a page numbers what it sends of a place (a field)."""

    page: str = field(repr=False)
    place: str = field(repr=False)
    number: int


_sent: ContextVar[DraftNumber | None] = ContextVar("sent", default=None)


@contextmanager
def sent_as(draft: DraftNumber) -> Iterator[None]:
    """What is saved inside it is saved for this draft, until it turns out to have come late."""
    before = _sent.set(draft)
    try:
        yield
    finally:
        _sent.reset(before)


def draft_now() -> DraftNumber | None:
    """The draft for which this thread saves; None for whatever is no draft."""
    return _sent.get()


def came_late() -> None:
    """The draft of now was heard before: what is still saved inside it is something else."""
    _sent.set(None)


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

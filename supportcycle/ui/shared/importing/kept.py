"""What was made of a file, for as long as it is made of the same: a rerun reads and compares nothing anew."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from supportcycle.ui import session

T = TypeVar("T")


def kept(name: str, of: Hashable, make: Callable[[], T]) -> T:
    """What was made of this last time, under this name; otherwise made now, and kept for this window."""
    known: tuple[Hashable, T] | None = session.recall(name)
    if known is None or known[0] != of:
        known = (of, make())
        session.remember(name, known)
    return known[1]

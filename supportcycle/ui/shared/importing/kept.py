"""What was made of a file, for as long as it is made of the same: a rerun reads and compares nothing anew."""

from collections.abc import Callable
from typing import TypeVar

from supportcycle.ui import session

T = TypeVar("T")


def kept(name: str, of: tuple[object, ...], make: Callable[[], T]) -> T:
    """What was made of this last time, under this name; otherwise made now, and kept for this window.

    What it is made of is held too, so that nothing new is taken for it; the same object is not looked into.
    """
    known: tuple[tuple[object, ...], T] | None = session.recall(name)
    if known is None or known[0] != of:
        known = (of, make())
        session.remember(name, known)
    return known[1]

"""Who writes in the store from this thread."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from supportcycle.storage.store import SOLE_WORKER, WorkerId

_acting: ContextVar[WorkerId | None] = ContextVar("acting", default=None)
_asked: list[Callable[[], WorkerId | None]] = []


def worker() -> WorkerId:
    """Who writes now: on a laptop whoever knows the secret, whom the store does not tell from others; on the
    server of a team the person for whom this thread works, and `SOLE_WORKER`, who is nobody there, when it
    works for none."""
    return acting_person() or SOLE_WORKER


def acting_person() -> WorkerId | None:
    """The person for whom this thread works; None on a laptop, and for who is not signed in."""
    return _acting.get() or next(filter(None, (ask() for ask in _asked)), None)


@contextmanager
def acting_for(person: WorkerId) -> Iterator[None]:
    """Inside it, and in what is begun from it in another thread with the same context, this person writes."""
    before = _acting.set(person)
    try:
        yield
    finally:
        _acting.reset(before)


def ask_who_acts(ask: Callable[[], WorkerId | None] | None) -> None:
    """From now on ask this where nobody said so: it finds the person of a thread, or None. None: nobody."""
    _asked[:] = [ask] if ask else []

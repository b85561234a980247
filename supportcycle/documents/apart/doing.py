"""Where files are made and read: in this process, as on a laptop, or by the workers of a server."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from supportcycle.documents.apart.workers import WorkersApart

T = TypeVar("T")
_workers: "list[WorkersApart]" = []


def use_workers(workers: "WorkersApart | None") -> None:
    """From now on these do the work; None: this process."""
    _workers[:] = [workers] if workers else []


def done(function: Callable[..., T], *arguments: Any) -> T:
    """What this function gives. NotDone when a worker may not or cannot; else the errors of the function."""
    if not _workers:
        return function(*arguments)
    return _workers[0].run(function, *arguments)


def stand_ready(here: Callable[[], object]) -> None:
    """Get ready for the first file: do this here, or have a worker begin."""
    if _workers:
        _workers[0].get_ready()
    else:
        here()

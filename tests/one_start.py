"""Starts of the workbook by its own command, one at a time: two at once would take the same port for free."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def one_start_at_a_time(factory: pytest.TempPathFactory) -> Iterator[None]:
    """Inside it is no other worker of this run, until it knows its port; where the system has such locks."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    with (factory.getbasetemp().parent / "starting").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield

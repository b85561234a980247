"""How long a journey waits for what must come: a slow and busy computer is no fault of the workbook."""

import time
from collections.abc import Callable

PATIENCE = 120.0
"""In seconds. What is there sooner costs nothing; what never comes costs this once."""


def comes_true(asked: Callable[[], object], pause: Callable[[float], None] | None = None) -> bool:
    """Whether this is so in the end; it is asked again and again. Where a test answers for the workbook the
    page has to `pause` (milliseconds): meanwhile it listens."""
    deadline = time.monotonic() + PATIENCE
    while not (found := asked()) and time.monotonic() < deadline:
        pause(100) if pause else time.sleep(0.1)
    return bool(found)

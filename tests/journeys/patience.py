"""How long a journey waits for what must come: a slow and busy computer is no fault of the workbook."""

import time
from collections.abc import Callable

PATIENCE = 60.0
"""In seconds. What is there sooner costs nothing; what never comes costs this once."""


def comes_true(asked: Callable[[], object]) -> bool:
    """Whether this is so in the end; it is asked again and again."""
    deadline = time.monotonic() + PATIENCE
    while not (found := asked()) and time.monotonic() < deadline:
        time.sleep(0.1)
    return bool(found)

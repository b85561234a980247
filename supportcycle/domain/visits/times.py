"""The time of day as people say it: kept as typed, understood where possible."""

import re
from datetime import time

_TIME = re.compile(r"^\s*(\d{1,2})(?:[:.uh](\d{2}))?\s*(?:u|uur|h)?\s*$", re.IGNORECASE | re.ASCII)


def as_time(typed: str) -> time | None:
    """The time meant by `10:30`, `10.30`, `10u30` or `10`, with or without `uur` behind it, else None."""
    match = _TIME.match(typed)
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None

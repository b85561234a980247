"""What day and what time it is for the people at the table."""

import os
from datetime import date, datetime


def today() -> date:
    """The date of today; SUPPORTCYCLE_TODAY (2026-11-23) names another, for tests and screenshots."""
    chosen = os.environ.get("SUPPORTCYCLE_TODAY")
    return date.fromisoformat(chosen) if chosen else date.today()


def clock_time(moment: datetime | None) -> str:
    """A moment as a time on the clock of this computer, such as 14:03; empty for None."""
    return f"{moment.astimezone():%H:%M}" if moment else ""

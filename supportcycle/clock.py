"""What day and what time it is for the people at the table: nothing else asks the computer."""

import os
import time
from datetime import date, datetime
from pathlib import Path


def today() -> date:
    """The date of today; SUPPORTCYCLE_TODAY (2026-11-23) names another, for tests and screenshots."""
    chosen = _named_day()
    return date.fromisoformat(chosen) if chosen else date.today()


def now() -> datetime:
    """This moment, in the zone of this computer; on the day that was named, when one was."""
    moment = datetime.now()
    return (datetime.combine(today(), moment.time()) if _named_day() else moment).astimezone()


def noon(day: date) -> datetime:
    """The middle of a day, in the zone of this computer: the moment of what was made for that day."""
    return datetime.combine(day, datetime.min.time().replace(hour=12)).astimezone()


def clock_time(moment: datetime | None) -> str:
    """A moment as a time on the clock of this computer, such as 14:03; empty for None."""
    return f"{moment.astimezone():%H:%M}" if moment else ""


def seconds() -> float:
    """The seconds of the clock that stamps files; it may be set back, and knows of no day that was named."""
    return time.time()


def file_age(file: Path) -> float:
    """How many seconds ago a file was written. OSError."""
    return seconds() - file.stat().st_mtime


def _named_day() -> str:
    return os.environ.get("SUPPORTCYCLE_TODAY", "")

"""Days in words, as every paper writes them: with the weekday, or short where there is little room."""

from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.domain.dates import as_date


def written(day: date, *, short: bool = False) -> str:
    """“zaterdag 12 december 2026”; `short`: without the weekday, for a narrow column or a day of birth."""
    month, weekday = text("day.months").split()[day.month - 1], text("day.weekdays").split()[day.weekday()]
    words = text("day.short", day=day.day, month=month, year=day.year)
    return words if short else text("day.whole", weekday=weekday, date=words)


def day_words(typed: str) -> str:
    """A day as it was typed, in words; what is no day stays as it is."""
    day = as_date(typed)
    return written(day) if day else typed.strip()


def short_day(typed: str) -> str:
    """The same without the weekday."""
    day = as_date(typed)
    return written(day, short=True) if day else typed.strip()


def coming_day(typed: str, today: date) -> str:
    """A day on which something is to happen, in words; one that is over is said as past."""
    day = as_date(typed)
    return text("day.past", date=written(day)) if day and day < today else day_words(typed)

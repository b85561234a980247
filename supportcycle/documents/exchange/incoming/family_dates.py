"""A date of a family tree in our words, as somebody would type it."""

from typing import Any

from supportcycle.content.catalogue import text

_ABOUT = ("ABOUT", "CALCULATED", "ESTIMATED")
_TWO = {"RANGE": "range", "PERIOD": "period"}
_ONE = {"BEFORE": "before", "AFTER": "after", "FROM": "from", "TO": "to"}


def in_words(said: Any) -> str:
    """The words for what ged4py read as a date; a phrase as it stands, nothing for nothing."""
    if said is None:
        return ""
    kind = said.kind.name
    if kind == "PHRASE":
        return str(said.phrase or "").strip()
    if kind in _TWO:
        return text(f"importing.dates.{_TWO[kind]}", first=_day(said.date1), last=_day(said.date2))
    day = _day(said.date)
    if kind in _ABOUT:
        return text("importing.dates.about", day=day)
    return text(f"importing.dates.{_ONE[kind]}", day=day) if kind in _ONE else day


def _day(date: Any) -> str:
    """`12-3-1950`, `3-1950` or `1950`; another calendar, or a year before Christ, as the file has it."""
    if date.calendar.name not in ("GREGORIAN", "JULIAN") or date.bc:
        return str(date)
    months = [month.upper() for month in date.months()]
    month = months.index(date.month.upper()) + 1 if (date.month or "").upper() in months else None
    parts = [date.day if month else None, month, date.year]
    return "-".join(str(part) for part in parts if part)

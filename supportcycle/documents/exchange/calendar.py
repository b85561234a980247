"""Days to remember as an agenda file (.ics), which phones and computers take in."""

import hashlib
import hmac
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import icalendar

from supportcycle.domain.sanitize_text import cleaned, one_line

PRODUCT = "-//supportcycle//workbook//NL"
ZONE = ZoneInfo("Europe/Amsterdam")
NINE_O_CLOCK = time(9)


class EventKind(StrEnum):
    """What sort of day it is, in words that tell of nobody."""

    APPOINTMENT = "appointment"
    TERM = "term"
    STEP = "step"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Event:
    """A whole day, or from `at` on for so many `minutes`. Taken in again with the same `uid`, it replaces the
    earlier one.

    `at` is the time on a Dutch clock. `alarm_days_before`: how many days before it a phone speaks up, at nine
    for a whole day and at that time otherwise; None is never. `kind` is what an agenda that others look into
    may tell of it.
    """

    uid: str
    title: str
    day: date
    words: str = ""
    alarm_days_before: int | None = None
    at: time | None = None
    minutes: int = 0
    place: str = ""
    kind: EventKind = EventKind.DAY


def event_uid(dossier_id: str, round_id: str, key: str) -> str:
    """The same for the same day of a dossier for good; nobody can tell from it which dossier or what day.

    `round_id` is empty for what goes along to a next round. The random id of the dossier is the key: who does
    not have the dossier cannot make it or guess at it.
    """
    made = hmac.new(dossier_id.encode(), f"agenda/{round_id}/{key}".encode(), hashlib.sha256)
    return f"{made.hexdigest()[:32]}@supportcycle"


def calendar(events: Sequence[Event], *, created: datetime) -> bytes:
    """The agenda file; the same events and moment give the same bytes.

    Who gets the file chooses the words: nothing is added to what is given. Events are marked as private;
    one with a time blocks that time, a whole day blocks nothing. A file made later has a higher number and
    replaces what an agenda took in. No phone speaks up about what is over at `created`, which is read as UTC
    when it has no time zone."""
    moment = created.astimezone(UTC) if created.tzinfo else created.replace(tzinfo=UTC)
    agenda = icalendar.Calendar()
    agenda.add("prodid", PRODUCT)
    agenda.add("version", "2.0")
    agenda.add("calscale", "GREGORIAN")
    agenda.add("method", "PUBLISH")
    for event in events:
        agenda.add_component(_entry(event, moment))
    agenda.add_missing_timezones()
    return bytes(agenda.to_ical())


def _entry(event: Event, moment: datetime) -> icalendar.Event:
    entry = icalendar.Event()
    entry.add("uid", one_line(event.uid))
    entry.add("dtstamp", moment.replace(microsecond=0))
    for name, when in _span(event):
        entry.add(name, when)
    entry.add("sequence", max(0, int(moment.timestamp()) // 60))
    entry.add("summary", one_line(event.title))
    if words := cleaned(event.words).strip():
        entry.add("description", words)
    if place := one_line(event.place):
        entry.add("location", place)
    entry.add("class", "PRIVATE")
    entry.add("transp", "TRANSPARENT" if event.at is None else "OPAQUE")
    if event.alarm_days_before is not None and _speaks_up(event, event.alarm_days_before) > moment:
        entry.add_component(_alarm(event, event.alarm_days_before))
    return entry


def _span(event: Event) -> Iterator[tuple[str, date | datetime]]:
    """When it begins and, but for the last day there is, when it ends."""
    if event.at is None:
        yield "dtstart", event.day
        if event.day < date.max:
            yield "dtend", event.day + timedelta(days=1)
        return
    begin = datetime.combine(event.day, event.at, ZONE)
    yield "dtstart", begin
    if event.minutes and event.day < date.max:
        yield "dtend", begin + timedelta(minutes=event.minutes)


def _speaks_up(event: Event, days_before: int) -> datetime:
    """The first days there are have none before them."""
    try:
        day = event.day - timedelta(days=days_before)
    except OverflowError:
        day = event.day
    return datetime.combine(day, event.at or NINE_O_CLOCK, ZONE)


def _alarm(event: Event, days_before: int) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    since = timedelta(hours=NINE_O_CLOCK.hour) if event.at is None else timedelta()
    alarm.add("trigger", since - timedelta(days=days_before))
    alarm.add("description", one_line(event.title))
    return alarm

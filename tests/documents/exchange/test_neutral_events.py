"""An agenda that others look into tells what sort of day it is, and no more."""

from datetime import date

from supportcycle.documents.exchange.calendar import Event, EventKind
from supportcycle.documents.exchange.neutral_events import in_neutral_words

DAY = date(2026, 11, 30)


def test_days_that_tell_nothing_can_still_be_told_apart():
    days = [
        Event(str(at), "Bram", DAY, "w", place="p", kind=kind) for at, kind in enumerate([*EventKind] * 2)
    ]
    told = list(in_neutral_words(days))
    assert len({event.title for event in told}) == len(days)
    assert {(event.words, event.place) for event in told} == {("", "")}
    assert [event.uid for event in told] == [event.uid for event in days]

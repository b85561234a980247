"""What an agenda that others look into may tell of a day: what sort of day it is, and a number."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.calendar import Event, EventKind


def in_neutral_words(events: Iterable[Event]) -> Iterator[Event]:
    """The same days without what they are about, where they are and what was said about them.

    They can be told apart by their number within their kind, in the order given.
    """
    counted: Counter[EventKind] = Counter()
    for event in events:
        counted[event.kind] += 1
        title = text(f"deadlines.neutral.{event.kind}", number=counted[event.kind])
        yield replace(event, title=title, words="", place="")

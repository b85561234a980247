"""Which older revisions are kept, and what time it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from supportcycle.clock import now

Kept = tuple[int, datetime | None]
"""The number of a kept revision and when it was saved; None when that cannot be read any more."""


@dataclass(frozen=True, slots=True)
class RetentionPolicy:
    """Keep a revision when the last kept one is `every` seconds old.

    The newest `keep` of them stay, and of each day before those the last one; none of them longer than `days`
    days after it was replaced.
    """

    every: int = 60
    keep: int = 50
    days: int = 30

    def wants(self, now: datetime, last_kept: datetime | None) -> bool:
        """Whether the text that is about to be replaced is worth keeping.

        `now` counts, not the time of that text: the last words of yesterday are kept at today's first change.
        A clock that was set back counts as time gone by.
        """
        return last_kept is None or abs(now - last_kept) >= timedelta(seconds=self.every)

    def superfluous(self, newest_first: Sequence[Kept], *, now: datetime, left: datetime | None) -> list[int]:
        """The numbers of the kept revisions that may go; `left` is when the newest of them was replaced.

        A revision was replaced at the latest when the next one that is kept was written.
        """
        seen: set[object] = set()
        going = []
        for place, (number, saved_at) in enumerate(newest_first):
            day = _day(saved_at)
            is_extra = place >= self.keep and (day is None or day in seen)
            if is_extra or (left is not None and now - left > timedelta(days=self.days)):
                going.append(number)
            seen.add(day)
            left = saved_at
        return going


def _day(saved_at: datetime | None) -> object:
    return saved_at and saved_at.astimezone(UTC).date()


RETENTION = RetentionPolicy()


def utc_now() -> datetime:
    """The default clock; every clock of a store gives times with a zone."""
    return now().astimezone(UTC)

"""Which older revisions are kept, and what time it is."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True, slots=True)
class KeepPolicy:
    """Keep a revision when the last kept one is `every` seconds old; never more than `keep` of them."""

    every: int = 60
    keep: int = 50

    def wants(self, now: datetime, last_kept: datetime | None) -> bool:
        """Whether the text that is about to be replaced is worth keeping.

        `now` counts, not the time of that text: the last words of yesterday are kept at today's first change.
        A clock that was set back counts as time gone by.
        """
        return last_kept is None or abs(now - last_kept) >= timedelta(seconds=self.every)


KEEP = KeepPolicy()


def utc_now() -> datetime:
    """The default clock; every clock of a store gives times with a zone."""
    return datetime.now(UTC)

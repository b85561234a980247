"""What was taken along, for as long as the program lives: for tests, beside `MemoryStore`."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from supportcycle.domain.access.taken_along import Taking, TakingState
from supportcycle.domain.errors import ReadOnly
from supportcycle.storage.retention import utc_now
from supportcycle.storage.store import WorkerId


@dataclass(slots=True)
class MemoryTakings:
    """What everybody of one organisation shares."""

    takings: dict[str, Taking] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict, repr=False)
    brought: dict[str, set[str]] = field(default_factory=dict, repr=False)


class MemoryTakenAlong:
    """A `TakenAlong` of one person. `may` tells what they may do with a dossier: "", "read", "write"."""

    def __init__(
        self,
        contents: MemoryTakings,
        person: WorkerId,
        may: Callable[[str], str] = lambda _: "write",
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._contents, self._person, self._may, self._clock = contents, person, may, clock

    def may_write(self, dossier: str) -> bool:
        """See `TakenAlong`."""
        return self._may(dossier) == "write"

    def out(self) -> list[Taking]:
        """See `TakenAlong`."""
        found = [each for each in self._contents.takings.values() if each.state is TakingState.OUT]
        return sorted((each for each in found if self._may(each.dossier)), key=lambda each: each.since)

    def take(self, id: str, dossier: str, revision: int, base: str) -> Taking:
        """See `TakenAlong`."""
        self._must_write(dossier)
        taking = Taking(id, dossier, self._person, revision, self._clock())
        self._contents.takings[id], self._contents.bases[id] = taking, base
        return taking

    def find(self, id: str) -> Taking | None:
        """See `TakenAlong`."""
        found = self._contents.takings.get(id)
        return found if found and self._may(found.dossier) else None

    def base(self, id: str) -> str | None:
        """See `TakenAlong`."""
        found = self.find(id)
        return self._contents.bases.get(id) if found and found.person == self._person else None

    def was_brought(self, id: str, text: str) -> bool:
        """See `TakenAlong`."""
        return text in self._contents.brought.get(id, ())

    def bring(self, id: str, text: str) -> None:
        """See `TakenAlong`."""
        if self._end(id, TakingState.BACK):
            self._contents.brought.setdefault(id, set()).add(text)

    def call_lost(self, id: str) -> None:
        """See `TakenAlong`."""
        self._end(id, TakingState.LOST)

    def _end(self, id: str, state: TakingState) -> bool:
        """Whether there is such a one."""
        if (taking := self.find(id)) is None:
            return False
        self._must_write(taking.dossier)
        self._contents.bases.pop(id, None)
        if taking.state is not TakingState.LOST:
            ended = taking.ended or self._clock()
            self._contents.takings[id] = replace(taking, state=state, ended=ended)
        return True

    def _must_write(self, dossier: str) -> None:
        if not self.may_write(dossier):
            raise ReadOnly(dossier)

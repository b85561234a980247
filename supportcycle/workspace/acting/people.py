"""The workspaces of all who work in this process: one of everybody on a laptop, one a person on a server."""

from collections.abc import Callable
from threading import RLock

from supportcycle.storage.store import WorkerId
from supportcycle.workspace.acting.worker import acting_for
from supportcycle.workspace.workspace import Workspace


class PersonalWorkspaces:
    """`make` gives the workspace of a person; each is made when it is first asked for."""

    def __init__(self, make: Callable[[WorkerId], Workspace]) -> None:
        self._make = make
        self._of: dict[WorkerId, Workspace] = {}
        self._guard = RLock()

    def of(self, person: WorkerId) -> Workspace:
        """The workspace of this person."""
        with self._guard:
            if person not in self._of:
                self._of[person] = self._make(person)
            return self._of[person]

    def hear(self, id: str, revision: int) -> None:
        """A dossier was written elsewhere: whoever has it open here gets what is in it now."""
        for person, workspace in self._all():
            with acting_for(person):
                if live := workspace.opened(id):
                    live.hear_of(revision)

    def let_go(self) -> int:
        """Forget who has nothing open and waits for nothing; gives how many stay."""
        with self._guard:
            for person, workspace in self._all():
                if not workspace.is_in_use():
                    del self._of[person]
            return len(self._of)

    def _all(self) -> list[tuple[WorkerId, Workspace]]:
        with self._guard:
            return list(self._of.items())

"""Files at the door of a team's server: to whom one goes, and that its going stands in the log."""

from collections.abc import Callable
from threading import Lock

from supportcycle.clock import seconds
from supportcycle.domain.access.audit_event import Act
from supportcycle.domain.access.audit_sink import FileEvent, FileSink
from supportcycle.domain.errors import NotAllowed, StoreError
from supportcycle.ui.server.generated_files import LeavingFile, is_of_another, leaving
from supportcycle.ui.server.team.identity import SignedIn

TOLD_AGAIN = 900.0
"""Seconds for which the same file to the same session is one entry: a browser fetches a paper in pieces."""
_MANY = 10_000


class FileDoor:
    """Every file that leaves passes here; what cannot be noted does not go. To be used from many threads."""

    def __init__(self, log: FileSink, clock: Callable[[], float] = seconds) -> None:
        self._log, self._clock = log, clock
        self._told: dict[tuple[str, str], float] = {}
        self._guard = Lock()

    def refusal(self, kind: str, who: SignedIn) -> int:
        """With which status a made file that is told to be of this kind is refused to somebody; 0: it goes.

        404 of a colleague, or of a dossier that may be seen no more; 403 data, without signing in anew; 503
        the log cannot be reached.
        """
        if is_of_another(kind, who.person):
            return 404
        file = leaving(kind)
        if file is None:
            return 0
        if file.act is Act.EXPORT and not who.is_stepped_up(self._clock()):
            return 403
        return self._noted(file, who)

    def backup_refusal(self, path: str, who: SignedIn) -> int:
        """The same for a back-up, by the path at which it is fetched."""
        return self._noted(LeavingFile(Act.EXPORT, None, path), who)

    def _noted(self, file: LeavingFile, who: SignedIn) -> int:
        key, now = (who.session, file.seal), self._clock()
        with self._guard:
            if now < self._told.get(key, 0.0):
                return 0
        try:
            self._log.handed_out(FileEvent(file.act, who.person, who.session, who.place, file.dossier))
        except NotAllowed:
            return 404
        except StoreError:
            return 503
        with self._guard:
            if len(self._told) >= _MANY:
                self._told.clear()
            self._told[key] = now + TOLD_AGAIN
        return 0

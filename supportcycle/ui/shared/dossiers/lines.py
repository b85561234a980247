"""The lines of the list of dossiers, each read from its head once and again only when that changed."""

from collections.abc import Iterable
from datetime import date

from supportcycle.content.rules import rules
from supportcycle.domain.dossier_list import AttentionLimits, DossierLine, line_of, with_twins
from supportcycle.domain.errors import SupportCycleError
from supportcycle.storage.store import Entry, Head
from supportcycle.ui import session
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.serialization import head_of

_MEMORY = "lines"


class DossierLines:
    """What was read so far; it goes with the rest of what a window remembers when the lock closes."""

    def __init__(self, today: date) -> None:
        self.today = today
        self._known: dict[str, DossierLine] = {}

    def of(self, entries: Iterable[Entry]) -> list[DossierLine]:
        """A line for every dossier that is not damaged."""
        return [self._line(entry, entry.head) for entry in entries if entry.head is not None]

    def _line(self, entry: Entry, head: Head) -> DossierLine:
        known = self._known.get(entry.id)
        if known is None or known.saved_at != entry.saved_at or not _is_same(known.head, head):
            known = self._known[entry.id] = line_of(entry.id, head, entry.saved_at, self.today)
        return known


def _is_same(one: Head | None, other: Head) -> bool:
    return one is other or one == other


def lines_of(entries: Iterable[Entry]) -> list[DossierLine]:
    """The lines of these dossiers, as of today."""
    kept = session.recall(_MEMORY)
    if not isinstance(kept, DossierLines) or kept.today != session.today():
        kept = DossierLines(session.today())
        session.remember(_MEMORY, kept)
    return with_twins(kept.of(entries))


def patience() -> AttentionLimits:
    """How many days ahead a day asks for attention (rules.toml)."""
    chosen = rules()["overview"]
    return AttentionLimits(soon_days=chosen["soon_days"], quiet_days=chosen["quiet_days"])


def whole_lines(lines: Iterable[DossierLine]) -> tuple[list[DossierLine], int]:
    """The same lines, older heads read anew from their dossiers; and how many cannot be read."""
    found = [line if line.whole else _read_anew(line) for line in lines]
    readable = [line for line in found if line is not None]
    return readable, len(found) - len(readable)


def _read_anew(line: DossierLine) -> DossierLine | None:
    try:
        live = current_workspace().live(line.id, session.browser())
    except SupportCycleError:
        return None
    return line_of(line.id, head_of(live.dossier), line.saved_at, session.today()) if live else None

"""The lines of the list of dossiers, each read from its head once and again only when that changed."""

from collections.abc import Iterable
from datetime import date

from supportcycle.content.rules import rules
from supportcycle.domain.dossier_list import AttentionLimits, DossierLine, line_of, with_twins
from supportcycle.domain.errors import SupportCycleError
from supportcycle.storage.encryption.kept_heads import collector_paused
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.serialization import head_of

_MEMORY = "lines"


class DossierLines:
    """What was read so far; it goes with the rest of what a window remembers when the lock closes."""

    def __init__(self, today: date) -> None:
        self.today = today
        self._lines: list[DossierLine] = []

    def of(self, entries: Iterable[Entry]) -> list[DossierLine]:
        """A line for every dossier that is not damaged, those that share a name marked.

        None is looked at again as long as all heads are the very same ones.
        """
        listed = [entry for entry in entries if entry.head is not None]
        if len(listed) != len(self._lines) or not all(map(_is_of, self._lines, listed)):
            with collector_paused():
                self._lines = with_twins(self._read(listed))
        return list(self._lines)

    def _read(self, entries: list[Entry]) -> list[DossierLine]:
        known, today = {line.id: line for line in self._lines}, self.today
        return [
            line
            if (line := known.get(entry.id)) and _is_of(line, entry)
            else line_of(entry.id, entry.head or {}, entry.saved_at, today)
            for entry in entries
        ]


def _is_of(line: DossierLine, entry: Entry) -> bool:
    return line.head is entry.head and line.saved_at is entry.saved_at


def lines_of(entries: Iterable[Entry]) -> list[DossierLine]:
    """The lines of these dossiers, as of today."""
    kept = session.recall(_MEMORY)
    if not isinstance(kept, DossierLines) or kept.today != session.today():
        kept = DossierLines(session.today())
        session.remember(_MEMORY, kept)
    return kept.of(entries)


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

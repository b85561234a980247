"""In which order a window said what it said of a field: what comes late or twice never wins."""

from dataclasses import dataclass, field

from supportcycle.domain.errors import Conflict, Late
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at, with_value
from supportcycle.storage.team_store import DraftNumber, came_late, draft_now
from supportcycle.workspace.conflicts import FieldInput, fingerprint
from supportcycle.workspace.serialization import from_text

_MOST_TEXTS = 40
_MOST_LETTERS = 2_000_000
_BETWEEN = "/"


@dataclass(slots=True)
class _Last:
    """What a window said last of a field, and the fingerprints of what it said before."""

    text: str = field(repr=False)
    was_left: bool
    older: set[str]


class DraftSequence:
    """The texts of the fields in one dossier or list, since it was opened. It holds words of the client, so
    it goes when that goes."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[Path, str], int] = {}
        self._last: dict[tuple[Path, str], _Last] = {}
        self._texts: dict[Path, dict[str, str]] = {}

    def is_late(self, path: Path, typed: FieldInput) -> bool:
        """Whether something newer of the same window was heard already.

        A page numbers its drafts. A field that is left has no number: a draft that does not know those words
        was sent before, and they come late themselves when they are a draft from before the last one.
        """
        last = self._last.get((path, typed.window))
        if typed.draft:
            page, number = typed.draft
            if number <= self._numbers.get((path, page), 0):
                return True
            known = (*(typed.known or ()), fingerprint(typed.text))
            return bool(last and last.was_left and fingerprint(last.text) not in known)
        return bool(
            last and not last.was_left and typed.text != last.text and fingerprint(typed.text) in last.older
        )

    def says_nothing_new(self, path: Path, typed: FieldInput, now: str) -> bool:
        """Whether its window said this before, while another has put something else there since."""
        last = self._last.get((path, typed.window))
        if last is None or last.text != typed.text or typed.text == now:
            return False
        return typed.known is not None and fingerprint(now) not in typed.known

    def base_of(self, path: Path, typed: FieldInput, now: str) -> str | None:
        """The text that what was typed is made of; None when nobody remembers it."""
        if typed.known is None:
            return now
        texts = self._texts.get(path, {}) | {fingerprint(now): now}
        last = self._last.get((path, typed.window))
        if typed.draft is None and last and fingerprint(now) not in typed.known:
            return last.text
        found = (texts[each] for each in reversed(typed.known) if each in texts)
        return next(found, last.text if last else None)

    def note(self, path: Path, typed: FieldInput, *stood: str) -> None:
        """Keep what was typed, and what stood there before and after."""
        last = self._last.get((path, typed.window))
        older = {
            *(last.older if last else ()),
            *(typed.known or ()),
            *([fingerprint(last.text)] if last else ()),
        }
        self._last[path, typed.window] = _Last(typed.text, typed.draft is None, older)
        if typed.draft:
            page, number = typed.draft
            self._numbers[path, page] = number
        for text in (*stood, typed.text):
            self._keep(path, text)

    def drawn(self, path: Path, window: str, text: str) -> None:
        """A field was drawn anew in this window, with this text."""
        last = self._last.get((path, window))
        self._last[path, window] = _Last(text, False, last.older if last else set())

    def _keep(self, path: Path, text: str) -> None:
        texts = self._texts.setdefault(path, {})
        texts.pop(key := fingerprint(text), None)
        texts[key] = text
        while len(texts) > _MOST_TEXTS or (len(texts) > 3 and sum(map(len, texts.values())) > _MOST_LETTERS):
            del texts[next(iter(texts))]


def number_of(path: Path, typed: FieldInput) -> DraftNumber:
    """How the store knows this draft. ValueError when it is none."""
    if typed.draft is None:
        raise ValueError("a field that is left has no number")
    page, number = typed.draft
    return DraftNumber(page, _BETWEEN.join(path), number)


def without_late(dossier: Dossier, base: str, told: Conflict) -> Dossier:
    """The dossier without the words of the draft of now, when the store told that they came late.

    In their place stands what stood in `base`, the text that was saved last here: joined with what is stored,
    that gives the words of there. Of any other conflict the dossier as it is.
    """
    draft = draft_now()
    if not isinstance(told, Late) or draft is None:
        return dossier
    came_late()
    path = tuple(draft.place.split(_BETWEEN))
    return with_value(dossier, path, value_at(from_text(base), path) or "")

"""Two windows in one field: the words of both stay, and the people at the table say which they want."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from zlib import crc32

from supportcycle.domain.model.base import Path, whole_characters
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at
from supportcycle.workspace.merge import MergedField
from supportcycle.workspace.text_merge import Merged, merge_text, union


def fingerprint(text: str) -> str:
    """How a page names a text that it knows, without sending it: the script makes the very same."""
    letters = whole_characters(text).encode()
    return f"{len(letters)}.{crc32(letters):x}"


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """What stood in a field, what `window` wrote there without having seen that, and what stands there until
    somebody chooses."""

    theirs: str = field(repr=False)
    mine: str = field(repr=False)
    window: str
    together: str = field(repr=False)

    def gone_on(self, base: str, typed: "FieldInput", together: str) -> "FieldConflict":
        """The same question after one of the windows typed on in its own words."""
        if typed.window == self.window:
            return replace(self, mine=typed.text, together=together)
        return replace(self, theirs=merge_text(base, typed.text, self.theirs).text, together=together)

    def changed_elsewhere(self, together: str) -> "FieldConflict":
        """The same question after another program changed what stands there."""
        theirs = merge_text(self.together, together, self.theirs).text
        return replace(self, theirs=theirs, together=together)


@dataclass(frozen=True, slots=True)
class FieldInput:
    """What came out of a field: `known` are the fingerprints of the texts its window saw or typed there, the
    oldest first; None says nothing.

    `draft` is the page that sent it while it was typed, and its number there; None for a field that was left.
    """

    text: str = field(repr=False)
    known: Sequence[str] | None = field(repr=False)
    window: str
    draft: tuple[str, int] | None = None


def merged_input(now: str, typed: FieldInput, base: str | None) -> Merged:
    """What stands in a field `now` with what was typed there by a window that last knew `base`; None is
    nothing that anybody remembers."""
    if base is not None:
        return merge_text(base, typed.text, now)
    together = union(typed.text, now)
    return Merged(together, together != typed.text)


def conflict_after(
    before: FieldConflict | None, now: str, typed: FieldInput, base: str | None, merged: Merged
) -> FieldConflict | None:
    """The question that is open once both were brought together; None when there is nothing to choose.

    Who saw what stood there and wrote on has chosen.
    """
    still_open = before if before and before.together == now else None
    if merged.collided:
        theirs = still_open.theirs if still_open and still_open.window == typed.window else now
        return FieldConflict(theirs, typed.text, typed.window, merged.text)
    if still_open is None or base is None or base == now:
        return None
    return still_open.gone_on(base, typed, merged.text)


def conflicts_after_merge(
    conflicts: Mapping[Path, FieldConflict],
    before: Dossier,
    after: Dossier,
    fields: Mapping[Path, MergedField],
    window: str,
) -> dict[Path, FieldConflict]:
    """The open questions once what another program wrote was joined with what this `window` did."""
    result = dict(conflicts)
    for path, conflict in conflicts.items():
        if value_at(before, path) == conflict.together:
            result[path] = conflict.changed_elsewhere(value_at(after, path) or "")
    new = {path: both for path, both in fields.items() if both.collided}
    return result | {
        path: FieldConflict(both.theirs, both.mine, window, both.together) for path, both in new.items()
    }

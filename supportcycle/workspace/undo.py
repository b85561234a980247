"""Undo and redo: the small steps of one dossier since it was opened, whichever window took them."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.visits.kept_states import REMEMBERED
from supportcycle.workspace.diff import PathChange, applied, differences

MOST = 200
_NO_STEP = "half_said"
_OF_A_VISIT = frozenset(
    {
        "screen", "passed", "begun_at", "ended_at", "heard_since", *REMEMBERED, "evaluation",
    }
)  # fmt: skip
"""Where people are in a visit: turning to the next question says nothing."""
_TOGETHER = 2
"""So many changes one word makes at most: the Dutch of a field, and for which words it was said."""
PAUSE = 15.0
"""Seconds: typing on in one place within this time is one step."""


@dataclass(slots=True)
class Edit:
    """What one change did, in which window, and when."""

    changes: list[PathChange]
    window: str
    at: float

    def takes_in(self, later: "Edit") -> bool:
        """Whether the later step goes on where this one was."""
        return (
            self.window == later.window
            and later.at - self.at <= PAUSE
            and len([each for each in later.changes if not _is_mark(each.path)]) == 1
            and later.changes[0].path[: len(self.place)] == self.place
        )

    @property
    def place(self) -> Path:
        return self.changes[0].path

    def go_on(self, later: "Edit") -> None:
        """Make both one step; what was typed in between is not kept."""
        for new in later.changes:
            self._take_over(new)
        self.at = later.at

    def _take_over(self, new: PathChange) -> None:
        for at in range(len(self.changes))[-_TOGETHER:]:
            old = self.changes[at]
            if new.path == old.path and not old.order:
                self.changes[at] = PathChange(new.path, old.old, new.new, new.order)
                return
        self.changes.append(new)

    def back(self) -> list[PathChange]:
        return [change.back() for change in reversed(self.changes)]


def _is_step(path: Path) -> bool:
    """Whether what changed at a place can be taken back."""
    return path[0] != _NO_STEP and not _is_turn(path)


def _is_mark(path: Path) -> bool:
    """Whether it only tells for which words the Dutch beside it was said: that goes along with the Dutch."""
    return path[:1] == ("interpreted",) and path[2:] == ("heard",)


def _is_turn(path: Path) -> bool:
    return path[2:3] == ("visits",) and len(path) > 4 and path[4] in _OF_A_VISIT


class UndoStack:
    """The steps that were taken, and those that were undone."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    def note(self, before: Dossier, after: Dossier, window: str) -> list[Path]:
        """Remember a change; what was undone before it cannot be redone. Gives the places that changed.

        What is half said is no step, nor is a turn within a visit: only what was said can be taken back. What
        a turn made ready is a step of its own, which takes in nothing that was said after it.
        """
        changes = list(differences(before, after))
        step = Edit([each for each in changes if _is_step(each.path)], window, self._clock())
        if step.changes:
            self._undone.clear()
            self._remember(step)
            if any(_is_turn(each.path) for each in changes):
                step.at = float("-inf")
        return [each.path for each in changes]

    def undo(self, now: Dossier) -> tuple[Dossier, Path]:
        """The dossier before the last step, and where that was; the same dossier when there is none."""
        return self._go(now, self._done, self._undone, Edit.back)

    def redo(self, now: Dossier) -> tuple[Dossier, Path]:
        """The dossier with the step that was undone last."""
        return self._go(now, self._undone, self._done, lambda step: step.changes)

    def _remember(self, step: Edit) -> None:
        last = self._done[-1] if self._done else None
        if made := self._made_note_of(step):
            made.go_on(step)
        elif last and last.takes_in(step):
            last.go_on(step)
        else:
            self._done = [*self._done, step][-MOST:]

    def _made_note_of(self, step: Edit) -> Edit | None:
        """The step that made the spoken note which only became longer in this one: both are one saying."""
        (first, *more) = step.changes
        if more or first.path[:1] != ("spoken",) or first.path[2:] != ("seconds",):
            return None
        made = (
            done for done in reversed(self._done) if any(each.path == first.path[:2] for each in done.changes)
        )
        return next(made, None)

    def _go(
        self, now: Dossier, left: list[Edit], right: list[Edit], way: Callable[[Edit], list[PathChange]]
    ) -> tuple[Dossier, Path]:
        """A step that no longer fits, because somebody else wrote in its place, is passed over."""
        while left:
            step = left.pop()
            try:
                changed = applied(now, way(step))
            except ValueError:
                continue
            if changed is not now:
                step.at = float("-inf")
                right.append(step)
                return changed, step.place
        return now, ()

"""The place somebody asked to be brought to: what is folded around it stands open."""

from collections.abc import Iterable

from supportcycle.domain.model.base import Path
from supportcycle.ui import session
from supportcycle.ui.widgets.fold import note_pointed, times_pointed

_POINTED = "pointed"


def take_pointed() -> Path:
    """The place that was asked for since the last drawing, kept for `is_pointed`; empty without one."""
    path = session.take_focus()
    if path:
        session.remember(_POINTED, path)
        note_pointed()
    return path


def is_pointed(path: Path) -> bool:
    """Whether the last place that was asked for is this one, or within it."""
    pointed: Path = session.recall(_POINTED) or ()
    return pointed[: len(path)] == path


def newly_pointed(paths: Iterable[Path], name: str) -> Path:
    """Which of these places somebody was brought to since this was asked last under `name`; empty without
    one. Once, so that another can be chosen after it."""
    key, now = f"{_POINTED}_{name}", times_pointed()
    if session.recall(key) == now:
        return ()
    session.remember(key, now)
    return next(filter(is_pointed, paths), ())

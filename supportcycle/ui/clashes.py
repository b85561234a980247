"""Two windows in one field: the words of both stay, and the people at the table say which they want."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from supportcycle.domain.base import Path
from supportcycle.ui.joining import both


@dataclass(frozen=True, slots=True)
class Clash:
    """What stood in a field, and what `window` wrote there without having seen that."""

    theirs: str = field(repr=False)
    mine: str = field(repr=False)
    window: str

    @property
    def together(self) -> str:
        """What stands in the field until somebody chooses."""
        return both(self.mine, self.theirs)


@dataclass(frozen=True, slots=True)
class Typed:
    """What came out of a field: `known` are the texts its window knew to stand there; None says nothing."""

    text: str = field(repr=False)
    known: Collection[str] | None = field(repr=False)
    window: str

    def says_nothing_new(self, now: str, before: str | None) -> bool:
        """Whether its window typed this `before`, while another has put something else there since."""
        return self.text == before and self.known is not None and now not in (*self.known, self.text)


def clash_of(now: str, typed: Typed, writer: str | None, open_clash: Clash | None) -> Clash | None:
    """The clash between what stands there `now` and what was typed; None when the words can just be written.

    `writer` is the window that wrote there last. While a clash is open its window may type on.
    """
    if typed.known is None or now in typed.known or now == typed.text or now in typed.text:
        return None
    if open_clash and open_clash.window == typed.window and now == open_clash.together:
        return Clash(open_clash.theirs, typed.text, typed.window)
    return None if writer == typed.window else Clash(now, typed.text, typed.window)


def writer_at(path: Path, writers: Mapping[Path, str]) -> str | None:
    """The window that wrote last at `path`, or wrote the whole entry around it."""
    around = [path[:length] for length in range(len(path), 0, -1)]
    return next((writers[each] for each in around if each in writers), None)

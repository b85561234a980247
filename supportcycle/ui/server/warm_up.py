"""What is heavy is loaded while nobody waits for it: as the browser fetches the window, and once a page
stands.

Nothing waits for this and nothing fails by it: what was not loaded yet, a page loads itself.
"""

import ast
import os
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from threading import Event, Thread
from time import sleep

from supportcycle.content.catalogue import texts
from supportcycle.content.practice import practice_names
from supportcycle.ui import shell
from supportcycle.ui.shell.page_registry import PAGES, entry
from supportcycle.workspace.acting.current import get_store_ready
from supportcycle.workspace.practice_dossiers import practice_dossier, practice_id

Step = Callable[[], object]
_FRAME = Path(shell.__file__).with_name("frame.py")
_REST, _BREATH = 2.0, 0.05
"""Seconds in which the browser has the processor to show the first page, and between two steps."""


class WarmUp:
    """Steps that the first page needs, until it begins; and those for later, once it stands."""

    def __init__(
        self,
        first: Callable[[], Iterable[Step]],
        later: Callable[[], Iterable[Step]],
        *,
        rest: float = _REST,
        breath: float = _BREATH,
    ) -> None:
        self._first, self._later, self._rest, self._breath = first, later, rest, breath
        self._begun, self._stands = Event(), Event()

    @contextmanager
    def page(self) -> Iterator[None]:
        """While a page is drawn: it loads for itself what it needs and is left; after it, it stands."""
        self._begun.set()
        try:
            yield
        finally:
            self._stands.set()

    def begin(self) -> Thread:
        """Go on with it beside everything else."""
        warming = Thread(target=self._go, name="warm-up", daemon=True)
        warming.start()
        return warming

    def _go(self) -> None:
        for step in self._first():
            if self._begun.is_set():
                break
            _quietly(step)
        self._stands.wait()
        sleep(self._rest)
        for step in self._later():
            sleep(self._breath)
            _quietly(step)


@cache
def warm_up() -> WarmUp:
    """That of this process."""
    return WarmUp(first_steps, later_steps)


def first_steps() -> Iterator[Step]:
    """What a window that opens without a dossier needs."""
    yield from _imports(_FRAME)
    yield from _imports(Path(entry("start").file))
    for name in practice_names():
        yield partial(practice_dossier, practice_id(name))


def later_steps() -> Iterator[Step]:
    """What is needed to open a store, by every other page, and by the first paper."""
    yield get_store_ready
    for page in PAGES:
        yield from _imports(Path(page.file))
    yield _get_writer_ready


@asynccontextmanager
async def warming(app: object) -> AsyncIterator[None]:
    """For as long as the server lives; SUPPORTCYCLE_WARM_UP=no leaves it cold."""
    del app
    if os.environ.get("SUPPORTCYCLE_WARM_UP") != "no":
        _quietly(texts)
        warm_up().begin()
    yield


def _imports(script: Path) -> Iterator[Step]:
    """To import each module of ours that a script names."""
    for node in ast.parse(script.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            yield partial(_load, node.module, [each.name for each in node.names])


def _load(module: str, names: Iterable[str]) -> None:
    """A module, and the names in it that are modules too."""
    found = import_module(module)
    for name in names:
        if not hasattr(found, name):
            import_module(f"{module}.{name}")


def _get_writer_ready() -> None:
    from supportcycle.ui.shared.papers.writer_ready import writer_getting_ready

    writer_getting_ready()


def _quietly(step: Step) -> None:
    with suppress(Exception):
        step()

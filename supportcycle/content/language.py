"""In which language and edition words are read, and from which folders; Dutch has every word and stands in
for the rest.

An edition lies over another one and holds only the words that differ: nl-je speaks to the client with je,
nl-simple says less besides. A language is an edition over Dutch.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from supportcycle.domain.model.client_edition import Address, ClientEdition
from supportcycle.resources import TEMPLATES

HOME = "nl"
JE, SIMPLE = f"{HOME}-je", f"{HOME}-simple"
_OVER: Mapping[str, tuple[str, ...]] = {HOME: (), JE: (), SIMPLE: (JE,)}
"""The editions of Dutch, with those that each lies over besides Dutch itself."""
_WITH_DUTCH = f"-{HOME}"
_NAME = re.compile("[a-z]{2,3}")
_current: ContextVar[str] = ContextVar("edition", default=HOME)
P = ParamSpec("P")
T = TypeVar("T")


def languages() -> tuple[str, ...]:
    """The languages there is a folder for, Dutch first."""
    others = sorted(each.name for each in TEMPLATES.iterdir() if _NAME.fullmatch(each.name) and each.is_dir())
    return (HOME, *(name for name in others if name != HOME))


def editions() -> tuple[str, ...]:
    """All that can be read in: Dutch, its editions, the other languages."""
    return (*_OVER, *languages()[1:])


def edition() -> str:
    """The edition that is read now: in this thread, within `in_language`; plain Dutch everywhere else."""
    return _current.get()


def language() -> str:
    """The language of the edition that is read now."""
    return edition().partition("-")[0]


def edition_of(chosen: ClientEdition) -> str:
    """What a client's screens and papers are read in: the language that was chosen, when there is a folder
    for it; otherwise `dutch_of`."""
    return chosen.language if is_translated(chosen) else dutch_of(chosen)


def is_translated(chosen: ClientEdition) -> bool:
    """Whether a client's screens and papers are in another language, beside Dutch."""
    return chosen.language in languages()[1:]


def dutch_of(chosen: ClientEdition) -> str:
    """The edition of Dutch that speaks to a client as was chosen. What is simple says je."""
    return SIMPLE if chosen.simple else JE if chosen.address is Address.JE else HOME


def on_screen(name: str) -> str:
    """The same edition as it is on a screen: of another language, with the Dutch behind what is agreed to."""
    return f"{name}{_WITH_DUTCH}" if name in languages()[1:] else name


def stands_beside_dutch() -> bool:
    """Whether what is read now is another language with the Dutch behind what is agreed to."""
    return edition().endswith(_WITH_DUTCH)


@contextmanager
def in_language(chosen: str) -> Iterator[None]:
    """Read in another language or edition, here and in nothing that runs beside it; one we do not have is
    Dutch."""
    known = chosen in _OVER or chosen.removesuffix(_WITH_DUTCH) in languages()
    before = _current.set(chosen if known else HOME)
    try:
        yield
    finally:
        _current.reset(before)


def per_language(most: int | None = None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep what a function makes of words, at most so many times, for each language and edition apart."""

    def keeping(made: Callable[P, T]) -> Callable[P, T]:
        kept: dict[str, Callable[P, T]] = {}

        @wraps(made)
        def found(*args: P.args, **named: P.kwargs) -> T:
            if (now := edition()) not in kept:
                kept[now] = cast(Callable[P, T], lru_cache(most)(made))
            return kept[now](*args, **named)

        return found

    return keeping


def words_file(*parts: str) -> Path:
    """A file with words, as it stands in Dutch: all of it."""
    return TEMPLATES.joinpath(HOME, *parts)


def words_files(folder: str, names: str) -> list[Path]:
    """The files of a folder by their names, as they stand in Dutch."""
    return sorted(words_file(folder).glob(names))


def folders_over() -> tuple[Path, ...]:
    """The folders with words that lie over the Dutch ones now, the lowest first."""
    now = edition().removesuffix(_WITH_DUTCH)
    return tuple(TEMPLATES / name for name in (*_OVER.get(now, ()), now) if name != HOME)


def files_over(file: Path) -> tuple[Path, ...]:
    """The files whose words go over those of a Dutch one now, the lowest first; none over any other file."""
    home = words_file()
    if not file.is_relative_to(home):
        return ()
    there = (folder / file.relative_to(home) for folder in folders_over())
    return tuple(each for each in there if each.is_file())

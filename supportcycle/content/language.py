"""In which language words are read, and from which files; Dutch has every word and stands in for the rest."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from supportcycle.resources import TEMPLATES

HOME = "nl"
_NAME = re.compile("[a-z]{2,3}")
_current: ContextVar[str] = ContextVar("language", default=HOME)
P = ParamSpec("P")
T = TypeVar("T")


def languages() -> tuple[str, ...]:
    """The languages there is a folder for, Dutch first."""
    others = sorted(each.name for each in TEMPLATES.iterdir() if _NAME.fullmatch(each.name) and each.is_dir())
    return (HOME, *(name for name in others if name != HOME))


def language() -> str:
    """The language that is read now: in this thread, within `in_language`; Dutch everywhere else."""
    return _current.get()


@contextmanager
def in_language(chosen: str) -> Iterator[None]:
    """Read in another language, here and in nothing that runs beside it; one we do not have is Dutch."""
    before = _current.set(chosen if chosen == HOME or chosen in languages() else HOME)
    try:
        yield
    finally:
        _current.reset(before)


def per_language(most: int | None = None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep what a function makes of words, at most so many times, for each language apart."""

    def keeping(made: Callable[P, T]) -> Callable[P, T]:
        kept: dict[str, Callable[P, T]] = {}

        @wraps(made)
        def found(*args: P.args, **named: P.kwargs) -> T:
            if (now := language()) not in kept:
                kept[now] = cast(Callable[P, T], lru_cache(most)(made))
            return kept[now](*args, **named)

        return found

    return keeping


def words_file(*parts: str, of: str = "") -> Path:
    """A file with words: the one of this language, or the Dutch one where it has none."""
    own = TEMPLATES.joinpath(of or language(), *parts)
    return own if own.exists() else TEMPLATES.joinpath(HOME, *parts)


def words_files(folder: str, names: str) -> list[Path]:
    """The files of a folder by their names, each in this language where it has it."""
    found = sorted(TEMPLATES.joinpath(HOME, folder).glob(names))
    return [words_file(folder, file.name) for file in found]

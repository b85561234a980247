"""Taking times: medians, and a figure with its floor."""

import math
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent

Timed = Callable[[], float]
"""Does a thing once and tells how many milliseconds it took."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What a thing costs and the least it could cost: milliseconds, or whatever `unit` says."""

    name: str
    ms: float
    floor_ms: float
    floor: str
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        return self.ms / self.floor_ms


def timed(action: Callable[[], object]) -> Timed:
    """`action` with a clock around it."""

    def once() -> float:
        start = time.perf_counter()
        action()
        return (time.perf_counter() - start) * 1000

    return once


def in_turn(thing: Timed, floor: Timed, rounds: int, *, percent: int = 50) -> tuple[float, float]:
    """Medians of the two, or what `percent` of the times stay below.

    Measured in turn, so that a drifting machine weighs on both alike.
    The first time of each, with everything still to be loaded, does not count.
    """
    pairs = [(thing(), floor()) for _ in range(rounds + 1)][1:]
    return _below(percent, [pair[0] for pair in pairs]), _below(percent, [pair[1] for pair in pairs])


def _below(percent: int, times: list[float]) -> float:
    if percent == 50:
        return statistics.median(times)
    return sorted(times)[math.ceil(len(times) * percent / 100) - 1]


@contextmanager
def folder() -> Iterator[Path]:
    """An empty folder on the disk of the project: the usual place for such folders may be in memory."""
    home = HERE / ".local"
    home.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home) as name:
        yield Path(name)

"""People who type at a server of a team: how long a save takes, what it costs, what open pages hold."""

import asyncio
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from benchmarks.measure import Figure
from benchmarks.team.browsers import TypingBrowser
from benchmarks.team.server import BenchTeam, memory, processor, team

WORKERS, SESSIONS, EVERY, SECONDS = 100, 200, 2.0, 30.0
_MOST_MS, _MOST_MB, _AT_ONCE = 100, 600, 4


class Typed(NamedTuple):
    """What came of people typing: the milliseconds of every acknowledged save, and processor per save."""

    times: list[float]
    processor_ms: float


def team_save(rounds: int = 1) -> Figure:
    """95 of 100 acknowledged saves stay below this while a hundred people type, a save every two seconds."""
    worst = max(_below(95, _typed(1, WORKERS).times) for _ in range(rounds))
    return Figure("team_save", worst, _MOST_MS, f"{_MOST_MS} ms, {WORKERS} people who type, 95 of 100")


def team_two(rounds: int = 1) -> Figure:
    """Processor for a save at two processes with half of the people each, against one with all of them."""
    pairs = [(_typed(2, WORKERS // 2), _typed(1, WORKERS // 2)) for _ in range(rounds)]
    two = sum(each.processor_ms for each, _ in pairs) / rounds
    one = sum(each.processor_ms for _, each in pairs) / rounds
    return Figure("team_two", two, one, "processor for a save at one process")


def team_memory(rounds: int = 1) -> Figure:
    """What a process and its workers hold while so many people have a page open."""
    held = max(_held() for _ in range(rounds))
    return Figure("team_memory", held, _MOST_MB, f"{_MOST_MB} MB for {SESSIONS} open pages", unit="MB")


def _typed(processes: int, count: int) -> Typed:
    with _opened(processes, count) as (of, browsers):
        pids = [process.pid for process in of.house._running.values()]
        asyncio.run(_type(browsers, 2 * EVERY))
        for each in browsers:
            each.times.clear()
        before = sum(map(processor, pids))
        asyncio.run(_type(browsers, SECONDS))
        times = [one for each in browsers for one in each.times]
        return Typed(times, 1000 * (sum(map(processor, pids)) - before) / len(times))


def _held() -> float:
    with team() as of:
        address = of.house.start()
        (process,) = of.house._running.values()
        browsers = [TypingBrowser(address, of.colleague(number)) for number in range(SESSIONS)]

        async def hold() -> float:
            await _open(browsers)
            held = memory(process.pid)
            await asyncio.gather(*(each.close() for each in browsers))
            return held

        return asyncio.run(hold())


@contextmanager
def _opened(processes: int, count: int) -> Iterator[tuple[BenchTeam, list[TypingBrowser]]]:
    """So many people at so many processes, each at one, with their pages drawn."""
    with team() as of:
        addresses = [of.house.start() for _ in range(processes)]
        people = [of.colleague(number) for number in range(count)]
        browsers = [TypingBrowser(addresses[at % processes], each) for at, each in enumerate(people)]
        yield of, browsers


async def _open(browsers: list[TypingBrowser]) -> None:
    turn = asyncio.Semaphore(_AT_ONCE)

    async def one(browser: TypingBrowser) -> None:
        async with turn:
            await browser.open()

    await asyncio.gather(*map(one, browsers))


async def _type(browsers: list[TypingBrowser], seconds: float) -> None:
    await _open([each for each in browsers if not each.is_open])
    end = time.perf_counter() + seconds
    await asyncio.gather(*(each.type_until(end, EVERY) for each in browsers))


def _below(percent: int, times: list[float]) -> float:
    return sorted(times)[math.ceil(len(times) * percent / 100) - 1]

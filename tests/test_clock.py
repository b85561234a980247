"""One clock: nothing else asks the computer, and the day that was named holds everywhere."""

import ast
import os
from datetime import date, datetime, timedelta

import pytest

from supportcycle.clock import clock_time, file_age, noon, now, today
from supportcycle.storage.memory_store import MemoryStore
from tests.house.sizes import PRODUCT
from tests.sources import nodes, place, tracked

NAMED = date(2031, 7, 5)
ASKING = {
    "date": {"today", "fromtimestamp"},
    "datetime": {"now", "today", "utcnow"},
    "time": {"time", "time_ns", "localtime", "gmtime", "ctime", "strftime", "asctime"},
}
"""By class or module, what tells the day or the time of day; a stopwatch is something else."""


@pytest.fixture
def named(monkeypatch):
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", NAMED.isoformat())


def asks_the_computer(node: ast.AST) -> bool:
    if isinstance(node, ast.ImportFrom):
        return node.module == "time" and bool(ASKING["time"] & {alias.name for alias in node.names})
    if not isinstance(node, ast.Attribute):
        return False
    owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
    return node.attr in ASKING.get(owner, ())


def test_nothing_but_the_clock_asks_the_computer_what_day_or_time_it_is():
    asking = {place(file) for file in tracked(*PRODUCT) if any(map(asks_the_computer, nodes(file)))}
    assert asking == {"supportcycle/clock.py"}


@pytest.mark.parametrize(
    "code",
    [
        "datetime.now(UTC)",
        "dt.date.today()",
        "datetime.datetime.utcnow()",
        "time.time",
        "from time import time",
    ],
)
def test_whoever_asks_is_found(code):
    assert any(map(asks_the_computer, ast.walk(ast.parse(code))))


@pytest.mark.parametrize("code", ["clock.today()", "session.today()", "time.monotonic()", "today()"])
def test_who_asks_the_clock_is_left_alone(code):
    assert not any(map(asks_the_computer, ast.walk(ast.parse(code))))


def test_the_day_that_was_named_is_today_and_now(named):
    assert (today(), now().date()) == (NAMED, NAMED)
    assert now().utcoffset() == noon(NAMED).utcoffset()
    assert now() <= now()


def test_without_a_named_day_it_is_the_day_of_this_computer(monkeypatch):
    monkeypatch.delenv("SUPPORTCYCLE_TODAY", raising=False)
    assert abs(datetime.now().astimezone() - now()) < timedelta(minutes=1)
    assert today() in (now().date(), now().date() - timedelta(days=1))


def test_noon_is_twelve_o_clock_here():
    assert clock_time(noon(NAMED)) == "12:00"
    assert clock_time(None) == ""


def test_what_a_store_keeps_is_kept_on_the_named_day(named):
    store = MemoryStore()
    store.add("d1", {}, "words")
    assert store.load("d1").saved_at.astimezone().date() == NAMED


def test_the_age_of_a_file_knows_no_named_day(named, tmp_path):
    file = tmp_path / "draft"
    file.touch()
    os.utime(file, (file.stat().st_atime, file.stat().st_mtime - 3600))
    assert 3600 <= file_age(file) < 7200
